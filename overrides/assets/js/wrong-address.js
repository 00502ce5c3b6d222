/* At a wrong address: finds whether it is another way to write a right one, and leads there. Hosts
 * that read rules know most of these ways; elsewhere, and for what no rule can say, this does. */
(function () {
  "use strict";

  const PLACE = /^(preambulo|parrafo|articulo|nota|anexo|seccion|notas|cronologia)$/i;
  const wrong = document.querySelector("[data-wrong-address]");

  if (wrong) lead(wrong.dataset.root, wrong.dataset.language);

  async function lead(root, language) {
    const asked = decodeURIComponent(location.pathname).slice(root.length);
    for (const reading of readings(asked, language)) {
      const path = `${language}/${reading}/`;
      // A host may answer with this page and say all is well: no address is tried twice.
      if (path === asked) continue;
      const answer = await fetch(root + path, { method: "HEAD" });
      if (answer.ok) return location.replace(root + path + location.hash);
    }
  }

  function readings(asked, language) {
    const path = asked.replace(/\/+$/, "").replace(/(\/index)?\.html$/i, "");
    const steps = path.split("/");
    if (steps[0].toLowerCase() === language) steps.shift();
    // Symbols have a number; what has none is a page of ours, and a name is written as it is.
    if (steps[0] === "instrumentos" || !/\d/.test(path)) return [steps.join("/")];
    if (/^(E?S-)?\d/i.test(steps[0])) steps.unshift("A", "RES");
    const at = steps.findIndex((step) => PLACE.test(step));
    if (at > 0) return [`${symbol(steps.slice(0, at))}/${place(steps.slice(at))}`];
    // «58/208/10/b»: the word «párrafo» may be left out.
    const paragraph = `${symbol(steps.slice(0, 4))}/parrafo/${place(steps.slice(4))}`;
    return steps.length > 4 ? [symbol(steps), paragraph] : [symbol(steps)];
  }

  // Symbols are in capitals, but for the words by which one document follows another.
  function symbol(steps) {
    const lower = /\b(?:ADD|AMEND|CORR|PART|REV|SECT)(?=\.)/g;
    const capitals = steps.join("/").toUpperCase();
    return capitals.replace(lower, (word) => word[0] + word.slice(1).toLowerCase());
  }

  function place(steps) {
    return steps.join("/").toLowerCase();
  }
})();
