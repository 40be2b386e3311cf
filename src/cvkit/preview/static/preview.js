// Requests the chosen rendering, shows each update, and keeps the choices in the URL.

import * as exports from "./exports.js";
import * as look from "./look.js";
import * as sheets from "./sheets.js";
import * as source from "./source.js";
import * as tabs from "./tabs.js";
import { words } from "./words.js";

const CHOICES = ["view", "theme", "locale", "variant", "pages", "set"];
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

const query = () => new URLSearchParams(CHOICES.flatMap((key) =>
  chosen.getAll(key).filter(Boolean).map((value) => [key, value])));

function connect() {
  stream?.close();
  stream = new EventSource(`events?${query()}`);
  stream.addEventListener("busy", () => say("busy", "Updating …"));
  stream.addEventListener("state", (event) => show(JSON.parse(event.data)));
  stream.addEventListener("error", () => {
    say("ended", "The preview has ended. Start it again: cvkit preview");
  });
}

// Choose a value, several, or none.
function choose(key, value) {
  chosen.delete(key);
  for (const one of [value].flat()) if (one) chosen.append(key, one);
  history.replaceState(null, "", `?${chosen}`);
  if (CHOICES.includes(key)) connect();
}

function show(state) {
  // Options belong to a theme; another may not have them.
  const strange = look.strange(state.available.options, chosen.getAll("set"));
  if (strange.length > 0 && state.available.options.length > 0) {
    choose("set", chosen.getAll("set").filter((word) => !strange.includes(word)));
    return;
  }
  diagnostics = state.diagnostics;
  file = state.name;
  at("name").textContent = state.name;
  document.title = `${state.name} · cvkit preview`;
  sheets.show(state.rendering, state.isCurrent, state.name);
  source.show(state.lines, diagnostics.filter(isHere));
  list();
  offer(state.available, state.instructions);
  notice(state);
  const first = diagnostics.find((one) => one.severity === "error");
  const kept = diagnostics.find((one) => current && identity(one) === identity(current));
  select(kept ?? first ?? null, { scroll: !kept });
  const pages = state.rendering?.sheets.length;
  if (!state.isCurrent) say("error", state.rendering ? "Showing the last good page" : "No page yet");
  else say("good", pages ? `Up to date, ${count(pages, "page", "pages")}` : "Up to date");
}

function say(is, said) {
  at("status").dataset.is = is;
  set("status", said);
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
    at("found").replaceChildren(words("li", "well", "No problems found."));
    return;
  }
  at("found").replaceChildren(...diagnostics.map((found) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = found.severity;
    const help = found.help ?? found.fix?.message;
    button.append(
      words("span", "kind", NAMES[found.severity]),
      words("span", "code", found.code),
      words("span", "place", placeOf(found)),
      words("span", "message", found.message),
      ...found.labels.map(({ span, message }) =>
        words("span", "help", `line ${span.start.line}: ${message}`)),
      ...(help ? [words("span", "help", help)] : []),
    );
    button.addEventListener("click", () => {
      select(found);
      if (!found.file && found.route) showOption(found.route[0]);
    });
    item.append(button);
    return item;
  }));
}

// A theme's files are not shown, only named.
const isHere = (found) => found.file === file;

function placeOf(found) {
  const start = found.span?.start;
  if (!found.file) return "theme option";
  if (!isHere(found)) return [found.file, ...(start ? [start.line, start.column] : [])].join(":");
  return start ? `line ${start.line}:${start.column}` : "the whole file";
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
  const whose = first && !isHere(first) ? first.file || "The look" : name;
  const why = problem ? "" : ` ${whose} has ${summary(["error"])}.`;
  set("notice-title", (rendering ? "This is the last good page." : "There is no page yet.") + why);
  if (problem) set("notice-text", [problem.message, problem.help].filter(Boolean).join("\n"));
  else if (first && !isHere(first)) set("notice-text", `${placeOf(first)}: ${first.message}`);
  else if (first) set("notice-text", `${first.span ? `Line ${first.span.start.line}: ` : ""}${first.message}`);
}

function set(id, said) {
  if (at(id).textContent !== said) at(id).textContent = said;
}

function offer({ themes, locales, variants, theme, locale, pages, formats, options }, instructions) {
  exports.show(formats);
  look.show(chosen.get("theme") ?? theme, options, chosen.getAll("set"), diagnostics, instructions);
  at("pages").placeholder = pages ?? "none";
  if (at("pages") !== document.activeElement) at("pages").value = chosen.get("pages") ?? "";
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
  at("paper").setAttribute("aria-labelledby", tab.id);
  at("zooming").hidden = tab.dataset.view === "html";
}

function showSide(tab) {
  tabs.choose(tab);
  for (const side of ["file", "look"]) at(side).hidden = tab.getAttribute("aria-controls") !== side;
}

function showOption(name) {
  showSide(at("tab-look"));
  look.focus(name);
}

tabs.listen(at("views"), (tab) => {
  turnTo(tab);
  choose("view", tab.dataset.view);
});
tabs.listen(at("sides"), showSide);
look.listen((settings) => choose("set", settings));
exports.listen(query, placeOf);
at("choices").addEventListener("submit", (event) => event.preventDefault());
at("pages").addEventListener("change", ({ target }) => {
  if (target.reportValidity()) choose("pages", target.value);
});
for (const key of ["theme", "locale", "variant", "zoom"]) {
  at(key).addEventListener("change", ({ target }) => {
    choose(key, target.value);
    if (key === "zoom") sheets.zoomTo(target.value);
  });
}
at("notice-show").addEventListener("click", () => {
  showSide(at("tab-file"));
  select(diagnostics.find((found) => found.severity === "error") ?? null);
  at("text").focus();
});

at("zoom").value = chosen.get("zoom") ?? "";
sheets.zoomTo(at("zoom").value);
const view = at(`tab-${chosen.get("view") === "html" ? "html" : "pdf"}`);
tabs.choose(view);
turnTo(view);
connect();
