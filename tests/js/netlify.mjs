// Prints what Netlify's own parsers read: node netlify.mjs MODULES REDIRECTS HEADERS TOML
import { pathToFileURL } from "node:url";

const [modules, redirectsFile, headersFile, netlifyConfigPath] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(`${modules}/@netlify/${name}/lib/index.js`));

const { parseAllRedirects } = await load("redirect-parser");
const { parseAllHeaders } = await load("headers-parser");
const redirects = await parseAllRedirects({
  redirectsFiles: [redirectsFile],
  netlifyConfigPath,
  minimal: true,
});
const headers = await parseAllHeaders({ headersFiles: [headersFile], minimal: true });

console.log(
  JSON.stringify({
    redirects: redirects.redirects.map((rule) => [rule.from, rule.to, rule.status, rule.force]),
    headers: headers.headers.map((rule) => [rule.for, rule.values]),
    errors: [...redirects.errors, ...headers.errors].map(String),
  }),
);
