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
  const columns = table ? [...table.querySelectorAll("tfoot [class*='sum-']")].map((cell) => cell.className.match(/sum-(\S+)/)[1])
    .filter((name) => name !== "change" && name !== "rate") : [];
  const put = (name, words) => { const cell = form.querySelector(name); if (cell) cell.textContent = words; };
  const amount = (of, name) => { // typed, or following from other records
    const field = of.querySelector(`.c-${name}`);
    return field ? read(field.value ?? field.textContent) : null;
  };
  const compute = () => {
    if (!table) return;
    const sums = Object.fromEntries(columns.map((name) => [name, 0n]));
    for (const row of table.tBodies[0].rows) {
      if (!row.querySelector(".change")) continue;
      for (const name of columns) sums[name] += amount(row, name) ?? 0n;
      const a = amount(row, "previous"), b = amount(row, "current");
      row.querySelector(".change").textContent = show((b ?? 0n) - (a ?? 0n));
      row.querySelector(".rate").textContent = a === null || b === null ? "–" : rate(a, b);
    }
    for (const name of columns) put(`.sum-${name}`, show(sums[name]));
    put(".sum-change", show(sums.current - sums.previous));
    put(".sum-rate", rate(sums.previous, sums.current));
    const parts = ["national", "city", "district", "other"].map((name) => amount(form, `funding_${name}`)).filter((part) => part !== null);
    const funding = form.querySelector(".c-funding_total") ? amount(form, "funding_total")
      : parts.length ? parts.reduce((sum, part) => sum + part, 0n) : null;
    put(".funding-total", funding === null ? "–" : show(funding));
    put(".funding-gap", funding === null ? "–" : show(funding - sums.current));
  };

  // what the calculations of each line make, in hundredths of a won; a line with one that is none is left alone
  const perWon = BigInt(form.dataset.perWon || 1000);
  const offer = () => {
    const made = new Map();
    for (const row of form.querySelectorAll("#basis tbody tr")) {
      const name = row.querySelector(".c-line_name"), said = row.querySelector(".result")?.textContent.trim() || "";
      if (!name) continue;
      const found = said.match(/^= (△?)([\d,]+)(?:\.(\d{1,2}))?/);
      const won = found && BigInt(found[2].replace(/,/g, "") + (found[3] || "").padEnd(2, "0")) * (found[1] ? -1n : 1n);
      made.set(name.value, won === null || made.get(name.value) === null ? null : (made.get(name.value) ?? 0n) + won);
    }
    for (const row of table?.tBodies[0].rows || []) {
      const button = row.querySelector(".take"), now = row.querySelector(".c-current");
      const won = made.get(row.querySelector(".c-name")?.value);
      if (!button || !now) continue;
      const scale = 100n * perWon;
      button.hidden = won === undefined || won === null || won === (read(now.value) ?? 0n) * scale;
      if (button.hidden) continue;
      const rest = (won < 0n ? -won : won) % scale;
      const tail = rest ? "." + rest.toString().padStart(scale.toString().length - 1, "0").replace(/0+$/, "") : "";
      button.querySelector("span").textContent = show(won / scale) + tail;
      button.dataset.amount = show(rest * 2n >= scale ? won / scale + (won < 0n ? -1n : 1n) : won / scale);
    }
  };

  const cells = (row) => [...row.querySelectorAll("input:not([type=hidden]), textarea")];
  const mark = (field) => {
    const before = form.elements.namedItem("was:" + field.name.slice(4));
    field.classList.toggle("changed-now", !before || before.value !== field.value);
  };

  // a row that the page adds is called new:… until it is saved
  let added = 0;
  const addRow = (of) => {
    const last = [...of.tBodies[0].rows].filter((row) => cells(row).length).pop();
    if (!last) return null;
    const row = last.cloneNode(true), name = `new:${of.dataset.adds}:${++added}`;
    row.querySelectorAll(".fixed").forEach((field) => { // a new row has nothing to follow
      const input = document.createElement("input");
      input.className = field.className.replace("fixed", "");
      input.name = `/${field.className.match(/c-(\S+)/)[1]}`;
      input.setAttribute("aria-label", field.dataset.label);
      field.replaceWith(input);
    });
    row.querySelectorAll("input[type=hidden]").forEach((field) => field.remove());
    for (const field of cells(row)) {
      field.name = `${name}/${field.name.replace(/^.*\//, "")}`;
      field.value = field.defaultValue = "";
      field.classList.remove("changed-now");
    }
    row.querySelectorAll(".result, .change, .rate").forEach((cell) => { cell.textContent = ""; });
    row.querySelectorAll(".take").forEach((button) => button.remove());
    row.querySelector("[name=remove]").dataset.unsaved = "1";
    last.after(row);
    if (window.htmx) window.htmx.process(row);
    return row;
  };
  const adopt = (pairs) => {
    for (const pair of pairs.split(" ").filter(Boolean)) {
      const [name, ref] = pair.split("=");
      for (const field of form.querySelectorAll(`[name^="${name}/"]`)) {
        const column = field.name.slice(name.length);
        const before = document.createElement("input");
        before.type = "hidden";
        before.name = `was:${ref}${column}`;
        before.value = field.value;
        field.name = `now:${ref}${column}`;
        field.before(before);
        mark(field);
        const button = field.closest("tr").querySelector("[name=remove]");
        button.value = ref;
        delete button.dataset.unsaved;
      }
    }
  };

  let timer = 0, saving = null;
  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, 2500);
  };
  const save = async () => {
    window.clearTimeout(timer);
    timer = 0;
    if (saving) { await saving; return save(); } // one after the other: a new row is not sent twice
    saving = sendAll();
    try { return await saving; } finally { saving = null; }
  };
  const sendAll = async () => {
    const sent = new FormData(form);
    let answer;
    try {
      answer = await fetch(window.location.pathname, { method: "POST", body: sent, headers: { "HX-Request": "true" } });
    } catch { saved.textContent = form.dataset.lost; return false; }
    const said = answer.headers.get("Content-Type")?.startsWith("text/plain") || answer.ok ? await answer.text() : form.dataset.lost;
    saved.textContent = said; // refused: why, field by field; the button shows both and keeps what was typed
    saved.classList.toggle("error", !answer.ok);
    if (!answer.ok) return false;
    adopt(answer.headers.get("Dure-Rows") || "");
    for (const [name, value] of sent) {
      if (!name.startsWith("now:")) continue;
      const before = form.elements.namedItem("was:" + name.slice(4));
      if (before) before.value = value.replace(/\r\n/g, "\n");
      const field = form.elements.namedItem(name);
      if (field) mark(field);
    }
    return true;
  };
  saved.textContent = saved.dataset.self;
  document.addEventListener("visibilitychange", () => { if (document.hidden && timer) save(); });

  form.addEventListener("input", (event) => {
    if (!event.target.name) return;
    mark(event.target);
    compute();
    offer();
    later();
  });
  form.addEventListener("htmx:afterSwap", offer); // a calculation was computed
  form.addEventListener("submit", async (event) => { // rows that the page added are saved without leaving it
    if (event.submitter?.name || !form.querySelector("[name^='new:']")) return;
    event.preventDefault();
    await save();
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
    const slots = (of) => [...of.querySelectorAll("input:not([type=hidden]), textarea, .fixed")];
    const first = slots(row).indexOf(event.target);
    let at = row;
    for (const line of words.replace(/\r/g, "").replace(/\n+$/, "").split("\n")) {
      at = at || addRow(row.closest("table")); // more lines than rows: the table grows
      if (!at) break;
      line.split("\t").forEach((value, i) => {
        const field = slots(at)[first + i];
        if (!field?.name) return; // nothing there, or it follows from other records
        field.value = value.trim();
        mark(field);
        if (field.hasAttribute("hx-get") && window.htmx) window.htmx.trigger(field, "input");
      });
      at = at.nextElementSibling;
    }
    compute();
    offer();
    later();
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.name === "take" && button.dataset.amount) {
      event.preventDefault();
      const field = button.closest("td").querySelector(".c-current");
      field.value = button.dataset.amount;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    } else if (button.name === "add") {
      const row = addRow(button.closest("section").querySelector("table"));
      if (!row) { form.elements.namedItem("at").value = button.dataset.at; return; }
      event.preventDefault();
      cells(row)[0].focus();
    } else if (button.dataset.unsaved) {
      event.preventDefault();
      button.closest("tr").remove();
      compute();
      offer();
    } else if (button.dataset.at) {
      form.elements.namedItem("at").value = button.dataset.at;
    }
  });

  // who else has this draft open
  const beside = document.getElementById("beside");
  window.setInterval(async () => {
    try {
      const answer = await fetch(`${window.location.pathname}?beside`);
      if (!answer.ok) return;
      const names = await answer.text();
      beside.hidden = !names;
      beside.querySelector("strong").textContent = names;
    } catch { /* the line is down: saving says so */ }
  }, 45000);
  offer();
})();
