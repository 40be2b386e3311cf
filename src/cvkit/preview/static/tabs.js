// Tabs that are chosen with a click or the arrow keys (ARIA Authoring Practices, Tabs).

export function choose(tab) {
  for (const other of tab.parentElement.children) {
    other.setAttribute("aria-selected", String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
  }
}

export function listen(list, chosen) {
  const tabs = [...list.children];
  tabs.forEach((tab, index) => {
    tab.addEventListener("click", () => {
      choose(tab);
      chosen(tab);
    });
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step) return;
      const other = tabs[(index + step + tabs.length) % tabs.length];
      other.focus();
      other.click();
    });
  });
}
