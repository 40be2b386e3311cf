// An element with a text, in which what stands between backticks is code.

export function words(element, name, said) {
  const made = document.createElement(element);
  if (name) made.className = name;
  said.split(/`([^`]+)`/).forEach((part, index) => {
    const code = document.createElement("code");
    code.textContent = part;
    if (part) made.append(index % 2 ? code : part);
  });
  return made;
}
