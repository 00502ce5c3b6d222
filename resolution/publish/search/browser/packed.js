/* Numbers as resolution/publish/search/packed.py writes them, and lists of them. */
(function (search) {
  "use strict";

  const LAST = 64; // so many digits end a number; the others say that more follows
  const digits = new Map();
  for (let code = 32; code < 126; code += 1) {
    if (code !== 34 && code !== 60 && code !== 92) digits.set(code, digits.size);
  }
  const MORE = digits.size - LAST;

  search.SEPARATOR = "~";
  search.HEAD = 32; // what a level has more at the head of a text

  search.numbers = function (text) {
    const found = [];
    let value = 0;
    let weight = 1;
    for (let at = 0; at < text.length; at += 1) {
      const digit = digits.get(text.charCodeAt(at));
      if (digit < LAST) {
        found.push(value + digit * weight);
        value = 0;
        weight = 1;
      } else {
        value += (digit - LAST) * weight;
        weight *= MORE;
      }
    }
    return found;
  };

  /* Growing numbers, of which the text has what lies between. */
  search.refs = function (text) {
    let last = -1;
    return Uint32Array.from(search.numbers(text), (gap) => (last += gap + 1));
  };

  /* What is in every one of some growing lists, and what is in any. */
  search.both = function (one, other) {
    const found = [];
    for (let a = 0, b = 0; a < one.length && b < other.length; ) {
      if (one[a] === other[b]) {
        found.push(one[a]);
        a += 1;
        b += 1;
      } else if (one[a] < other[b]) a += 1;
      else b += 1;
    }
    return found;
  };

  search.any = function (lists) {
    if (lists.length === 1) return lists[0];
    return Uint32Array.from(new Set(lists.flatMap((list) => Array.from(list)))).sort();
  };

  /* Everything that starts with a text, in a sorted list. */
  search.startingWith = function (sorted, start) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < sorted.length && sorted[end].startsWith(start)) end += 1;
    return sorted.slice(low, end);
  };

  search.push = function (map, key, value) {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
