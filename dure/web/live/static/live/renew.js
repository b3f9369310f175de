/* Keeps parts of a page as they are in the meeting while one types in the others: each `data-renew` with an id is taken anew from
   the page itself when something happened. What one is typing in, or has opened, stays as it is. */
(() => {
  "use strict";
  const here = document.querySelector("[data-renew-poll]");
  if (!here) return;
  const SLOW = 4000;
  let renewing = false, again = false, polling = null, stamp = "";
  const busy = (part) => {
    const at = document.activeElement;
    const typing = at && part.contains(at) && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
    const filled = [...part.querySelectorAll("input:not([type=hidden]), textarea")].some((one) => one.value !== one.defaultValue);
    return typing || filled || part.querySelector("details[open]") !== null;
  };
  const renew = async () => {
    if (renewing) { again = true; return; }
    renewing = true;
    try {
      const answer = await fetch(window.location.pathname, { headers: { Accept: "text/html" } });
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const part of document.querySelectorAll("[data-renew]")) {
          const now = fresh.getElementById(part.id);
          if (!now || busy(part) || now.innerHTML === part.innerHTML) continue;
          const had = part.contains(document.activeElement) ? document.activeElement : null;
          part.innerHTML = now.innerHTML;
          if (had) [...part.querySelectorAll("button, a, summary")].find((one) => one.textContent === had.textContent && one.value === had.value)?.focus();
        }
      }
    } catch { /* the line is down: the next change, or the next look, brings it */ }
    renewing = false;
    if (again) { again = false; renew(); }
  };
  const poll = async () => {
    try {
      const answer = await fetch(`${here.dataset.renewPoll}?since=${stamp}`);
      const known = answer.headers.get("X-Stamp");
      if (answer.status === 200 && stamp) renew();
      stamp = known || stamp;
    } catch { /* as above */ }
  };
  const slow = () => { if (!polling) polling = window.setInterval(() => { if (!document.hidden) poll(); }, SLOW); };
  if (here.dataset.renewStream) {
    const source = new EventSource(here.dataset.renewStream);
    source.onopen = () => { window.clearInterval(polling); polling = null; };
    source.onmessage = (event) => { if (event.lastEventId !== stamp) { stamp = event.lastEventId; renew(); } };
    source.onerror = slow;
  } else slow();
})();
