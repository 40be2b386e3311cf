// Shows the résumé: pictures of its pages, or the web page in a frame.

const CSS_PIXELS = 96 / 72; // per point
const WIDEST = 1.5; // the largest zoom that fitting to the window uses

const paper = document.getElementById("paper");
let turn = 0; // counts renderings, so that one that loads late does not replace a newer one
let shown = null;
let zoom = "";

export function show(rendering, isCurrent, name) {
  shown = { rendering, name };
  paper.classList.toggle("old", !isCurrent);
  if (!rendering) showNothing();
  else if (rendering.view === "html") showWeb(rendering, name);
  else showPages(rendering, name);
}

export function zoomTo(value) {
  zoom = value;
  again();
}

function again() {
  if (shown?.rendering?.view === "pdf") showPages(shown.rendering, shown.name);
}

function showNothing() {
  turn += 1;
  paper.dataset.view = "none";
  const words = document.createElement("p");
  words.className = "empty";
  words.textContent = "There is no page yet. It appears as soon as the résumé can be read.";
  paper.replaceChildren(words);
}

async function showPages(rendering, name) {
  const mine = ++turn;
  paper.dataset.view = "pdf";
  for (const other of paper.querySelectorAll(":scope > :not(img)")) other.remove();
  const pictures = rendering.sheets.map((_, index) => paper.children[index] ?? newPicture());
  while (paper.children.length > pictures.length) paper.lastChild.remove();
  const scale = factor(rendering.sheets);
  const density = window.devicePixelRatio;
  const dpi = (96 * scale * density).toFixed(2);
  const jobs = rendering.sheets.map((sheet, index) => {
    const picture = pictures[index];
    picture.alt = `Page ${index + 1} of ${rendering.sheets.length} of ${name}`;
    const url = `pages/${rendering.id}/${index + 1}?dpi=${dpi}`;
    if (picture.getAttribute("src") !== url) {
      picture.style.width = `${sheet.width * CSS_PIXELS * scale}px`;
      picture.style.height = `${sheet.height * CSS_PIXELS * scale}px`;
    }
    return { picture, url };
  });
  // Load visible pages first.
  const seen = ({ picture }) => picture.getBoundingClientRect().bottom > 0;
  for (const job of [...jobs.filter(seen), ...jobs.filter((job) => !seen(job))]) {
    await load(job, density, () => mine === turn);
    if (mine !== turn) return;
  }
}

function newPicture() {
  const picture = document.createElement("img");
  paper.append(picture);
  return picture;
}

// Replace a picture only when the new one is decoded, so that nothing flickers.
async function load({ picture, url }, density, isWanted) {
  if (picture.getAttribute("src") === url) return;
  const next = new Image();
  next.src = url;
  try {
    await next.decode();
  } catch {
    return; // a newer rendering is on its way, or the preview has ended
  }
  if (!isWanted()) return;
  picture.src = url;
  // Show it at its exact size, so that each of its pixels is one of the screen's.
  picture.style.width = `${next.naturalWidth / density}px`;
  picture.style.height = `${next.naturalHeight / density}px`;
}

function factor(sheets) {
  if (zoom) return Number(zoom);
  const style = getComputedStyle(paper);
  const space = paper.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const widest = Math.max(...sheets.map((sheet) => sheet.width)) * CSS_PIXELS;
  return Math.min(space / widest, WIDEST);
}

function showWeb(rendering, name) {
  const mine = ++turn;
  const url = `resume/${rendering.id}`;
  const old = paper.querySelector("iframe:not(.coming)");
  if (paper.dataset.view === "html" && old?.getAttribute("src") === url) return;
  paper.dataset.view = "html";
  for (const other of paper.querySelectorAll(":scope > :not(iframe), iframe.coming")) other.remove();
  const next = document.createElement("iframe");
  next.className = "coming";
  next.title = `${name} as a web page`;
  // No scripts; same origin, so that the scroll position can be kept.
  next.sandbox = "allow-same-origin";
  next.addEventListener("load", () => {
    if (mine !== turn) return;
    next.contentWindow.scrollTo(0, old?.contentWindow?.scrollY ?? 0);
    next.contentDocument.addEventListener("click", openElsewhere);
    next.classList.remove("coming");
    old?.remove();
  }, { once: true });
  next.src = url;
  paper.append(next);
}

// A link in the résumé opens in a new tab, not in the frame.
function openElsewhere(event) {
  const link = event.target.closest("a[href]");
  if (!link || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  window.open(link.href, "_blank", "noopener,noreferrer");
}

let resizing = 0;
new ResizeObserver(() => {
  clearTimeout(resizing);
  resizing = setTimeout(again, 120);
}).observe(paper);
