/* A draft as one types: sums and rates move, arrows go through the table, rows come in from Excel, saving by itself.
   Without this the same form is saved by its button, and the server computes the same. */
(() => {
  "use strict";
  const form = document.getElementById("draft");
  if (!form) return;
  const saved = document.getElementById("saved");

  // whole numbers of any length, as the office writes them
  const read = (text) => {
    const plain = text.normalize("NFKC").replace(/[,\s]/g, "").replace(/(천원|원)$/, "");
    const sign = /^[△▲\-−]/.test(plain) || /^\(.*\)$/.test(plain) ? -1n : 1n;
    const digits = plain.replace(/^[△▲\-−(]/, "").replace(/\)$/, "");
    return /^\d+$/.test(digits) ? sign * BigInt(digits) : null;
  };
  const show = (value) => (value < 0n ? "△" : "") + (value < 0n ? -value : value).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  // truncated toward zero, as BigInt divides
  const rate = (before, after) => (before === 0n ? "–" : show(((after - before) * 100n) / before));

  const table = form.querySelector("table.sums");
  const compute = () => {
    if (!table) return;
    let previous = 0n, current = 0n;
    for (const row of table.tBodies[0].rows) {
      const was = row.querySelector(".c-previous"), now = row.querySelector(".c-current");
      if (!was || !now) continue;
      const a = read(was.value), b = read(now.value);
      previous += a ?? 0n;
      current += b ?? 0n;
      row.querySelector(".change").textContent = show((b ?? 0n) - (a ?? 0n));
      row.querySelector(".rate").textContent = a === null || b === null ? "–" : rate(a, b);
    }
    const put = (name, words) => { const cell = table.querySelector(name); if (cell) cell.textContent = words; };
    put(".sum-previous", show(previous));
    put(".sum-current", show(current));
    put(".sum-change", show(current - previous));
    put(".sum-rate", rate(previous, current));
  };

  const cells = (row) => [...row.querySelectorAll("input:not([type=hidden]), textarea")];
  const mark = (field) => {
    const before = form.elements.namedItem("was:" + field.name.slice(4));
    field.classList.toggle("changed-now", Boolean(before) && before.value !== field.value);
  };

  let timer = 0;
  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, 4000);
  };
  const save = async () => {
    window.clearTimeout(timer);
    const sent = new FormData(form);
    const answer = await fetch(form.action || window.location.href, { method: "POST", body: sent, headers: { "HX-Request": "true" } });
    if (!answer.ok) { saved.textContent = "!"; return; } // the button shows the reason and keeps what was typed
    saved.textContent = await answer.text();
    for (const [name, value] of sent) {
      if (!name.startsWith("now:")) continue;
      const before = form.elements.namedItem("was:" + name.slice(4));
      if (before) before.value = value.replace(/\r\n/g, "\n");
      const field = form.elements.namedItem(name);
      if (field) mark(field);
    }
  };

  form.addEventListener("input", (event) => {
    if (!event.target.name) return;
    mark(event.target);
    compute();
    later();
  });
  form.addEventListener("keydown", (event) => {
    const field = event.target;
    if (field.tagName !== "INPUT" || !["ArrowUp", "ArrowDown", "Enter"].includes(event.key)) return;
    const row = field.closest("tbody tr");
    if (!row) return;
    event.preventDefault();
    const next = event.key === "ArrowUp" ? row.previousElementSibling : row.nextElementSibling;
    if (next) (cells(next)[cells(row).indexOf(field)] || cells(next)[0])?.focus();
  });
  form.addEventListener("paste", (event) => {
    const words = event.clipboardData.getData("text/plain");
    const row = event.target.closest("tbody tr");
    if (!row || !/[\t\n]/.test(words.trim()) || event.target.tagName === "TEXTAREA") return;
    event.preventDefault();
    const first = cells(row).indexOf(event.target);
    let at = row;
    for (const line of words.replace(/\r/g, "").replace(/\n$/, "").split("\n")) {
      if (!at) break;
      line.split("\t").forEach((value, i) => {
        const field = cells(at)[first + i];
        if (field) { field.value = value; mark(field); }
      });
      at = at.nextElementSibling;
    }
    compute();
    later();
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-at]");
    if (button) form.elements.namedItem("at").value = button.dataset.at;
  });
})();
