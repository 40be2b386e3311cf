// Validates JSON documents, given as a list on standard input, with JSON Resume's own validator.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const { validate } = createRequire(import.meta.url)(process.argv[2]);
const faults = JSON.parse(await text(process.stdin)).map((document) => {
  let found = [];
  validate(document, (errors) => (found = errors ?? []));
  return found.map((error) => error.stack);
});
console.log(JSON.stringify(faults));
