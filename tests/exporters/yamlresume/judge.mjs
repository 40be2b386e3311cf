// Asks YAMLResume's own validator about files of its format, and prints what it objects to.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const require = createRequire(`${folder}/package.json`);
const load = async (name) => import(pathToFileURL(require.resolve(name)));
const { ResumeSchema } = await import(pathToFileURL(`${folder}/dist/index.js`));
const { parse } = await load("yaml");
const found = files.map((file) => {
    const result = ResumeSchema.safeParse(parse(readFileSync(file, "utf8")));
    return (result.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`);
});
console.log(JSON.stringify(found));
