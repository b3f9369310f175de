/* The paper beside what was read: a place that is clicked shows the field read there, a narrow page folds its findings.
   Without this every link below still leads to its place. */
(() => {
  "use strict";
  const paper = document.querySelector(".pane-paper .paper");
  const fold = document.querySelector(".fold");
  if (!paper) return;

  const glow = (element) => {
    document.querySelectorAll(".glow").forEach((one) => one.classList.remove("glow"));
    element.classList.add("glow");
  };
  const show = (hash) => {
    const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    const closed = target.closest("details:not([open])");
    if (closed) { closed.open = true; target.scrollIntoView({ block: "nearest" }); }
  };
  if (fold && window.matchMedia("(max-width: 1099px)").matches && fold.querySelectorAll(".finding").length > 3) {
    fold.open = false;
  }
  show(window.location.hash);
  window.addEventListener("hashchange", () => show(window.location.hash));
  document.addEventListener("click", (event) => { // the same address twice changes no hash
    const link = event.target.closest('a[href^="#"]');
    if (link) show(link.hash);
  });

  paper.addEventListener("click", (event) => {
    if (event.target.closest("a")) return;
    for (let at = event.target; at && at !== paper; at = at.parentElement) {
      const link = at.id && document.querySelector(`.where[href="#${CSS.escape(at.id)}"]`);
      if (link) {
        glow(link.closest("td"));
        link.closest("td").scrollIntoView({ block: "center" });
        return;
      }
    }
  });

  const place = document.getElementById("edit-place"); // the paper turns to what is being corrected
  const spot = place && document.getElementById(place.hash.slice(1));
  if (spot && paper.scrollHeight > paper.clientHeight) {
    glow(spot);
    paper.scrollTop += spot.getBoundingClientRect().top - paper.getBoundingClientRect().top - paper.clientHeight / 3;
  }
})();
