/* «Solo texto»: the button of [data-plain-text] leaves the words and their numbers alone. */
(function () {
  "use strict";

  const button = document.querySelector("[data-plain-text]");
  if (!button) return;
  button.hidden = false;
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const plain = document.documentElement.classList.toggle("plain");
    button.setAttribute("aria-pressed", String(plain));
  });
})();
