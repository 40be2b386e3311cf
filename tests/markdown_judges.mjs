// Markdown in, HTML out, by marked and remark: a JSON list of texts in, a list of pages for each out.
// node markdown_judges.mjs NODE_MODULES

import { createRequire } from "node:module";
import { text as read } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const { resolve } = createRequire(`${process.argv[2]}/index.js`);
const load = (name) => import(pathToFileURL(resolve(name)));
const { marked } = await load("marked");
const { unified } = await load("unified");
const [parse, gfm, rehype, stringify] = (
  await Promise.all(["remark-parse", "remark-gfm", "remark-rehype", "rehype-stringify"].map(load))
).map((module) => module.default);

const dangerous = { allowDangerousHtml: true }; // what is raw HTML shall be seen, not dropped
const remark = unified().use(parse).use(gfm).use(rehype, dangerous).use(stringify, dangerous);

const texts = JSON.parse(await read(process.stdin));
process.stdout.write(
  JSON.stringify({
    marked: texts.map((text) => marked.parse(text, { gfm: true })),
    remark: texts.map((text) => String(remark.processSync(text))),
  }),
);
