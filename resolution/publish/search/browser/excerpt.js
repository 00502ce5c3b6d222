/* The part of a text that shows what a query found in it. */
(function (search) {
  "use strict";

  const NARROW = window.matchMedia("(width < 37.5em)");

  search.make = function (tag, attributes, ...children) {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  };

  /* Start and end of the part with the longest phrases: whole words, about two lines of them. */
  function bounds(text, spans) {
    const [length, before] = NARROW.matches ? [90, 20] : [170, 45];
    if (text.length <= length || !spans.length) return [0, wordEnd(text, length)];
    const within = (start) => spans.filter((span) => span.start >= start && span.end <= start + length);
    const weight = (start) => within(start).reduce((sum, { said }) => sum + said.size ** 2, 0);
    const starts = spans.map((span) => Math.max(0, span.start - before));
    const best = starts.reduce((a, b) => (weight(b) > weight(a) ? b : a));
    const first = Math.max(0, Math.min(best, text.length - length));
    const start = first === 0 ? 0 : text.indexOf(" ", first) + 1;
    return [start, wordEnd(text, start + length)];
  }

  function wordEnd(text, end) {
    return end >= text.length ? text.length : text.lastIndexOf(" ", end);
  }

  /* Appends part of a text to an element, its spans marked. */
  function append(element, text, spans, start, end) {
    let at = start;
    spans
      .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
      .filter((span) => span.start < span.end)
      .forEach((span) => {
        element.append(text.slice(at, span.start));
        const mark = document.createElement("mark");
        mark.textContent = text.slice(span.start, span.end);
        element.append(mark);
        at = span.end;
      });
    element.append(text.slice(at, end));
  }

  /* Two lines of a clause. The action that it opens with is in italics, as in print. */
  search.excerpt = function (element, text, spans, action) {
    const [start, end] = bounds(text, spans);
    if (start > 0) {
      element.append("…");
    } else if (action) {
      const italics = document.createElement("em");
      append(italics, text, spans, 0, action);
      element.append(italics);
    }
    append(element, text, spans, start || action, end);
    if (end < text.length) element.append("…");
  };

  search.marked = function (element, text, spans) {
    append(element, text, spans, 0, text.length);
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
