// Prints the texts that pdf.js finds in a PDF, with their places, as JSON.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../../.venv-judges/node/", import.meta.url));
const { getDocument } = await import(pathToFileURL(require.resolve("pdfjs-dist/legacy/build/pdf.mjs")));

const pdf = await getDocument({ url: process.argv[2], verbosity: 0 }).promise;
const found = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const content = await (await pdf.getPage(number)).getTextContent();
  for (const { str, hasEOL, width, transform } of content.items)
    found.push({ str, hasEOL, width, x: transform[4], y: Math.round(transform[5]) });
}
console.log(JSON.stringify(found));
