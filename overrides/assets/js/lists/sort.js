/* Sorts the tables below data-sortable by the column whose heading is pressed: dates by their
 * datetime, numbers as numbers and the greatest first, words as Spanish sorts them. Without it the
 * order is by date. "ordenar" asks for the last column first, or for the order of the page. */
(function () {
  "use strict";

  const spoken = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const DATE = 1; // column

  for (const holder of document.querySelectorAll("[data-sortable]")) {
    for (const table of holder.querySelectorAll("table")) offer(table, holder);
  }

  function offer(table, holder) {
    const headings = Array.from(table.tHead.rows[0].cells);
    const atFirst = Array.from(table.tBodies[0].rows);
    headings.forEach((heading, column) => {
      const button = made("button", { type: "button", className: "sort" }, ...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sort(table, headings, column));
    });
    holder.addEventListener("ordenar", (event) => {
      said(headings, -1);
      table.tBodies[0].append(...atFirst);
      if (event.detail) sort(table, headings, headings.length - 1);
      else asWritten();
    });
    asWritten();

    // By date at first, unless data-sortable says otherwise.
    function asWritten() {
      if (!holder.dataset.sortable) said(headings, DATE, "ascending");
    }
  }

  function sort(table, headings, column) {
    const rows = Array.from(table.tBodies[0].rows);
    const keyed = rows.map((row) => ({ row, key: key(row.cells[column]) }));
    const numbers = keyed.every(({ key }) => /^\d+$/.test(key));
    const [first, second] = numbers ? ["descending", "ascending"] : ["ascending", "descending"];
    const order = headings[column].getAttribute("aria-sort") === first ? second : first;
    keyed.sort((a, b) => compare(a.key, b.key, order === "ascending"));
    said(headings, column, order);
    table.tBodies[0].append(...keyed.map(({ row }) => row));
  }

  function said(headings, column, order) {
    for (const heading of headings) heading.removeAttribute("aria-sort");
    headings[column]?.setAttribute("aria-sort", order);
  }

  function key(cell) {
    const time = cell.querySelector("time");
    const text = time ? time.dateTime : cell.textContent.trim();
    return text === "—" ? "" : text;
  }

  // What has no date or number stays at the end in either direction.
  function compare(a, b, ascending) {
    if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
    return ascending ? spoken.compare(a, b) : spoken.compare(b, a);
  }
})();
