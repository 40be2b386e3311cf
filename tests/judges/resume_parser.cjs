// Prints what npm's resume-parser finds in a PDF, as JSON. It would ask GitHub and LinkedIn about
// the profiles it finds: their names alone keep it from that.
const { createRequire } = require("node:module");
const path = require("node:path");

const judges = createRequire(path.join(__dirname, "../../.venv-judges/node/"));
console._stdout = process.stderr;
const dictionary = judges("resume-parser/src/dictionary.js");
dictionary.profiles = dictionary.profiles.map((one) => (Array.isArray(one) ? one[0] : one));
const processing = judges("resume-parser/src/utils/libs/processing.js");
const parser = judges("resume-parser/src/utils/libs/parser.js");

processing.runFile(process.argv[2], (file, error) => {
  if (error) throw error;
  parser.parse(file, (resume) => {
    process.stdout.write(JSON.stringify(resume.parts));
    process.exit();
  });
});
