// The options of the theme as a form, and how to keep what is shown.

import { words } from "./words.js";

const MAPS = ["map", "sections", "link"];

const at = (id) => document.getElementById(id);
let offered = [];
let given = new Map(); // the chosen options, with an entry for each key of a mapping
let changed = () => {};

export function listen(whenChanged) {
  changed = whenChanged;
  at("reset").addEventListener("click", () => send(new Map()));
  at("options").addEventListener("submit", (event) => event.preventDefault());
  for (const button of document.querySelectorAll("[data-copies]")) {
    button.addEventListener("click", () => copy(button));
  }
}

// Show the options, with the values that were chosen as KEY=VALUE, and what is wrong with them.
export function show(theme, options, words, diagnostics, instructions) {
  given = new Map(words.map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]));
  build(theme, options);
  for (const option of offered) fill(option, diagnostics);
  at("reset").hidden = given.size === 0;
  at("command").textContent = instructions.command;
  at("yaml").textContent = instructions.yaml.trimEnd();
  at("in-file").hidden = !instructions.yaml;
}

export function focus(name) {
  field(name)?.focus();
}

// Which of the chosen options a theme doesn't have.
export function strange(options, words) {
  const known = new Set(options.map(({ name }) => name));
  return words.filter((word) => !known.has(word.split(/[.=]/)[0]));
}

const field = (name) => at(`option-${name}`);

function build(theme, options) {
  const form = at("options");
  const made = JSON.stringify([theme, options]);
  if (form.dataset.made === made) return;
  form.dataset.made = made;
  offered = options;
  at("options-title").textContent = `Options of ${theme}`;
  form.replaceChildren(...options.map(newRow));
  if (options.length === 0) form.append(words("p", "hint", "There are none, or the theme is broken."));
}

function newRow(option) {
  const id = `option-${option.name}`;
  const row = words("div", "option", "");
  const label = words("label", "", option.name.replaceAll("_", " "));
  label.htmlFor = id;
  const help = words("p", "hint", option.help);
  help.id = `${id}-help`;
  const wrong = words("p", "wrong", "");
  wrong.id = `${id}-wrong`;
  wrong.hidden = true;
  const control = newControl(option);
  control.id = id;
  control.setAttribute("aria-describedby", `${help.id} ${wrong.id}`);
  control.addEventListener("change", () => take(option, valueOf(option, control)));
  const reset = words("button", "reset", "Reset");
  reset.type = "button";
  reset.setAttribute("aria-label", `Reset ${label.textContent}`);
  reset.addEventListener("click", () => {
    take(option, option.value);
    control.focus();
  });
  const box = words("div", "field", "");
  box.append(control, ...(option.type === "color" ? [newPicker(option, control)] : []), reset);
  row.append(label, box, help, wrong);
  return row;
}

function newControl({ type, choices, value }) {
  if (type === "choice") {
    const box = document.createElement("select");
    if (value === null) box.append(new Option("the theme’s own", ""));
    box.append(...choices.map((name) => new Option(name, name)));
    return box;
  }
  if (MAPS.includes(type)) {
    const box = document.createElement("textarea");
    box.rows = 3;
    box.placeholder = "name: text";
    return box;
  }
  const box = document.createElement("input");
  box.type = type === "flag" ? "checkbox" : "text";
  if (type === "flag") box.setAttribute("role", "switch");
  box.autocomplete = "off";
  box.spellcheck = false;
  return box;
}

// A colour can be picked as well as written.
function newPicker(option, control) {
  const picker = document.createElement("input");
  picker.type = "color";
  picker.setAttribute("aria-label", `Pick ${option.name.replaceAll("_", " ")}`);
  picker.addEventListener("change", () => {
    control.value = picker.value;
    take(option, picker.value);
  });
  return picker;
}

function fill(option, diagnostics) {
  const { name, type } = option;
  const control = field(name);
  const isGiven = keysOf(name).length > 0;
  const shown = isGiven ? chosenValue(option) : option.value;
  // What someone is about to write is left alone.
  if (type === "flag") control.checked = String(shown) === "true";
  else if (control !== document.activeElement || control.localName === "select") control.value = textOf(type, shown);
  if (type === "color" && /^#[0-9a-f]{6}$/i.test(shown)) control.nextElementSibling.value = shown;
  const row = control.closest(".option");
  row.classList.toggle("given", isGiven);
  row.querySelector(".reset").hidden = !isGiven;
  const found = diagnostics.filter((one) => !one.file && one.route[0] === name);
  const wrong = at(`${control.id}-wrong`);
  wrong.hidden = found.length === 0;
  wrong.textContent = found.map(({ message, help }) => [message, help].filter(Boolean).join("; ")).join("\n");
  control.setAttribute("aria-invalid", String(found.length > 0));
}

const keysOf = (name) => [...given.keys()].filter((key) => key === name || key.startsWith(`${name}.`));

function chosenValue({ name, type }) {
  if (!MAPS.includes(type)) return given.get(name);
  return Object.fromEntries(keysOf(name).map((key) => [key.slice(name.length + 1), given.get(key)]));
}

function textOf(type, value) {
  if (!MAPS.includes(type)) return value ?? "";
  return Object.entries(value ?? {}).map(([key, text]) => `${key}: ${text}`).join("\n");
}

function valueOf({ type }, control) {
  if (type === "flag") return control.checked;
  if (!MAPS.includes(type)) return control.value;
  const lines = control.value.split("\n").filter((line) => line.trim());
  return Object.fromEntries(lines.map((line) => {
    const [key, ...rest] = line.split(":");
    return [key.trim(), rest.join(":").trim()];
  }));
}

// Choose a value, or none if it is what holds without a choice.
function take({ name, type, value }, wanted) {
  const next = new Map(given);
  for (const key of keysOf(name)) next.delete(key);
  if (textOf(type, wanted) !== textOf(type, value)) {
    if (MAPS.includes(type)) for (const key in wanted) next.set(`${name}.${key}`, wanted[key]);
    else next.set(name, String(wanted));
  }
  send(next);
}

function send(next) {
  given = next; // another field may be changed before the answer comes
  changed([...next].map(([key, value]) => `${key}=${value}`));
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(at(button.dataset.copies).textContent);
    at("copied").textContent = "Copied.";
  } catch {
    at("copied").textContent = "The browser doesn’t allow copying; select the text instead.";
  }
}
