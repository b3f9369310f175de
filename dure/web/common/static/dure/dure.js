/* What is nicer with a script: a figure's trace opens beside it, a table is copied with one click.
   Everything here works without it as well: the figure is a link, the text can be marked and copied. */
(() => {
  "use strict";
  const dialog = document.getElementById("trace");

  const openTrace = async (link) => {
    const answer = await fetch(link.href, { headers: { "HX-Request": "true" } });
    if (!answer.ok) { window.location.assign(link.href); return; }
    dialog.querySelector(".trace-body").innerHTML = await answer.text();
    if (!dialog.open) dialog.showModal();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.figure");
    if (link && dialog && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      openTrace(link).catch(() => window.location.assign(link.href));
    }
    const button = event.target.closest("[data-copy]");
    if (button) {
      const source = document.getElementById(button.dataset.copy);
      const words = source.dataset.text || ("value" in source ? source.value : source.innerText);
      navigator.clipboard.writeText(words).then(() => {
        const before = button.textContent;
        button.textContent = button.dataset.done;
        window.setTimeout(() => { button.textContent = before; }, 2000);
      });
    }
    if (event.target === dialog) dialog.close();
  });

  const wrong = document.getElementById("errors");
  if (wrong) wrong.focus();
})();
