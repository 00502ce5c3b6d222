/* Offers a link to the words of the resolution that are selected, by a text fragment:
 * https://wicg.github.io/scroll-to-text-fragment/ */
(function () {
  "use strict";

  const TEXTS = "[data-clause], [data-note]";
  const LONG = 60;
  const ENDS = 4;
  const CONTEXT = 3;

  const canonical = document.querySelector("link[rel=canonical]");
  if (!canonical || !document.querySelector(TEXTS)) return;

  const button = made(
    "button",
    { type: "button", className: "selection-link", hidden: true },
    say("copy_selection"),
  );
  button.style.position = "absolute";
  document.body.append(button);

  let chosen = null;
  document.addEventListener("selectionchange", show);
  // The selection must survive the press.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    document.dispatchEvent(new CustomEvent("copiar", { detail: chosen }));
    button.textContent = say("copied");
    setTimeout(() => (button.hidden = true), 1000);
  });

  function show() {
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const holder = range && holderOf(range);
    button.hidden = !holder;
    if (!holder) return;
    chosen = linkTo(holder, wholeWords(range.cloneRange()));
    button.textContent = say("copy_selection");
    const box = range.getBoundingClientRect();
    button.style.left = `${scrollX + box.left}px`;
    button.style.top = `${scrollY + box.bottom + 8}px`;
  }

  /* The one clause or note in which the selection lies. */
  function holderOf(range) {
    const node = range.commonAncestorContainer;
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return range.toString().trim() ? element.closest(TEXTS) : null;
  }

  /* Text fragments find whole words only. */
  function wholeWords(range) {
    const letter = /[\p{L}\p{N}]/u;
    const start = range.startContainer;
    const end = range.endContainer;
    if (start.nodeType === Node.TEXT_NODE) {
      let at = range.startOffset;
      while (at > 0 && letter.test(start.data[at - 1]) && letter.test(start.data[at] ?? "")) at--;
      range.setStart(start, at);
    }
    if (end.nodeType === Node.TEXT_NODE) {
      let at = range.endOffset;
      while (at < end.length && letter.test(end.data[at]) && letter.test(end.data[at - 1] ?? "")) at++;
      range.setEnd(end, at);
    }
    return range;
  }

  function linkTo(holder, range) {
    const anchor = holder.closest(".clause, .note")?.id ?? "";
    return `${canonical.href}#${anchor}:~:text=${directive(holder, range)}`;
  }

  /* prefix-,start,end,-suffix: the words around tell the passage from others like it. */
  function directive(holder, range) {
    const before = document.createRange();
    before.selectNodeContents(holder);
    before.setEnd(range.startContainer, range.startOffset);
    const after = document.createRange();
    after.selectNodeContents(holder);
    after.setStart(range.endContainer, range.endOffset);
    const prefix = words(before).slice(-CONTEXT).join(" ");
    const suffix = words(after).slice(0, CONTEXT).join(" ");
    const own = words(range);
    const text = own.join(" ");
    const quoted =
      text.length <= LONG || own.length < 2 * ENDS
        ? [encode(text)]
        : [encode(own.slice(0, ENDS).join(" ")), encode(own.slice(-ENDS).join(" "))];
    return [
      ...(prefix ? [`${encode(prefix)}-`] : []),
      ...quoted,
      ...(suffix ? [`-${encode(suffix)}`] : []),
    ].join(",");
  }

  /* The words of a range, without the notes that may stand or be opened within it. */
  function words(range) {
    const copy = range.cloneContents();
    for (const other of copy.querySelectorAll(".note, .inset")) other.remove();
    return copy.textContent.split(/\s+/).filter(Boolean);
  }

  function encode(text) {
    return encodeURIComponent(text).replaceAll("-", "%2D");
  }
})();
