/* In the timeline a place that is pointed at or focused keeps the instruments it cites in sight,
 * and the others step back. Pressed, one place gathers what it cites, two compare it: what both
 * cite, what the one, what the other. */
(function () {
  "use strict";

  /* What is gathered, by the number of places pressed: which of them cite it, and its heading. */
  const GROUPS = [
    [],
    [["1", ({ name, instruments }) => say("cites", { place: name, instruments })]],
    [
      ["11", (values) => say("both_cite", values)],
      ["10", (values) => say("only_one_cites", values)],
      ["01", (values) => say("only_one_cites", values)],
    ],
  ];

  for (const figure of document.querySelectorAll("[data-timeline]")) {
    const buttons = [...figure.querySelectorAll("button[data-place]")];
    const rows = [...figure.querySelectorAll("[data-places]")];
    const table = figure.querySelector("table");
    const homes = new Map(rows.map((row) => [row, row.parentElement]));
    const said = figure.querySelector("[role=status]");
    const hint = said.textContent;
    const gathered = [];
    let pressed = [];
    let atRest = hint;

    figure.querySelector("[role=group]").hidden = false;

    const cites = (row, place) => row.dataset.places.split(" ").includes(place);
    const buttonOf = (place) => buttons.find((button) => button.dataset.place === place);
    const nameOf = (row) => row.querySelector("th a").textContent;
    const counted = (count) =>
      count > 1 ? say("instruments", { count }) : say(count ? "one_instrument" : "no_instrument");

    const keep = (mark) => {
      const place = mark?.dataset.place;
      const lowers = mark && !pressed.length;
      for (const row of rows) {
        row.classList.toggle("timeline-lowered", Boolean(lowers) && !cites(row, place));
      }
      if (mark?.matches("a")) return;
      const names = rows.filter((row) => cites(row, place)).map(nameOf).join("; ");
      const words = mark ? say("cites", { place: mark.title, instruments: names }) : atRest;
      if (said.textContent !== words) said.textContent = words;
    };

    const gather = () => {
      for (const [row, home] of homes) home.append(row);
      for (const body of gathered.splice(0)) body.remove();
      for (const home of homes.values()) home.hidden = pressed.length > 0;
      atRest = pressed.length ? "" : hint;
      for (const [pattern, heading] of GROUPS[pressed.length]) {
        const same = rows.filter(
          (row) => pressed.map((place) => Number(cites(row, place))).join("") === pattern,
        );
        const button = buttonOf(pressed[pattern.indexOf("1")]);
        const [place, name] = [button.firstChild.textContent, button.title];
        const words = heading({ place, name, instruments: counted(same.length) });
        atRest += `${words}. `;
        const body = table.createTBody();
        body.insertRow().append(made("th", { colSpan: 3, scope: "rowgroup" }, words));
        body.append(...same);
        gathered.push(body);
      }
    };

    const markOf = (event) => event.target.closest("[data-place]");
    const focused = () => figure.querySelector("[data-place]:focus-visible");
    figure.addEventListener("pointerover", (event) => keep(markOf(event) ?? focused()));
    figure.addEventListener("pointerleave", () => keep(focused()));
    figure.addEventListener("focusin", (event) => keep(markOf(event)));
    figure.addEventListener("focusout", () => keep(null));
    figure.addEventListener("click", (event) => {
      const place = event.target.closest("button")?.dataset.place;
      if (!place) return;
      pressed = pressed.includes(place)
        ? pressed.filter((other) => other !== place)
        : [...pressed.slice(-1), place];
      for (const button of buttons) {
        button.setAttribute("aria-pressed", pressed.includes(button.dataset.place));
      }
      gather();
      keep(null);
    });
  }
})();
