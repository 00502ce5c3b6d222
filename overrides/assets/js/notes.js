/* Notes that the style sheet sets beside the text ([data-reading]): a button opens one that is
 * shortened there, and a call leads the eye and the focus to it without a jump. */
(function () {
  "use strict";

  const text = document.querySelector("[data-reading]");
  if (!text) return;
  const notes = [...text.querySelectorAll(".note[id]")];

  for (const note of notes) note.tabIndex = -1;
  shorten();
  show(document.getElementById(location.hash.slice(1)));
  addEventListener("resize", shorten);
  text.addEventListener("click", visit);

  /* Widths are the style sheet's affair: it says where notes stand. */
  function beside() {
    const stand = getComputedStyle(document.documentElement).getPropertyValue("--notes-stand");
    return stand.trim() === "beside";
  }

  /* All are measured before any is changed: the page is laid out once. */
  function shorten() {
    const cut = notes.map((note) => note.querySelector("[data-note]")).filter(isCut);
    for (const words of cut) {
      if (!words.nextElementSibling?.matches(".note__more")) words.after(opener(words.parentElement));
    }
  }

  function isCut(words) {
    return words.scrollHeight > words.clientHeight + 1;
  }

  function opener(note) {
    const more = made("button", { type: "button", className: "note__more" }, say("whole_note"));
    more.addEventListener("click", () => {
      note.classList.add("whole");
      more.remove();
      note.focus({ preventScroll: true });
    });
    return more;
  }

  function visit(event) {
    const call = event.target.closest("[data-note-call]");
    const note = call && document.getElementById(call.hash.slice(1));
    if (!beside() || !note || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(note);
  }

  function show(note) {
    if (!notes.includes(note)) return;
    note.focus({ preventScroll: true });
    if (beside()) note.scrollIntoView({ block: "nearest" });
  }
})();
