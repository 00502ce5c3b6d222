/* The search box on every page: loads the search when it is first used, opens it by keyboard or
 * by a shared link (?q=), and marks the words that led here (?h=). */
(function () {
  "use strict";

  const FILES = ["search.js", "index.js"];
  const TEXTS = "[data-clause], [data-note], [data-backlink]";

  const box = document.querySelector("[data-search]");
  const parameters = new URLSearchParams(location.search);
  if (parameters.has("h")) mark(parameters.get("h").split("|").filter(Boolean));
  if (!box) return;

  const input = box.querySelector("[data-md-component=search-query]");
  let loading = null;

  box.querySelector("[data-search-link]").hidden = true;
  box.querySelector("[data-search-field]").hidden = false;
  input.addEventListener("click", open);
  input.addEventListener("input", open);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === "ArrowDown") open();
  });
  document.addEventListener("keydown", shortcut);
  if (parameters.has("q")) {
    input.value = parameters.get("q");
    open();
  }

  /* Opens the search, loading it first where that has not been done. */
  function open() {
    loading = loading || load();
    loading.then(
      (dialog) => dialog.open(),
      () => {
        loading = null;
      },
    );
  }

  function load() {
    return Promise.all(FILES.map(script)).then(() => window.resolutionSearch.dialog(box, script));
  }

  /* A script of the search, run in the order of the list. */
  function script(name) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.async = false;
      element.src = box.dataset.assets + name;
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

  /* Marks words in the texts of the page, and takes them out of the address. */
  function mark(words) {
    const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s/g, "\\s"));
    const pattern = new RegExp(`(^|[^\\p{L}\\p{N}])(${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
    document.querySelectorAll(TEXTS).forEach((text) => {
      textNodes(text).forEach((node) => markNode(node, pattern));
    });
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

  function markNode(node, pattern) {
    const found = Array.from(node.data.matchAll(pattern));
    found.reverse().forEach((hit) => {
      const rest = node.splitText(hit.index + hit[1].length);
      rest.splitText(hit[2].length);
      const element = document.createElement("mark");
      element.className = "search-mark";
      rest.replaceWith(element);
      element.append(rest);
    });
  }
})();
