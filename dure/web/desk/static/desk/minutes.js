/* Saves a passage by itself while one writes. Without it the form's own button saves. */
(() => {
  const passages = document.querySelector("[data-autosave]");
  if (!passages) return;
  const WAIT = 1500;
  for (const form of passages.querySelectorAll("form")) {
    const text = form.querySelector("textarea");
    if (!text) continue;
    const status = form.querySelector("[role=status]");
    let saved = text.value, timer, busy = false;
    const save = async () => {
      if (busy || text.value === saved) return;
      busy = true;
      const sent = text.value;
      try {
        const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
        const said = await answer.json();
        if (answer.ok) {
          saved = sent;
          form.elements.revision.value = said.revision;
          status.textContent = said.said;
        } else {
          status.textContent = said.said.join(" ");
        }
      } catch {
        status.textContent = "…";
      }
      busy = false;
      if (text.value !== saved && text.value !== sent) timer = setTimeout(save, WAIT);
    };
    text.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, WAIT); });
    text.addEventListener("blur", save);
  }
})();
