/* A screen that changes by itself: sent each change where the live process runs, else looked up every few seconds. */
(() => {
  "use strict";
  const SLOW = 3000, SILENCE = 40000;
  for (const box of document.querySelectorAll(".live[data-poll]")) {
    const line = document.querySelector("[data-line]");
    let source = null, heard = 0, polling = null, skew = 0;
    const say = (how) => { if (line) { line.textContent = line.dataset[how]; line.className = `line ${how}`; } };
    const show = (html, stamp) => {
      if (stamp && stamp === box.dataset.stamp) return;
      box.dataset.stamp = stamp || "";
      const had = document.activeElement, inside = had && box.contains(had);
      const which = inside ? (had.value || had.id) : null;
      const opened = [...box.querySelectorAll("details[open][id]")].map((one) => one.id);
      box.innerHTML = html;
      for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
      if (which) [...box.querySelectorAll("button, a, summary")].find((one) => one.value === which || one.id === which)?.focus();
      clock();
      box.dispatchEvent(new CustomEvent("live:shown", { bubbles: true }));
    };
    const poll = async () => {
      try {
        const answer = await fetch(`${box.dataset.poll}?since=${encodeURIComponent(box.dataset.stamp)}`, { headers: { Accept: "text/html" } });
        if (answer.status === 200) show(await answer.text(), answer.headers.get("X-Stamp"));
        if (polling) say(answer.ok ? "slow" : "off");
      } catch { if (polling) say("off"); }
    };
    const slow = () => { if (!polling) { polling = window.setInterval(() => { if (!document.hidden) poll(); }, SLOW); poll(); } };
    const live = () => { heard = Date.now(); if (polling) { window.clearInterval(polling); polling = null; } say("live"); };
    const listen = () => {
      source?.close();
      source = new EventSource(box.dataset.stream);
      source.onopen = live;
      source.onmessage = (event) => { live(); show(event.data, event.lastEventId); };
      source.addEventListener("beat", live);
      source.onerror = slow; // the browser comes again by itself, and is sent the whole state
    };
    const clock = () => {
      for (const one of box.querySelectorAll("[data-began]")) {
        const left = Number(one.dataset.allowed) - Math.floor((Date.now() + skew - Date.parse(one.dataset.began)) / 1000);
        const shown = Math.abs(left);
        one.textContent = `${left < 0 ? "+" : ""}${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, "0")}`;
        one.classList.toggle("over", left < 0);
      }
    };
    if (box.dataset.now) skew = Date.parse(box.dataset.now) - Date.now(); // the clock of this machine may be wrong
    if (box.dataset.stream) {
      listen();
      window.setInterval(() => { if (Date.now() - heard > SILENCE) { slow(); if (source.readyState !== EventSource.CONNECTING) listen(); } }, SILENCE / 2);
    } else slow();
    window.setInterval(clock, 1000);
    clock();
  }
})();
