/* An element as scripts make it: its properties, and what it holds. */
(function () {
  "use strict";

  globalThis.made = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
})();
