// What the page knows of a run. Read as JSON, told by the event stream when to read on. What is
// closed does not change, so each month is read once.

import { eventsOf, read, runPath } from './api.js';
import { monthIndex, ofMany } from './format.js';

const TYPES = ['run', 'opened', 'period', 'arrears', 'default', 'signed', 'terminated', 'relieved', 'refused', 'shock', 'state', 'ended'];
const TOLD = 'shock,arrears,default,signed,terminated,relieved,refused,state';
const MOST = 60; // parties with figures of their own
const PAUSE_MS = 120; // between two readings
const RETRY_MS = 1000;
const LOOK_MS = 3000; // without news
const SERIES = ['cashCents', 'revenueCents', 'dueCents', 'paidCents', 'receivedCents', 'arrearsCents', 'debtCents', 'onlineMw'];
const MARKET = ['baseRate', 'sentiment', 'appetite', 'rentCentsPerMwYear', 'activeShocks'];
const OF_PARTY = { shares: ['priceCents', 'valueCents'], spreads: ['rate'], accounts: ['ebitdaCents', 'interestCents', 'debtCents', 'netDebtCents', 'netAssetsCents', 'standing'] };

/** All other parties together. */
export const OTHERS = '*';

export class Run {
  #onChange;
  #onLine;
  #stale = true;
  #reading = false;
  #source = null;
  #look = 0;
  #closed = false;

  /**
   * @param name the id of a run, or "current"
   * @param onChange called after each reading
   * @param onLine called with "connecting", "live" or "away", and what is wrong
   */
  constructor(name, onChange, onLine) {
    this.name = name;
    this.#onChange = onChange;
    this.#onLine = onLine;
    this.#forget(null);
    this.#read();
  }

  #forget(run) {
    this.id = run;
    this.facts = null;
    this.parties = new Map();
    this.others = 0;
    this.periods = [];
    this.series = new Map();
    this.flows = new Map();
    this.market = Object.fromEntries(MARKET.map((column) => [column, []]));
    this.shares = new Map();
    this.spreads = new Map();
    this.accounts = new Map();
    this.announcements = [];
    this.told = new Map();
    this.counted = '';
    this.fell = new Map();
    this.extras = new Map();
  }

  close() {
    this.#closed = true;
    this.#source?.close();
    clearTimeout(this.#look);
  }

  /** What people call a party. */
  nameOf(party) {
    return party === OTHERS ? `${this.others} other parties` : this.parties.get(party)?.name ?? party;
  }

  /** Whether a party stands for many, as all lenders, and is spoken of in the plural. */
  isMany(party) {
    return party === OTHERS || (this.parties.get(party)?.many ?? false);
  }

  /** What is said of a party and begins with the verb of one, in the number of the party. */
  saying(party, text) {
    return `${this.nameOf(party)} ${this.isMany(party) ? ofMany(text) : text}`;
  }

  /** Parties that act, largest first as far as it is known. */
  actors() {
    return [...this.parties.values()].filter((party) => !party.outside);
  }

  buyers() {
    return this.actors().filter((party) => party.kind === 'buyer');
  }

  /** The first defaults, in order of time; how many there are in all is counted. */
  firstFalls() {
    return this.facts.defaults;
  }

  /** The month in which a party defaulted, or null; of whom the page has ever had figures. */
  fellIn(party) {
    return this.fell.get(party) ?? null;
  }

  /** How often something of a kind has happened, however much of it has been read. */
  count(kind) {
    return this.facts.counts[kind] ?? 0;
  }

  /** What happened lately, in order of time; without decisions. */
  happened(...kinds) {
    return [...this.told.values()]
      .filter((told) => kinds.length === 0 || kinds.includes(told.kind))
      .sort((a, b) => a.order - b.order);
  }

  /** Reads something else of the run that is the same as long as no month closes. */
  async extra(path, query = {}) {
    const key = `${path} ${JSON.stringify(query)} ${this.facts.hash}`;
    if (!this.extras.has(key)) {
      if (this.extras.size > 20) {
        this.extras.clear();
      }
      this.extras.set(key, read(runPath(this.id) + path, query));
      this.extras.get(key).catch(() => this.extras.delete(key));
    }
    return this.extras.get(key);
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
      const facts = await read(runPath(this.name));
      if (facts.run !== this.id) {
        this.#forget(facts.run);
      }
      if (facts.run) {
        await this.#readOn(facts);
      }
      this.facts = facts;
      if (!this.#closed) {
        this.#onChange(this);
        this.#listen(facts.lastEventId);
        if (this.#source?.readyState === EventSource.OPEN) {
          this.#onLine('live', ''); // a reading may have failed while the stream stayed open
        }
        this.#lookAgain(facts.state);
      }
    } catch (error) {
      this.#onLine('away', error.message, error.status);
      this.#stale = error.status !== 404;
      pause = RETRY_MS;
    }
    setTimeout(() => {
      this.#reading = false;
      if (this.#stale && !this.#closed) {
        this.#read();
      }
    }, pause);
  }

  /** What has closed since the last reading; asked of one run by its id, so that it belongs together. */
  async #readOn(facts) {
    const path = runPath(facts.run);
    const after = this.periods.at(-1);
    const through = facts.period;
    const news = through && after !== through;
    const first = after ? nextOf(after) : null;
    const counted = JSON.stringify(facts.counts);
    const nothing = Promise.resolve(null);
    const told = counted !== this.counted ? read(`${path}/timeline`, { kinds: TOLD, from: after, limit: 1000 }) : nothing;
    const parties = read(`${path}/parties`, { period: through, most: MOST });
    const [ofParties, series, flows, markets, timeline] = await Promise.all([
      parties,
      news ? read(`${path}/series`, { after, through, most: MOST }) : nothing,
      news ? read(`${path}/flows`, { from: first, through, most: MOST }) : nothing,
      news ? read(`${path}/markets`, { after, through }) : nothing,
      told,
    ]);
    this.parties = new Map(ofParties.parties.map((party) => [party.party, party]));
    this.others = ofParties.others;
    if (news) {
      this.#append(series, flows, markets);
    }
    this.counted = counted;
    for (const one of timeline?.told ?? []) {
      const [period, part, number] = one.id.split('.');
      this.told.set(one.id, { ...one, order: monthIndex(period) * 1e7 + part * 5e6 + Number(number) });
    }
    this.happened('default').forEach((fall) => this.fell.set(fall.party, fall.period));
    ofParties.parties.filter((party) => party.defaulted).forEach((party) => this.fell.set(party.party, party.defaulted));
  }

  #append(series, flows, markets) {
    const had = this.periods.length;
    this.periods.push(...series.periods);
    for (const party of series.parties) {
      columns(this.series, party.party, SERIES, had, party);
    }
    pad(this.series, SERIES, this.periods.length, 0);
    for (const flow of flows.flows) {
      const key = `${flow.from} ${flow.to} ${flow.kind}`;
      if (!this.flows.has(key)) {
        this.flows.set(key, { from: flow.from, to: flow.to, kind: flow.kind, months: new Map() });
      }
      flow.periods.forEach((period, index) => this.flows.get(key).months.set(monthIndex(period), flow.amountCents[index]));
    }
    MARKET.forEach((column) => this.market[column].push(...markets[column]));
    for (const [list, names] of Object.entries(OF_PARTY)) {
      markets[list].forEach((party) => columns(this[list], party.party, names, had, party));
      pad(this[list], names, this.periods.length, null);
    }
    this.announcements = markets.announcements;
  }

  /** Hosts come and go, and trouble begins and ends, without an event. */
  #lookAgain(state) {
    clearTimeout(this.#look);
    if (state === 'waiting' || state === 'running') {
      this.#look = setTimeout(() => this.refresh(), LOOK_MS);
    }
  }

  #listen(after) {
    if (this.#source || this.#closed) {
      return;
    }
    let last = after;
    const source = eventsOf(this.name, after);
    this.#source = source;
    source.onopen = () => {
      this.#onLine('live', '');
      this.refresh();
    };
    source.onerror = () => {
      this.#onLine('away', 'the line to the ledger is down');
      if (source.readyState === EventSource.CLOSED && !this.#closed) {
        setTimeout(() => {
          this.#source = null;
          this.#listen(last);
        }, RETRY_MS);
      }
    };
    for (const type of TYPES) {
      source.addEventListener(type, (event) => {
        last = event.lastEventId;
        this.refresh();
      });
    }
  }
}

function nextOf(period) {
  const index = monthIndex(period) + 1;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function columns(map, key, names, had, more) {
  if (!map.has(key)) {
    map.set(key, Object.fromEntries(names.map((name) => [name, Array(had).fill(null)])));
  }
  names.forEach((name) => map.get(key)[name].push(...more[name]));
}

/** Who is no longer, or not yet, among the largest has a gap. */
function pad(map, names, length, filling) {
  for (const own of map.values()) {
    names.forEach((name) => {
      while (own[name].length < length) {
        own[name].push(filling);
      }
    });
  }
}
