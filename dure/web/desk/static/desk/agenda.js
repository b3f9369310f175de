/* The agenda in another order: by dragging an item, or by the arrow keys on its number. Nothing is saved until the button is pressed;
   without this, the arrows beside each item do the same one step at a time. */
(() => {
  "use strict";
  const list = document.getElementById("agenda"), form = document.getElementById("ordering");
  if (!list || !form) return;
  const status = form.querySelector("[role=status]"), items = () => [...list.children];
  const first = items(), fixed = (item) => item.classList.contains("taken");
  const order = () => items().map((item) => item.dataset.item).join(",");

  // what was taken stays where it is: the others are laid around it
  const lay = (free) => {
    const queue = [...free];
    first.map((item) => fixed(item) ? item : queue.shift()).forEach((item) => list.append(item));
  };
  const tell = (item) => {
    form.elements.wanted.value = order();
    form.hidden = order() === form.elements.seen.value;
    items().forEach((one, at) => { one.querySelector(".agenda-place").textContent = at + 1; });
    if (item) status.textContent = form.dataset.moved.replace("%s", items().indexOf(item) + 1);
  };
  const move = (item, to) => {
    const free = items().filter((one) => !fixed(one));
    free.splice(free.indexOf(item), 1);
    free.splice(Math.max(0, Math.min(free.length, to)), 0, item);
    lay(free);
    tell(item);
  };
  const place = (item) => items().filter((one) => !fixed(one)).indexOf(item);

  let held = null;
  first.filter((item) => !fixed(item)).forEach((item) => {
    const handle = item.querySelector(".agenda-place");
    const name = item.querySelector("h3").textContent.trim();
    handle.removeAttribute("aria-hidden");
    handle.setAttribute("role", "button");
    handle.setAttribute("aria-label", name);
    handle.tabIndex = 0;
    handle.classList.add("handle");
    handle.draggable = true;
    handle.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      move(item, place(item) + step);
      handle.focus();
    });
    handle.addEventListener("dragstart", (event) => {
      held = item;
      item.classList.add("held");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", name);
      event.dataTransfer.setDragImage(item, 16, 16);
    });
    handle.addEventListener("dragend", () => { item.classList.remove("held"); held = null; tell(item); });
  });
  list.addEventListener("dragover", (event) => {
    if (!held) return;
    event.preventDefault();
    const over = event.target.closest(".agenda-item");
    if (!over || over === held || fixed(over)) return;
    const box = over.getBoundingClientRect(), after = event.clientY > box.top + box.height / 2;
    const free = items().filter((one) => !fixed(one) && one !== held);
    free.splice(free.indexOf(over) + (after ? 1 : 0), 0, held);
    lay(free);
  });
  list.addEventListener("drop", (event) => { if (held) event.preventDefault(); });
  form.addEventListener("reset", (event) => { event.preventDefault(); first.forEach((item) => list.append(item)); tell(null); });
})();
