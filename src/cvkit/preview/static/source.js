// Shows the text of the file, and marks the lines that have diagnostics.

const text = document.getElementById("text");
const RANK = { error: 3, warning: 2, info: 1 };
const KEY = /^(\s*(?:- +)*)([\w-]+|"[^"]*"|'[^']*')(?=:(?:\s|$))/;
const COMMENT = /(?:^|\s)#.*$/;

let rows = [];

export function show(lines, diagnostics) {
  const { scrollTop, scrollLeft } = text;
  const box = document.createElement("div");
  box.className = "lines";
  rows = lines.map((line, index) => newRow(line, index + 1));
  box.append(...rows);
  for (const { span, severity } of diagnostics) {
    const row = span && rows[span.start.line - 1];
    if (row && (RANK[row.dataset.severity] ?? 0) < RANK[severity]) {
      row.classList.remove(row.dataset.severity);
      row.classList.add(severity);
      row.dataset.severity = severity;
    }
  }
  text.replaceChildren(box);
  text.scrollTo(scrollLeft, scrollTop);
}

// Mark the span of one diagnostic; if it covers several lines, only the first.
export function point(diagnostic, { scroll = true } = {}) {
  for (const row of rows) {
    if (!row.classList.contains("here")) continue;
    row.classList.remove("here");
    row.removeAttribute("aria-current");
    row.lastChild.replaceChildren(...pieces(row.line));
  }
  const row = diagnostic?.span && rows[diagnostic.span.start.line - 1];
  if (!row) return;
  const { start, end } = diagnostic.span;
  const letters = Array.from(row.line); // columns count code points
  const from = Math.min(start.column - 1, letters.length);
  const to = end.line === start.line ? end.column - 1 : row.line.trimEnd().length;
  const mark = document.createElement("mark");
  mark.textContent = letters.slice(from, Math.max(to, from + 1)).join("") || " ";
  row.lastChild.replaceChildren(
    letters.slice(0, from).join(""), mark, letters.slice(Math.max(to, from + 1)).join(""));
  row.classList.remove("error", "warning", "info");
  row.classList.add("here", diagnostic.severity);
  row.setAttribute("aria-current", "true");
  if (scroll) bring(row, mark);
}

function bring(row, mark) {
  const gutter = row.firstChild.offsetWidth;
  const top = row.offsetTop - text.offsetTop;
  const left = mark.offsetLeft - text.offsetLeft;
  const isSeen = left - gutter >= text.scrollLeft
    && left + Math.min(mark.offsetWidth, 120) <= text.scrollLeft + text.clientWidth;
  text.scrollTo({
    top: top - text.clientHeight / 2 + row.offsetHeight / 2,
    left: isSeen ? text.scrollLeft : Math.max(0, left - gutter - 40),
  });
}

function newRow(line, number) {
  const row = document.createElement("div");
  row.className = "line";
  row.dataset.line = number;
  row.line = line;
  row.append(newSpan("number", String(number)), newSpan("code", ""));
  row.lastChild.replaceChildren(...pieces(line));
  return row;
}

function pieces(line) {
  const [comment] = line.match(COMMENT) ?? [""];
  const rest = line.slice(0, line.length - comment.length);
  const found = rest.match(KEY);
  const parts = found
    ? [found[1], newSpan("key", found[2]), rest.slice(found[0].length)]
    : [rest];
  return comment ? [...parts, newSpan("comment", comment)] : parts;
}

function newSpan(name, words) {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = words;
  return span;
}
