/* The order of what is found. lunr scores it, over an index put together from the terms asked for. */
(function (search) {
  "use strict";

  const FIELD = "words";
  const SCORES = 2 ** 16;
  const REFS = 2 ** 20;
  const WORDS = 64; // typed words that are counted
  const SCORED = 1000; // results that lunr scores

  /* lunr's scores of some terms, for the growing numbers of what is asked about. */
  search.scores = function (lunr, terms, postings, refs, found) {
    const vectors = new Map(Array.from(refs, (ref) => [ref, []]));
    const inverted = {};
    terms.forEach((term, number) => {
      const { refs: list, levels } = postings[number];
      const rarity = Math.log(1 + Math.abs((found - list.length + 0.5) / (list.length + 0.5)));
      const there = {};
      list.forEach((ref, at) => {
        const vector = vectors.get(ref);
        if (!vector) return;
        vector.push(number, rarity * (levels[at] % search.HEAD));
        there[ref] = {};
      });
      inverted[term] = { _index: number, [FIELD]: there };
    });
    const index = new lunr.Index({
      invertedIndex: inverted,
      fieldVectors: Object.fromEntries(Array.from(vectors, ([ref, vector]) => [`${FIELD}/${ref}`, new lunr.Vector(vector)])),
      tokenSet: lunr.TokenSet.fromArray(terms.slice().sort()),
      fields: [FIELD],
      pipeline: new lunr.Pipeline(),
    });
    const ranked = index.query((query) => query.term(terms, { usePipeline: false }));
    return new Map(ranked.map(({ ref, score }) => [Number(ref), score]));
  };

  /* How much of their text some words are, as far as levels tell: about what lunr's scores say. */
  search.weights = function (postings, found) {
    const weights = new Float32Array(found);
    postings.forEach(({ refs, levels }) => refs.forEach((ref, at) => (weights[ref] += levels[at] % search.HEAD)));
    return (ref) => weights[ref];
  };

  /* The numbers of what is found in their order: by what `bucket` says of each, the less the
   * sooner; then by lunr's score, then as they stand. Beyond what anyone looks through, where lunr
   * would take longer than one waits, weights stand in for its scores. */
  search.ordered = function (refs, bucket, weight, scores) {
    const sorted = refs.length > SCORED ? inOrder(refs, bucket, weight) : refs;
    const first = Array.from(sorted.slice(0, SCORED)).sort((one, other) => one - other);
    const scored = scores(first);
    return [...inOrder(first, bucket, (ref) => scored.get(ref) || 0), ...sorted.slice(SCORED)];
  };

  /* Sorted with all that decides in one number, which is fast. */
  function inOrder(refs, bucket, score) {
    const most = refs.reduce((found, ref) => Math.max(found, score(ref)), 1);
    const keys = Float64Array.from(refs, (ref) => {
      const lack = Math.round((1 - score(ref) / most) * (SCORES - 1));
      return (bucket(ref) * SCORES + lack) * REFS + ref;
    }).sort();
    return Array.from(keys, (key) => key % REFS);
  }

  /* Criteria, each false or true or a number of words, as one number: the first that differs
   * decides. */
  search.bucket = function (criteria) {
    return criteria.reduce(
      (sum, one) => (typeof one === "number" ? sum * WORDS + WORDS - 1 - Math.min(one, WORDS - 1) : sum * 2 + Number(!one)),
      0,
    );
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
