/* Buttons that copy the references of the page, with their italics and links for programs that paste
 * these, and its permanent address; elements with data-copy do so too. They say so for two seconds,
 * and it is announced.
 * The key c copies the page's permanent address. */
(function () {
  "use strict";

  const SAID_FOR = 2000;
  const DONE = say("copied");
  const FAILED = say("not_copied");

  let region = null;

  for (const label of document.querySelectorAll(".cite dt")) {
    const copying = button("copy");
    copying.setAttribute("aria-label", `${say("copy")}: ${label.textContent}`);
    label.append(copying);
  }
  for (const address of document.querySelectorAll(".permalink a")) {
    const copying = button("link");
    copying.dataset.copy = address.getAttribute("href");
    copying.dataset.copyPermalink = "";
    address.closest(".permalink").append(copying);
  }
  for (const element of document.querySelectorAll("[data-copy]")) offer(element);
  document.addEventListener("keydown", shortcut);

  /* Other scripts ask for a copy with an event: new CustomEvent("copiar", {detail: text}). */
  document.addEventListener("copiar", (event) => copy(event.detail).then(announce));

  function offer(element) {
    const label = element.querySelector("[data-copy-label]") || element;
    const words = label.textContent;
    let timer = 0;
    element.addEventListener("click", async (event) => {
      // On a link, the usual gestures that open it elsewhere keep their meaning.
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const said = announce(await copy(element.dataset.copy || referenceOf(element).textContent, formatted(element)));
      label.textContent = said;
      element.toggleAttribute("data-copied", said === DONE);
      clearTimeout(timer);
      timer = setTimeout(() => {
        label.textContent = words;
        element.removeAttribute("data-copied");
      }, SAID_FOR);
    });
  }

  function button(icon) {
    const element = made("button", { type: "button", className: "copy" });
    element.dataset.copy = "";
    element.innerHTML = `<span class="icon icon-${icon}" aria-hidden="true"></span><span data-copy-label></span>`;
    element.lastChild.textContent = say("copy");
    return element;
  }

  /* The reference below the label that a button stands in. */
  const referenceOf = (button) => button.closest("dt")?.nextElementSibling;

  function shortcut(event) {
    if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog[open]")) return;
    const button = document.querySelector("[data-copy-permalink]");
    const canonical = document.querySelector("link[rel=canonical]");
    if (button) button.click();
    else if (canonical) copy(canonical.href).then(announce);
  }

  /* The same as HTML, its address a link; nothing for what has no format. */
  function formatted(button) {
    return referenceOf(button)?.innerHTML.replace(/https:\/\/[^\s<]*[^\s<.]/g, '<a href="$&">$&</a>');
  }

  /* Whether the text reached the clipboard; the older way serves pages opened from a folder. */
  async function copy(text, html) {
    const forms = { "text/plain": text, ...(html && { "text/html": html }) };
    try {
      const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return true;
    } catch {
      return copyBySelection(text, forms);
    }
  }

  function copyBySelection(text, forms) {
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.readOnly = true;
    hideFromSight(field);
    document.body.append(field);
    field.select();
    const give = (event) => {
      for (const [type, form] of Object.entries(forms)) event.clipboardData.setData(type, form);
      event.preventDefault();
    };
    document.addEventListener("copy", give, { once: true });
    const done = document.execCommand("copy");
    document.removeEventListener("copy", give);
    field.remove();
    if (focused) focused.focus({ preventScroll: true });
    return done;
  }

  function announce(done) {
    if (!region) {
      region = document.createElement("div");
      region.setAttribute("role", "status");
      hideFromSight(region);
      document.body.append(region);
    }
    const words = done ? DONE : FAILED;
    region.textContent = "";
    // A reader of the screen hears a change only if the region was empty for a moment.
    setTimeout(() => (region.textContent = words), 50);
    return words;
  }

  function hideFromSight(element) {
    Object.assign(element.style, {
      position: "fixed",
      top: "0",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
      whiteSpace: "pre",
    });
  }
})();
