/* Of a comparison, opens or closes all that is alike at once; one by one it opens without script. */
(function () {
  "use strict";

  const button = document.querySelector("[data-unfold]");
  if (!button) return;
  const folds = Array.from(document.querySelectorAll(".compare__same"));
  button.hidden = !folds.length;
  button.addEventListener("click", () => {
    const open = folds.some((fold) => !fold.open);
    folds.forEach((fold) => (fold.open = open));
    button.textContent = say(open ? "fold_same" : "unfold_same");
  });
})();
