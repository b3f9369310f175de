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
  // rounded as this office rounds, exactly: the share as numerator and denominator, never a float
  const digits = Number(form.dataset.digits || 0), mode = form.dataset.mode;
  const rounded = (top, bottom) => {
    if (bottom < 0n) { top = -top; bottom = -bottom; }
    const whole = top / bottom, rest = top % bottom, sign = top < 0n ? -1n : 1n, twice = 2n * (rest < 0n ? -rest : rest);
    if (rest === 0n) return whole;
    if (mode === "up") return whole + sign;
    if (mode === "floor") return top < 0n ? whole - 1n : whole;
    if (mode === "half_up" && twice >= bottom) return whole + sign;
    if (mode === "half_even" && (twice > bottom || (twice === bottom && whole % 2n !== 0n))) return whole + sign;
    return whole;
  };
  const rate = (before, after) => {
    if (before === 0n) return "–";
    const value = rounded((after - before) * 100n * 10n ** BigInt(digits), before);
    if (!digits) return show(value);
    const plain = (value < 0n ? -value : value).toString().padStart(digits + 1, "0");
    return (value < 0n ? "△" : "") + show(BigInt(plain.slice(0, -digits))) + "." + plain.slice(-digits);
  };

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
    let answer;
    try {
      answer = await fetch(window.location.href, { method: "POST", body: sent, headers: { "HX-Request": "true" } });
    } catch { saved.textContent = form.dataset.lost; return; }
    const said = answer.headers.get("Content-Type")?.startsWith("text/plain") || answer.ok ? await answer.text() : form.dataset.lost;
    saved.textContent = said; // refused: why, field by field; the button shows both and keeps what was typed
    saved.classList.toggle("error", !answer.ok);
    if (!answer.ok) return;
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
