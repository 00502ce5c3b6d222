/* The search box on every page: opens its dialog at once, by keyboard, by hand or by a shared link
 * (?q=), so that no key is lost; loads what answers when it is about to be used, or where it is likely
 * to be when nothing else is to do; and marks the phrases that led here (?h=). */
(function () {
  "use strict";

  const FILES = ["search.js", "index.js"];
  const IDLE = 2000; // ms after the page, where a browser does not tell when it is idle
  const LIKELY = "[data-kind=home], [data-kind=resolution]";
  const TEXTS = "[data-clause], [data-note], [data-backlink]";

  const SIGN =
    '<svg class="search__icon" viewBox="0 0 24 24" aria-hidden="true">' +
    '<path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20 20"/></svg>';

  const box = document.querySelector("[data-search]");
  const parameters = new URLSearchParams(location.search);
  if (parameters.has("h")) mark(parameters.get("h").split("|").filter(Boolean));
  if (!box) return;

  // The link without scripts tells where the site begins, and how addresses of its pages end.
  const link = box.querySelector("a");
  const input = box.querySelector("[data-md-component=search-query]");
  const [, root, suffix] = link.href.match(/^(.*\/)\w+\/instrumentos(.*)$/);
  box.dataset.root = root;
  box.dataset.suffix = suffix;
  let shell = null;
  let dialog = null;
  let loading = null;

  equip(input);
  link.hidden = true;
  input.parentElement.hidden = false;
  input.addEventListener("click", open);
  input.addEventListener("input", open);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    if (shell?.element.open) shell.entered ||= event.key === "Enter";
    else open();
  });
  for (const sign of ["pointerdown", "focusin"]) box.addEventListener(sign, prepare, { once: true });
  document.addEventListener("keydown", shortcut);
  if (document.querySelector(LIKELY) && !navigator.connection?.saveData) addEventListener("load", idle);
  if (parameters.has("q")) {
    input.value = parameters.get("q");
    open();
  }

  /* The field with its sign and its key; browsers propose no words of other fields. */
  function equip(input) {
    const asked = { "aria-haspopup": "dialog", autocapitalize: "off", autocomplete: "off" };
    for (const [name, value] of Object.entries(asked)) input.setAttribute(name, value);
    Object.assign(input, { enterKeyHint: "search", spellcheck: false });
    input.insertAdjacentHTML("beforebegin", SIGN);
    const key = made("kbd", { className: "search__key" }, "/");
    key.setAttribute("aria-hidden", "true");
    input.after(key);
  }

  /* Opens the dialog at once; it answers when what it needs is there. */
  function open() {
    shell = shell || build();
    show();
    prepare().then(
      () => {
        dialog = dialog || window.resolutionSearch.dialog(box, shell, script);
        if (shell.element.open) dialog.open();
      },
      () => (shell.meta.textContent = say("not_loaded")),
    );
  }

  /* Loads what answers, once; again where it failed. */
  function prepare() {
    loading = loading || Promise.all(FILES.map(script));
    loading.catch(() => (loading = null));
    return loading;
  }

  function idle() {
    if (window.requestIdleCallback) requestIdleCallback(prepare);
    else setTimeout(prepare, IDLE);
  }

  /* The dialog without what is found. */
  function build() {
    const element = document.createElement("dialog");
    element.className = "search-dialog";
    element.setAttribute("aria-label", say("find"));
    element.innerHTML = `<div class="search-dialog__panel"><div class="search-dialog__field">
      <button class="search-dialog__close" type="button">✕</button></div>
      <p class="md-search-result__meta" role="status"></p></div>`;
    const [panel, field, close, meta] = ["div", "div > div", "button", "p"].map((part) =>
      element.querySelector(part),
    );
    close.setAttribute("aria-label", say("close"));
    close.before(box.querySelector("svg").cloneNode(true));
    const stand = made("span", { className: "search__input" }, input.placeholder);
    close.addEventListener("click", () => element.close());
    element.addEventListener("click", (event) => {
      if (event.target === element) element.close();
    });
    element.addEventListener("close", () => {
      stand.replaceWith(input);
      input.setAttribute("aria-haspopup", "dialog");
      input.focus();
    });
    document.body.append(element);
    return { element, panel, field, close, meta, input, stand, entered: false };
  }

  /* The field is moved into the dialog, with what was typed. */
  function show() {
    if (shell.element.open) return;
    input.replaceWith(shell.stand);
    shell.close.before(input);
    input.removeAttribute("aria-haspopup");
    shell.entered = false;
    if (!dialog) shell.meta.textContent = say("loading");
    shell.element.showModal();
    input.focus();
  }

  /* A script of the search, run in the order of the list. */
  function script(name) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.async = false;
      element.src = `${root}assets/search/${name}`;
      element.onload = resolve;
      element.onerror = () => {
        element.remove();
        reject(new Error(element.src));
      };
      document.head.append(element);
    });
  }

  function shortcut(event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const chord = event.ctrlKey || event.metaKey || event.altKey;
    if (typing || chord || event.defaultPrevented) return;
    if (event.key === "/" || event.key === "s" || event.key === "f") {
      event.preventDefault();
      open();
    }
  }

  /* Marks phrases in the texts of the page, and takes them out of the address. */
  function mark(words) {
    const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s/g, "\\s"));
    const pattern = new RegExp(`(^|[^\\p{L}\\p{N}])(${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
    document.querySelectorAll(TEXTS).forEach((text) => markText(textNodes(text), pattern));
    try {
      history.replaceState(history.state, "", location.pathname + location.hash);
    } catch {
      // from a folder some browsers do not let the address change: it stays as it is
    }
  }

  function textNodes(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest("sup, mark")) nodes.push(walker.currentNode);
    }
    return nodes;
  }

  /* A phrase may begin in one node and end in another: each gets its part of the mark. */
  function markText(nodes, pattern) {
    const spans = Array.from(nodes.map(({ data }) => data).join("").matchAll(pattern), (hit) => {
      const start = hit.index + hit[1].length;
      return { start, end: start + hit[2].length };
    });
    let end = 0;
    for (const node of nodes) {
      const start = end;
      const length = node.length;
      end += length;
      for (const span of spans.filter((one) => one.start < end && one.end > start).reverse()) {
        markPart(node, Math.max(span.start - start, 0), Math.min(span.end - start, length));
      }
    }
  }

  function markPart(node, start, end) {
    const rest = node.splitText(start);
    rest.splitText(end - start);
    const element = document.createElement("mark");
    element.className = "search-mark";
    rest.replaceWith(element);
    element.append(rest);
  }
})();
