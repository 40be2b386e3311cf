// Requests the chosen rendering, shows each update, and keeps the choices in the URL.

import * as sheets from "./sheets.js";
import * as source from "./source.js";

const CHOICES = ["view", "theme", "locale", "variant"];
const NAMES = { error: "Error", warning: "Warning", info: "Info" };
const COUNTS = [
  ["error", "error", "errors"],
  ["warning", "warning", "warnings"],
  ["info", "suggestion", "suggestions"],
];

const at = (id) => document.getElementById(id);
const chosen = new URLSearchParams(location.search);
let stream = null;
let diagnostics = [];
let current = null;
let file = "";

function connect() {
  stream?.close();
  const wanted = new URLSearchParams(CHOICES.flatMap((key) =>
    chosen.get(key) ? [[key, chosen.get(key)]] : []));
  stream = new EventSource(`events?${wanted}`);
  stream.addEventListener("busy", () => say("busy", "Updating …"));
  stream.addEventListener("state", (event) => show(JSON.parse(event.data)));
  stream.addEventListener("error", () => {
    say("ended", "The preview has ended. Start it again: cvkit preview");
  });
}

function choose(key, value) {
  if (value) chosen.set(key, value);
  else chosen.delete(key);
  history.replaceState(null, "", `?${chosen}`);
  if (CHOICES.includes(key)) connect();
}

function show(state) {
  diagnostics = state.diagnostics;
  file = state.name;
  at("name").textContent = state.name;
  document.title = `${state.name} · cvkit preview`;
  sheets.show(state.rendering, state.isCurrent, state.name);
  source.show(state.lines, diagnostics.filter(isHere));
  list();
  offer(state.available);
  notice(state);
  const first = diagnostics.find((one) => one.severity === "error");
  const kept = diagnostics.find((one) => current && identity(one) === identity(current));
  select(kept ?? first ?? null, { scroll: !kept });
  const pages = state.rendering?.sheets.length;
  if (!state.isCurrent) say("error", state.rendering ? "Showing the last good page" : "No page yet");
  else say("good", pages ? `Up to date, ${count(pages, "page", "pages")}` : "Up to date");
}

function say(is, words) {
  const status = at("status");
  status.dataset.is = is;
  if (status.textContent !== words) status.textContent = words;
}

const count = (number, one, several) => `${number} ${number === 1 ? one : several}`;

function summary(severities = ["error", "warning", "info"]) {
  return COUNTS.flatMap(([severity, one, several]) => {
    const number = diagnostics.filter((found) => found.severity === severity).length;
    return number && severities.includes(severity) ? [count(number, one, several)] : [];
  }).join(", ");
}

function list() {
  at("found-title").textContent = summary() || "Diagnostics";
  if (diagnostics.length === 0) {
    const well = document.createElement("li");
    well.className = "well";
    well.textContent = "No problems found.";
    at("found").replaceChildren(well);
    return;
  }
  at("found").replaceChildren(...diagnostics.map((found) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = found.severity;
    const help = found.help ?? found.fix?.message;
    button.append(
      words("kind", NAMES[found.severity]),
      words("code", found.code),
      words("place", placeOf(found)),
      words("message", found.message),
      ...found.labels.map(({ span, message }) =>
        words("help", `line ${span.start.line}: ${message}`)),
      ...(help ? [words("help", help)] : []),
    );
    button.addEventListener("click", () => select(found));
    item.append(button);
    return item;
  }));
}

// A theme's files are not shown, only named.
const isHere = (found) => found.file === file;

function placeOf(found) {
  const start = found.span?.start;
  if (!isHere(found)) return [found.file, ...(start ? [start.line, start.column] : [])].join(":");
  return start ? `line ${start.line}:${start.column}` : "the whole file";
}

function words(name, said) {
  const span = document.createElement("span");
  span.className = name;
  // Text between backticks is code.
  said.split(/`([^`]+)`/).forEach((part, index) => {
    const code = document.createElement("code");
    code.textContent = part;
    if (part) span.append(index % 2 ? code : part);
  });
  return span;
}

function identity(found) {
  return JSON.stringify([found.code, found.message, found.route]);
}

function select(found, how) {
  current = found;
  source.point(found && isHere(found) ? found : null, how);
  const buttons = at("found").querySelectorAll("button");
  buttons.forEach((button, index) => {
    if (diagnostics[index] === found) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  });
}

function notice({ name, problem, rendering, isCurrent }) {
  const errors = diagnostics.filter((found) => found.severity === "error");
  const first = errors[0];
  at("notice").hidden = isCurrent;
  at("notice-show").hidden = Boolean(problem) || !first?.span || !isHere(first);
  const whose = first && !isHere(first) ? first.file : name;
  const why = problem ? "" : ` ${whose} has ${summary(["error"])}.`;
  set("notice-title", (rendering ? "This is the last good page." : "There is no page yet.") + why);
  if (problem) set("notice-text", [problem.message, problem.help].filter(Boolean).join("\n"));
  else if (first && !isHere(first)) set("notice-text", `${placeOf(first)}: ${first.message}`);
  else if (first) set("notice-text", `${first.span ? `Line ${first.span.start.line}: ` : ""}${first.message}`);
}

function set(id, said) {
  if (at(id).textContent !== said) at(id).textContent = said;
}

function offer({ themes, locales, variants, theme, locale }) {
  fill("theme", `${theme} (the file’s)`, themes);
  fill("locale", `${locale} (the file’s)`, locales);
  fill("variant", "None", variants);
  at("variant").closest("label").hidden = variants.length === 0 && !chosen.get("variant");
}

function fill(key, standard, offered) {
  const wanted = chosen.get(key) ?? "";
  const gone = wanted && !offered.some(({ name }) => name === wanted);
  const rows = [
    { name: "", label: standard },
    ...offered,
    ...(gone ? [{ name: wanted, label: `${wanted} (not found)` }] : []),
  ];
  const box = at(key);
  const made = JSON.stringify(rows);
  if (box.dataset.made !== made) {
    box.replaceChildren(...rows.map(({ name, label }) => new Option(label, name)));
    box.dataset.made = made;
  }
  box.value = wanted;
}

function turnTo(tab) {
  for (const other of document.querySelectorAll("[role=tab]")) {
    other.setAttribute("aria-selected", String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
  }
  at("paper").setAttribute("aria-labelledby", tab.id);
  at("zooming").hidden = tab.dataset.view === "html";
}

for (const tab of document.querySelectorAll("[role=tab]")) {
  tab.addEventListener("click", () => {
    turnTo(tab);
    choose("view", tab.dataset.view);
  });
  tab.addEventListener("keydown", (event) => {
    if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const other = tab.nextElementSibling ?? tab.previousElementSibling;
    other.focus();
    other.click();
  });
}
for (const key of ["theme", "locale", "variant", "zoom"]) {
  at(key).addEventListener("change", ({ target }) => {
    choose(key, target.value);
    if (key === "zoom") sheets.zoomTo(target.value);
  });
}
at("notice-show").addEventListener("click", () => {
  select(diagnostics.find((found) => found.severity === "error") ?? null);
  at("text").focus();
});

at("zoom").value = chosen.get("zoom") ?? "";
sheets.zoomTo(at("zoom").value);
turnTo(at(`tab-${chosen.get("view") === "html" ? "html" : "pdf"}`));
connect();
