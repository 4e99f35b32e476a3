// Elements: how they are made, and how lists of them are kept up to date.

/** Makes an element. `properties` are attributes, except for listeners (`onclick`). */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (property.startsWith("on")) made.addEventListener(property.slice(2), value);
    else made.setAttribute(property, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null));
  return made;
}

/**
 * Shows one child for each item. A child is made again only if what is shown of its item has changed, and keeps
 * the focus then: `show(item)` returns what is shown as JSON, `make(item)` the element.
 */
export function keep(container, items, key, show, make) {
  const before = new Map([...container.children].map((child) => [child.dataset.key, child]));
  const focused = container.contains(document.activeElement)
    ? document.activeElement.dataset.focus : undefined;
  const children = items.map((item) => {
    const id = String(key(item));
    const shown = JSON.stringify(show(item));
    const old = before.get(id);
    if (old && old.shown === shown) return old;
    const made = make(item, old);
    made.dataset.key = id;
    made.shown = shown;
    return made;
  });
  const isSame = children.length === container.children.length &&
    children.every((child, index) => child === container.children[index]);
  if (isSame) return;
  // Children that stay are not moved, so that they keep focus and playback.
  const kept = new Set(children);
  for (const child of [...container.children]) if (!kept.has(child)) child.remove();
  children.forEach((child, index) => {
    if (container.children[index] !== child) container.insertBefore(child, container.children[index] ?? null);
  });
  if (focused && !container.contains(document.activeElement)) {
    container.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }
}

/** Keeps the end of a list in sight, unless a person has scrolled away from it. Returns what to call after a change. */
export function stayAtEnd(place) {
  let isAtEnd = true;
  const scroll = () => {
    if (isAtEnd) place.scrollTop = place.scrollHeight;
  };
  place.addEventListener("scroll", () => {
    isAtEnd = place.scrollHeight - place.scrollTop - place.clientHeight < 40;
  });
  new ResizeObserver(scroll).observe(place);
  return scroll;
}

export const find = (id) => document.getElementById(id);

/** A participant as people write it: the number, or the end of a user's id. */
export function name(rawId) {
  if (!rawId) return "unknown";
  if (rawId.startsWith("4:")) return rawId.slice(2);
  return rawId.length > 24 ? `user …${rawId.slice(-8)}` : rawId;
}

/** A time as in 1:05. */
export function clock(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

let hiding;
/** Shows a sentence for a moment; screen readers read it. */
export function say(text, isProblem = false) {
  const toast = find("toast");
  toast.textContent = text;
  toast.classList.toggle("problem", isProblem);
  toast.classList.add("shown");
  clearTimeout(hiding);
  hiding = setTimeout(() => toast.classList.remove("shown"), 6000);
}

/** Shows why something has failed. */
export const complain = (error) => say(error.message, true);
