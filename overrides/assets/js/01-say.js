/* What scripts say, in the words of the interface, with values in place of their names in braces.
 * The build writes the words before this script: see resolution/publish/assets.py. */
(function () {
  "use strict";

  globalThis.say = (name, values = {}) =>
    globalThis.resolutionWords[name].replace(/\{(\w+)\}/g, (_, value) => values[value]);
})();
