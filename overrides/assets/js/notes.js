/* Puts each note of [data-endnotes] beside the line of its call where there is room, and on paper;
 * elsewhere they stand in their list. A note is moved, never copied: it keeps its address.
 *
 * It moves into the <sup> of its call, which is not part of the clause's words, and floats from
 * there; floats keep notes apart by themselves, on screen and on paper. */
(function () {
  "use strict";

  const LINES = 10;

  const list = document.querySelector("[data-endnotes]");
  if (!list) return;
  const homes = [...list.querySelectorAll(".note[id]")].map((note) => ({
    note,
    call: document.querySelector(`[data-clause] [data-note-call][href="#${note.id}"]`),
  }));
  let beside = false;

  update();
  addEventListener("resize", update);
  addEventListener("beforeprint", () => place(true));
  addEventListener("afterprint", update);
  document.addEventListener("click", visit);

  /* Widths are the style sheet's affair: it says where notes stand. */
  function update() {
    const stand = getComputedStyle(document.documentElement).getPropertyValue("--notes-stand");
    place(stand.trim() === "beside");
  }

  function place(wanted) {
    if (wanted === beside) return;
    beside = wanted;
    for (const { note, call } of homes) {
      if (call && beside) call.after(note);
      else list.append(note);
      note.classList.toggle("beside", Boolean(call) && beside);
      note.tabIndex = -1;
    }
    list.hidden = !list.querySelector(".note");
    shorten();
    const target = homes.find(({ note }) => `#${note.id}` === location.hash);
    if (target) show(target);
  }

  /* Shortens what is longer than ten lines; on paper it is whole. All are measured before any is
   * changed: the page is laid out once. */
  function shorten() {
    for (const more of document.querySelectorAll(".note__more")) more.remove();
    for (const { note } of homes) note.classList.remove("shortened");
    const long = homes.filter(({ note }) => {
      const words = note.querySelector("[data-note]");
      const line = parseFloat(getComputedStyle(words).lineHeight);
      return note.classList.contains("beside") && words.offsetHeight > (LINES + 0.5) * line;
    });
    for (const { note } of long) {
      note.classList.add("shortened");
      note.querySelector("[data-note]").after(opener(note));
    }
  }

  function opener(note) {
    const more = document.createElement("button");
    more.type = "button";
    more.className = "note__more";
    more.textContent = say("whole_note");
    more.addEventListener("click", () => {
      note.classList.remove("shortened");
      more.remove();
      note.focus({ preventScroll: true });
    });
    return more;
  }

  /* A call whose note stands beside it leads the eye and the focus there, without a jump. */
  function visit(event) {
    const call = event.target.closest("[data-note-call]");
    const home = call && homes.find((one) => one.call && `#${one.note.id}` === call.hash);
    if (!beside || !home || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(home);
  }

  function show({ note, call }) {
    note.focus({ preventScroll: true });
    if (beside && call) note.scrollIntoView({ block: "nearest" });
  }
})();
