// The formats that what is shown can be exported in, as downloads.

import { words } from "./words.js";

const TITLES = { documents: "Documents", sources: "Sources, for typesetting", data: "Data, for other programs" };

const at = (id) => document.getElementById(id);
let isBusy = false;

// `query` returns the choices as the query of an address, `place` where a diagnostic stands.
export function listen(query, place) {
  at("formats").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && !isBusy) make(button.dataset.format, query(), place);
  });
  at("exports").addEventListener("beforetoggle", ({ newState }) => {
    if (newState === "open" && !isBusy) {
      say("", "");
      tell([], place);
    }
    const { bottom, right } = at("export").getBoundingClientRect();
    at("exports").style.setProperty("--top", `${bottom + scrollY}px`);
    at("exports").style.setProperty("--end", `${document.documentElement.clientWidth - right}px`);
  });
}

export function show(formats) {
  const box = at("formats");
  const made = JSON.stringify(formats);
  if (box.dataset.made === made) return;
  box.dataset.made = made;
  box.replaceChildren(...Object.entries(TITLES).flatMap(([group, title]) => {
    const rows = formats.filter((one) => one.group === group).map(newRow);
    if (rows.length === 0) return [];
    const list = document.createElement("ul");
    list.append(...rows);
    return [words("h3", "", title), list];
  }));
}

function newRow({ name, suffix, help }) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.format = name;
  button.append(words("span", "format", name), words("span", "suffix", suffix), words("span", "help", help));
  const row = document.createElement("li");
  row.append(button);
  return row;
}

async function make(format, query, place) {
  isBusy = true;
  say("busy", `Making ${format} …`);
  tell([], place);
  try {
    const answer = await fetch(`export/${format}?${query}`);
    if (!answer.ok) throw new Error(await answer.text());
    const { download, problem, diagnostics } = await answer.json();
    tell(diagnostics, place);
    if (download) save(download);
    else say("error", problem ? [problem.message, problem.help].filter(Boolean).join(" ") : "Not exported: see below.");
  } catch {
    say("error", "The preview has ended. Start it again: cvkit preview");
  }
  isBusy = false;
}

function save({ id, name, size }) {
  const link = document.createElement("a");
  link.href = `downloads/${id}`;
  link.download = name;
  link.click();
  say("good", `Downloaded ${name}, ${Math.max(1, Math.round(size / 1000))} kB.`);
}

function say(is, said) {
  at("exports-status").dataset.is = is;
  at("exports-status").textContent = said;
}

function tell(diagnostics, place) {
  at("exports-told").hidden = diagnostics.length === 0;
  at("exports-told").replaceChildren(...diagnostics.map((found) => {
    const row = words("li", found.severity, "");
    row.append(words("span", "place", place(found)), " ", words("span", "", found.message));
    return row;
  }));
}
