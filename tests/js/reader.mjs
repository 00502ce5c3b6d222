/* What Firefox's reader mode shows of each page: reader.mjs <node_modules> <page>… */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, ...pages] = process.argv.slice(2);
const require = createRequire(join(modules, "/"));
const { JSDOM } = require("jsdom");
const { Readability } = require("@mozilla/readability");

const shown = pages.map((page) => {
  const { document } = new JSDOM(readFileSync(page, "utf8"), { url: "https://example.org/" }).window;
  const article = new Readability(document).parse();
  return article ? `${article.title} ${article.textContent}` : "";
});
console.log(JSON.stringify(shown));
