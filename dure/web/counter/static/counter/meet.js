/* Keeps a delegate's page as it is in the room. Without a script the page is shown anew by its button; a vote is a plain form
   in any case. Nothing is replaced while one is choosing or a form is being sent. */
(() => {
  "use strict";
  const here = document.getElementById("now");
  if (!here) return;
  let sending = false;
  document.addEventListener("submit", (event) => {
    if (sending && event.target.method === "post") { event.preventDefault(); return; }
    sending = event.target.method === "post";
    window.setTimeout(() => { sending = false; }, 8000); // the line was down: the same form may be sent again, and counts once
  });
  const busy = () => sending || here.querySelector("input[type=checkbox]:checked") !== null;
  const renew = async () => {
    const stamp = here.querySelector(".now")?.dataset.stamp || "";
    const answer = await fetch(`${here.dataset.address}?since=${encodeURIComponent(stamp)}`);
    if (answer.status !== 200 || busy()) return;
    const focused = document.activeElement?.id;
    here.innerHTML = await answer.text();
    if (focused) document.getElementById(focused)?.focus();
  };
  const again = () => { window.setTimeout(() => renew().catch(() => {}).finally(again), document.hidden ? 20000 : 4000); };
  again();
})();
