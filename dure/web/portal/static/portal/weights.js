// A slider beside each weight that a reader may write. What is sent is the written number; the server computes.
"use strict";
document.querySelectorAll(".weighed").forEach((group) => {
  const inputs = [...group.querySelectorAll("input")];
  const most = Math.max(...inputs.map((input) => Number(input.value) || 0));
  inputs.forEach((input) => {
    const slider = document.createElement("input");
    slider.type = "range";
    slider.min = "0";
    slider.max = String(most * 2 || 1);
    slider.step = String((most * 2 || 1) / 40);
    slider.value = input.value;
    slider.setAttribute("aria-label", input.labels[0].textContent);
    slider.addEventListener("input", () => { input.value = String(Number(Number(slider.value).toPrecision(6))); });
    input.addEventListener("input", () => { slider.value = input.value; });
    input.after(slider);
  });
});
