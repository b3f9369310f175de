/* Entering votes by keyboard: the key beside a choice enters it for the marked row and goes to the next. Each vote is sent
   for itself; without a script, or where the line is down, the same buttons send the form. */
(() => {
  "use strict";
  const form = document.getElementById("console");
  const count = document.getElementById("count");
  const wrong = document.getElementById("entering");
  if (!form) return;
  const rows = () => [...form.querySelectorAll("tr[data-row]")];
  const waiting = () => rows().filter((row) => row.querySelector("[data-press]"));
  const mark = (row) => {
    for (const other of rows()) other.classList.toggle("marked", other === row);
    row?.querySelector("button")?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };
  const marked = () => form.querySelector("tr.marked") || waiting()[0];

  const enter = async (button) => {
    const row = button.closest("tr");
    const said = new FormData(form);
    said.set("vote", button.value);
    for (const one of row.querySelectorAll("button")) one.disabled = true;
    const answer = await fetch(form.action, { method: "POST", body: said, headers: { Accept: "application/json" } });
    const told = await answer.json();
    wrong.hidden = answer.ok;
    if (!answer.ok) {
      wrong.textContent = told.refused;
      for (const one of row.querySelectorAll("button")) one.disabled = false;
      return;
    }
    const after = rows().slice(rows().indexOf(row) + 1).find((one) => one.querySelector("[data-press]"));
    row.outerHTML = told.row;
    count.innerHTML = told.count;
    mark(after || waiting()[0]);
  };

  form.addEventListener("submit", (event) => {
    if (!event.submitter) return;
    event.preventDefault();
    enter(event.submitter).catch(() => {
      const vote = Object.assign(document.createElement("input"), { type: "hidden", name: "vote", value: event.submitter.value });
      form.append(vote);
      form.submit();
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const row = marked();
    if (!row) return;
    const button = [...row.querySelectorAll("[data-press]")].find((one) => one.dataset.press === event.key.toLowerCase());
    if (button && !button.disabled) { event.preventDefault(); button.click(); }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const all = waiting();
      const next = all[all.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) { event.preventDefault(); mark(next); }
    }
  });
  form.addEventListener("focusin", (event) => {
    const row = event.target.closest("tr[data-row]");
    if (row) for (const other of rows()) other.classList.toggle("marked", other === row);
  });
  if (location.hash === "" && waiting().length) waiting()[0].classList.add("marked");
})();
