// A headless Chromium that does what it is told: a line of JavaScript in, a line of JSON out.
// node chromium.mjs PLAYWRIGHT_CORE BROWSER [CONTEXT_OPTIONS]

import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [playwright, executablePath, options = "{}"] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(playwright);
// As root, as in many a container, Chromium runs only without its sandbox.
const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
const complaints = [];
let context, page;

// A page that knows nothing of those before: no storage, no size, no listeners.
async function fresh() {
  await context?.close();
  context = await browser.newContext(JSON.parse(options));
  page = await context.newPage();
  complaints.length = 0;
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
}
await fresh();

const AsyncFunction = (async () => {}).constructor;
for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const run = new AsyncFunction("page", "context", "complaints", "fresh", JSON.parse(line));
    answer = { value: (await run(page, context, complaints, fresh)) ?? null };
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
