/* Keeps a delegate's page as it is in the room: told by the room's stream that something happened, it asks for its own part; without
   a stream it asks every few seconds. Without a script the page is shown anew by its button; a vote is a plain form in any case.
   Two hundred pages do not ask at once: each waits a while of its own. Nothing is replaced while a form is being sent. */
(() => {
  "use strict";
  const here = document.getElementById("now");
  if (!here) return;
  const OFTEN = 6000, SELDOM = 45000, SOON = 300, SPREAD = 2500, GAP = 4000;
  let sending = false, timer = null, due = Infinity, asked = 0, listening = false;
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    if (sending) { event.preventDefault(); return; }
    sending = true;
    window.setTimeout(() => { sending = false; }, 8000); // the line was down: the same form may be sent again, and counts once
  });
  const busy = () => sending || here.querySelector("input[type=checkbox]:checked") !== null;
  const renew = async () => {
    const stamp = here.querySelector(".now")?.dataset.stamp || "";
    const answer = await fetch(`${here.dataset.address}?since=${encodeURIComponent(stamp)}`);
    if (answer.status !== 200 || busy()) return;
    const id = document.activeElement?.id;
    here.innerHTML = await answer.text();
    if (id) document.getElementById(id)?.focus();
  };
  const ask = (wait) => { // what is due sooner stays: many events in a row put nothing off
    if (due <= Date.now() + wait) return;
    window.clearTimeout(timer);
    due = Date.now() + wait;
    timer = window.setTimeout(() => {
      due = Infinity;
      asked = Date.now();
      renew().catch(() => {}).finally(() => ask((listening ? SELDOM : OFTEN) + Math.random() * SPREAD));
    }, wait);
  };
  if (here.dataset.stream) {
    const source = new EventSource(here.dataset.stream);
    source.onopen = () => { listening = true; };
    source.onmessage = () => { listening = true; ask(Math.max(SOON, asked + GAP - Date.now()) + Math.random() * SPREAD); };
    source.onerror = () => { if (listening) { listening = false; ask(OFTEN); } };
  }
  ask(OFTEN);
})();
