// Making elements. Nothing is ever read as HTML, so nothing in a name or a text can be.

export const $ = (id) => document.getElementById(id);

/**
 * Makes an element.
 *
 * @param attributes attributes by name; of null and false there is none, and a function listens
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== null && value !== false && value !== undefined) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** Changes a text only where it changes, so that nobody loses a selection. */
export function say(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

/** Makes the options of a select anew where they have changed, and keeps what is chosen. */
export function options(select, choices, chosen) {
  const key = JSON.stringify(choices);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...choices.map(([value, text]) => element('option', { value }, text)));
  }
  if (document.activeElement !== select || select.value === '') {
    select.value = chosen;
  }
}

/** A table whose first column names the row. Cells are texts or elements. */
export function table(caption, heads, rows, attributes = {}) {
  return element('table', attributes,
    element('caption', { class: 'unseen' }, caption),
    element('thead', {}, element('tr', {}, heads.map((head, column) =>
      element('th', { scope: 'col', class: column > 0 ? 'figure' : null }, head)))),
    element('tbody', {}, rows.map((cells) => element('tr', {}, cells.map((cell, column) =>
      column === 0
        ? element('th', { scope: 'row' }, cell)
        : element('td', { class: 'figure' }, cell))))));
}
