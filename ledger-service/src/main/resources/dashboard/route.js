// Where the page is, as the part of its address behind the hash: #/ledger?party=openai. A link to
// what is seen is the address; going back goes back.

/** Returns the view and what it is asked for. */
export function place() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  return { view: path || 'map', asked: Object.fromEntries(new URLSearchParams(query ?? '')) };
}

/** Returns a link; the runs that are looked at stay. */
export function to(view, asked = {}) {
  const { run, against } = place().asked;
  const all = Object.entries({ run, against, ...asked })
    .filter(([, value]) => value !== null && value !== undefined && value !== '');
  const query = new URLSearchParams(all).toString();
  return `#/${view}${query ? `?${query}` : ''}`;
}

export function go(view, asked = {}) {
  location.hash = to(view, asked).slice(1);
}

/** Changes what is asked for without a step to go back to. */
export function replace(view, asked) {
  history.replaceState(null, '', to(view, asked));
}
