// Asking the ledger, and commanding it with the token that this tab keeps.

import { $ } from './dom.js';

const API = 'api/v1';
const TOKEN = 'roundtrip-token';

/** What the ledger said when it refused. */
export class Problem extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

async function answered(response) {
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw new Problem(response.status, problem?.detail ?? problem?.title ?? `the ledger answers ${response.status}`);
  }
  return response.json();
}

let pending = 0;

/** Tells whoever reads the page aloud, and tests, that it is not complete yet. */
function busy(more) {
  pending += more;
  $('main').setAttribute('aria-busy', String(pending > 0));
}

/** Reads something; what is null or empty in the query is left out. */
export async function read(path, query = {}) {
  busy(1);
  try {
    return await asked(path, query);
  } finally {
    busy(-1);
  }
}

async function asked(path, query) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const search = new URLSearchParams(given).toString();
  return answered(await fetch(`${API}${path}${search ? `?${search}` : ''}`, {
    headers: { Accept: 'application/json' }, cache: 'no-store',
  }));
}

export const runPath = (run) => `/runs/${encodeURIComponent(run)}`;

export const eventsOf = (run, after) =>
  new EventSource(`${API}${runPath(run)}/events?after=${encodeURIComponent(after)}`);

/** Commands something; asks for the token where there is none or it is the wrong one. */
export async function command(method, path, body) {
  for (let problem = ''; ;) {
    const token = sessionStorage.getItem(TOKEN) ?? await askForToken(problem);
    if (token === null) {
      return null;
    }
    try {
      return await answered(await fetch(API + path, {
        method,
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'omit',
      }));
    } catch (error) {
      if (error.status !== 401) {
        throw error;
      }
      sessionStorage.removeItem(TOKEN);
      problem = error.message;
    }
  }
}

function askForToken(problem) {
  const dialog = $('token-dialog');
  const field = $('token');
  field.value = '';
  $('token-problem').textContent = problem;
  dialog.showModal();
  return new Promise((resolve) => {
    let given = null;
    $('token-form').onsubmit = () => {
      given = field.value.trim();
      field.value = '';
      sessionStorage.setItem(TOKEN, given);
    };
    dialog.onclose = () => resolve(given);
  });
}
