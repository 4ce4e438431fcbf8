// What the page knows of the run: read as JSON, told by the event stream when to read again.

const API = 'api/v1/runs/current';
const TYPES = ['run', 'opened', 'period', 'arrears', 'default', 'signed', 'terminated', 'refused', 'shock', 'state', 'ended'];
const PAUSE_MS = 300; // between two readings
const RETRY_MS = 2000;
const LOOK_MS = 3000; // without news
const COLUMNS = ['cashCents', 'revenueCents', 'dueCents', 'paidCents', 'arrearsCents', 'debtCents', 'onlineMw'];

export const ENTRIES_SHOWN = 15;

async function read(path) {
  const response = await fetch(API + path, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw new Error(problem?.detail ?? problem?.title ?? `the ledger answers ${response.status}`);
  }
  return response.json();
}

/** Reads entries, the last first. */
export function readEntries(party, before) {
  const query = new URLSearchParams({ limit: String(ENTRIES_SHOWN) });
  if (party) {
    query.set('party', party);
  }
  if (before) {
    query.set('before', before);
  }
  return read(`/entries?${query}`);
}

/** Follows the run, whatever happens to the line, the service and the run. */
export class Ledger {
  #onChange;
  #onLine;
  #stale = true;
  #reading = false;
  #source = null;
  #line = 'connecting';
  #look = 0;
  #series = { run: null, periods: [], parties: new Map() };

  /**
   * @param onChange called with {run, parties, series} after each reading
   * @param onLine called with "connecting", "live" or "away", and what is wrong
   */
  constructor(onChange, onLine) {
    this.#onChange = onChange;
    this.#onLine = onLine;
    this.#read();
  }

  /** Reads again soon. */
  refresh() {
    this.#stale = true;
    if (!this.#reading) {
      this.#read();
    }
  }

  async #read() {
    this.#reading = true;
    this.#stale = false;
    let pause = PAUSE_MS;
    try {
      const run = await read('');
      if (run.run !== this.#series.run) {
        this.#series = { run: null, periods: [], parties: new Map() };
      }
      // What is closed does not change, so asking for one month gives figures that belong together.
      const [parties, series] = await Promise.all([
        read(run.period ? `/parties?period=${run.period}` : '/parties'),
        this.#seriesUpTo(run.period),
      ]);
      if (parties.run !== run.run || parties.period !== run.period || series.run !== run.run) {
        this.#stale = true;
      } else {
        this.#append(series);
        this.#onChange({ run, parties, series: this.#series });
        if (!this.#source) {
          this.#listen(run.lastEventId);
        }
        this.#lookAgain(run.state);
      }
    } catch (error) {
      this.#tell('away', error.message);
      this.#stale = true;
      pause = RETRY_MS;
    }
    setTimeout(() => {
      this.#reading = false;
      if (this.#stale) {
        this.#read();
      }
    }, pause);
  }

  /** Hosts come and go, and trouble begins and ends, without an event. */
  #lookAgain(state) {
    clearTimeout(this.#look);
    if (state === 'waiting' || state === 'running') {
      this.#look = setTimeout(() => this.refresh(), LOOK_MS);
    }
  }

  #seriesUpTo(period) {
    const after = this.#series.periods.at(-1);
    const query = new URLSearchParams();
    if (after) {
      query.set('after', after);
    }
    if (period) {
      query.set('through', period);
    }
    return read(`/series?${query}`);
  }

  #append(more) {
    const series = this.#series;
    series.run = more.run;
    series.periods.push(...more.periods);
    for (const party of more.parties) {
      if (!series.parties.has(party.party)) {
        series.parties.set(party.party, Object.fromEntries(COLUMNS.map((column) => [column, []])));
      }
      const columns = series.parties.get(party.party);
      COLUMNS.forEach((column) => columns[column].push(...party[column]));
    }
  }

  #listen(after) {
    let last = after;
    const source = new EventSource(`${API}/events?after=${encodeURIComponent(after)}`);
    this.#source = source;
    source.onopen = () => {
      this.#tell('live', '');
      this.refresh();
    };
    source.onerror = () => {
      this.#tell('away', 'the line to the ledger is down');
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(() => this.#listen(last), RETRY_MS);
      }
    };
    for (const type of TYPES) {
      source.addEventListener(type, (event) => {
        last = event.lastEventId;
        this.refresh();
      });
    }
  }

  #tell(line, what) {
    if (line === 'live' || this.#line !== line) {
      this.#line = line;
      this.#onLine(line, what);
    }
  }
}
