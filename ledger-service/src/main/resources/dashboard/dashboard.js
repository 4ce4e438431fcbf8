// Draws what the ledger says.

import { cashInWords, chart, sparkline } from './chart.js';
import { billions, counted, exact, gigawatts, inBillions, month, monthAfter, monthBefore, monthIndex, words } from './format.js';
import { Ledger, readEntries } from './ledger.js';

const $ = (id) => document.getElementById(id);

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children);
  return made;
}

/** Changes a text only where it changes, so that nobody loses a selection. */
function say(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

const view = {
  run: null,
  parties: null,
  series: null,
  detail: null, // the party whose months are drawn
  book: '', // the party whose entries are listed; empty for all
  end: null, // the journal is listed from before this entry
  pages: [], // where earlier pages of the journal begin; empty for the last entries
  told: new Set(), // what has been announced
};

// Where the run stands

const STATES = {
  none: 'no run yet',
  waiting: 'waiting for hosts',
  running: 'running',
  paused: 'paused',
  ended: 'ended',
  stopped: 'stopped',
};

function drawTime(run, parties) {
  say($('scenario'), run.scenario ?? 'No run yet');
  document.title = run.scenario ? `${run.period ?? 'opening'} · ${run.scenario} · Roundtrip` : 'Roundtrip';
  say($('run'), run.run ?? '–');
  say($('seed'), run.seed ?? '–');
  say($('month'), run.period ? month(run.period) : run.run ? 'Before the first month' : '–');
  say($('state'), STATES[run.state] ?? run.state);
  $('state').dataset.state = run.state;
  const open = run.openPeriod && run.openPeriod !== run.period ? `, ${month(run.openPeriod)} is open` : '';
  say($('progress-text'), run.run ? `${run.monthsClosed} of ${counted(run.months, 'month', 'months')} closed${open}` : 'nothing is recorded');
  $('progress').max = Math.max(1, run.months);
  $('progress').value = run.monthsClosed;
  drawYears(run);
  drawFacts(run, parties);
  drawNotice(run);
  say($('hash-title'), run.fingerprint ? 'Fingerprint' : 'Hash chain');
  say($('hash'), run.hash ?? '–');
}

function drawYears(run) {
  const key = `${run.firstPeriod} ${run.lastPeriod}`;
  const years = $('years');
  if (years.dataset.key === key || !run.firstPeriod) {
    return;
  }
  years.dataset.key = key;
  const spans = [];
  const last = monthIndex(run.lastPeriod);
  for (let at = monthIndex(run.firstPeriod); at <= last;) {
    const next = Math.min(last + 1, (Math.floor(at / 12) + 1) * 12);
    const span = element('span', {}, next - at > 5 || run.months <= 12 ? String(Math.floor(at / 12)) : '');
    span.style.flexGrow = String(next - at);
    spans.push(span);
    at = next;
  }
  years.replaceChildren(...spans);
}

function drawFacts(run, parties) {
  const actors = parties.parties.filter((party) => !party.outside);
  const overdue = run.overdue.reduce((sum, one) => sum + one.amountCents, 0);
  const facts = [];
  if (run.conditions) {
    const { sentiment, appetite, baseRate } = run.conditions;
    facts.push(['Sentiment', sentiment.toFixed(2), '1 is normal'], ['Credit appetite', appetite.toFixed(2), '1 is normal'],
      ['Base rate', `${(baseRate * 100).toFixed(2)} %`, 'a year']);
  }
  if (actors.length > 0) {
    const debt = actors.reduce((sum, party) => sum + party.debtCents, 0);
    facts.push(['Debt', `$${billions(debt)} B`, 'all parties']);
    facts.push(['Overdue', `$${billions(overdue)} B`, counted(run.overdue.length, 'party', 'parties'), overdue > 0]);
    facts.push(['Defaults', String(run.defaults.length), '', run.defaults.length > 0]);
  }
  $('facts').replaceChildren(...facts.map(([name, value, unit, bad]) =>
    element('div', { class: bad ? 'bad' : null },
      element('dt', {}, name), element('dd', {}, value, ' ', element('small', {}, unit)))));
}

function drawNotice(run) {
  let text = '';
  if (run.state === 'none') {
    text = 'No run has been started. This page follows the next one as soon as it is recorded.';
  } else if (run.state === 'stopped') {
    text = `The run was stopped: ${run.reason ?? 'no reason is recorded'}.`;
  } else if (run.problem) {
    text = `The run does not go on: ${run.problem}.`;
  } else if (run.state === 'waiting' && run.missingHosts.length > 0) {
    text = `Waiting for a host of each kind of party. Missing: ${run.missingHosts.map(words).join(', ')}.`;
  }
  $('notice').hidden = text === '';
  say($('notice'), text);
}

// Parties

const rows = new Map();

function figure(row, label, extra = '') {
  const cell = element('td', { role: 'cell', class: `figure ${extra}`.trim(), 'data-label': label });
  row.append(cell);
  return cell;
}

function rowOf(party) {
  if (!rows.has(party.party)) {
    const name = element('button', { type: 'button', class: 'name' }, party.name);
    name.addEventListener('click', () => choose(party.party));
    const kind = element('small', {}, words(party.kind));
    const status = element('small', {});
    const row = element('tr', { role: 'row' }, element('th', { role: 'rowheader', scope: 'row' }, name, kind, status));
    const cash = figure(row, 'Cash', 'main');
    const line = element('td', { role: 'cell', class: 'line-cell', 'data-label': 'Cash so far' });
    row.append(line);
    rows.set(party.party, {
      row, kind, status, cash, line,
      revenue: figure(row, 'Revenue, 12 months'),
      due: figure(row, 'Due'),
      paid: figure(row, 'Paid'),
      arrears: figure(row, 'Overdue'),
      debt: figure(row, 'Debt'),
      online: figure(row, 'Online, GW'),
    });
    (party.outside ? $('outsiders') : $('actors')).append(row);
  }
  return rows.get(party.party);
}

function put(cell, cents, kind = '') {
  say(cell, billions(cents));
  cell.title = `$${exact(cents)}`;
  cell.classList.toggle('none', cents === 0);
  cell.classList.toggle('bad', kind === 'bad' && cents > 0);
}

function drawParties({ run, parties, series }) {
  const known = new Set(parties.parties.map((party) => party.party));
  for (const [id, cells] of rows) {
    if (!known.has(id)) {
      cells.row.remove();
      rows.delete(id);
    }
  }
  say($('parties-when'), parties.period ? `at the end of ${month(parties.period)}, $ billion` : 'opening balances, $ billion');
  say($('cash-since'), run.firstPeriod ? `Cash, ${run.firstPeriod.slice(0, 4)} to ${run.lastPeriod.slice(0, 4)}` : 'Cash so far');
  const months = parties.revenueMonths;
  say($('revenue-title'), months === 12 || months === 0 ? 'Revenue, 12 months' : `Revenue, ${counted(months, 'month', 'months')}`);
  for (const party of parties.parties) {
    const cells = rowOf(party);
    const columns = series.parties.get(party.party);
    const cash = columns?.cashCents ?? [];
    const fall = run.defaults.find((event) => event.party === party.party);
    const overdue = run.overdue.find((one) => one.party === party.party);
    cells.row.classList.toggle('chosen', party.party === view.detail);
    say(cells.status, fall ? `✕ in default since ${fall.period}` : overdue ? `▲ in arrears since ${overdue.since}` : '');
    cells.status.className = fall ? 'bad' : 'warn';
    cells.status.hidden = !fall && !overdue;
    put(cells.cash, party.cashCents);
    put(cells.revenue, party.trailingRevenueCents);
    put(cells.due, party.dueCents);
    put(cells.paid, party.paidCents);
    put(cells.arrears, party.arrearsCents, 'bad');
    put(cells.debt, party.debtCents);
    say(cells.online, gigawatts(party.onlineMw));
    cells.online.title = `${party.onlineMw.toLocaleString('en-US')} MW`;
    cells.online.classList.toggle('none', party.onlineMw === 0);
    cells.line.replaceChildren(sparkline(
      cash, columns?.arrearsCents ?? [], fall ? series.periods.indexOf(fall.period) : -1, Math.max(1, run.months),
      `Cash of ${party.name}: ${cashInWords(cash, series.periods)}`));
  }
}

// Lists

const nameOf = (id) => view.parties?.parties.find((party) => party.party === id)?.name ?? id;

function item(kind, ...children) {
  return element('li', { class: kind || null }, ...children);
}

function list(target, items, nothing) {
  target.replaceChildren(...(items.length > 0 ? items : [item('nothing', nothing)]));
}

const when = (text) => element('span', { class: 'when' }, ` ${text}`);

function drawDistress(run) {
  const fallen = run.defaults.map((event) => item('bad',
    element('strong', {}, `✕ ${nameOf(event.party)}`), when(event.period), element('br', {}), event.text));
  const overdue = run.overdue.map((one) => item('warn',
    element('strong', {}, `▲ ${nameOf(one.party)}`), when(`since ${one.since}`), element('br', {}),
    `owes $${billions(one.amountCents)} B that is overdue`));
  list($('distress'), [...fallen, ...overdue], 'Everybody has paid all that was due.');
}

function drawShocks(run) {
  const active = run.activeShocks.map((spec) => item('', element('code', {}, spec), when('bears on the month')));
  const opened = run.conditions?.period ?? '';
  const later = run.injectedShocks
    .filter((shock) => shock.withdrawn || shock.effective > opened)
    .map((shock) => item('', element('code', {}, shock.spec),
      when(shock.withdrawn ? `withdrawn from ${shock.withdrawn}` : `from ${shock.effective}`)));
  list($('shocks'), [...active, ...later], 'None bears on this month.');
}

const SIGNS = { default: '✕', arrears: '▲', shock: '⚡\uFE0E', signed: '✎', terminated: '⊣', refused: '⊘', state: '●', ended: '■' };
const GRAVE = { default: 'bad', arrears: 'warn', refused: 'warn', shock: 'warn' };

const STATE_EVENTS = {
  WAITING: 'The run waits for its hosts',
  RUNNING: 'The run goes on',
  PAUSED: 'The run is paused',
  ENDED: 'The run has ended',
  STOPPED: 'The run was stopped',
};

/** What an event is about, and what of it is to be said. */
function told(event) {
  switch (event.type) {
    case 'terminated':
      return [event.contract, `ends with the default of ${nameOf(event.party)}`];
    case 'shock':
      return ['Shock', event.text];
    case 'state':
    case 'ended':
      return [STATE_EVENTS[event.detail.state] ?? event.text, event.detail.reason ?? ''];
    default: {
      const amount = event.amountCents ? ` ($${billions(event.amountCents)} B)` : '';
      const contract = event.contract ? `, ${event.contract}` : '';
      return [event.party ? nameOf(event.party) : '', `${event.text}${amount}${contract}`];
    }
  }
}

function drawHappenings(run) {
  list($('happenings'), run.happenings.map((event) => {
    const [whom, what] = told(event);
    return item(GRAVE[event.type] ?? '', element('span', { class: 'when' }, `${event.period} `),
      element('strong', {}, `${SIGNS[event.type] ?? '·'} ${whom}`), ` ${what}`);
  }), 'Nothing yet.');
}

function announce(run) {
  const news = [
    ...run.defaults.map((event) => `${nameOf(event.party)} defaults in ${month(event.period)}.`),
    ...run.overdue.map((one) => `${nameOf(one.party)} is in arrears since ${month(one.since)}.`),
    ...(['ended', 'stopped', 'paused'].includes(run.state) ? [`The run is ${STATES[run.state]}.`] : []),
  ].map((text) => ({ text, key: `${run.run} ${text}` }));
  const fresh = news.filter(({ key }) => !view.told.has(key));
  view.told = new Set(news.map(({ key }) => key));
  if (fresh.length > 0) {
    say($('announcer'), fresh.map(({ text }) => text).join(' '));
  }
}

// A party's months

const CHARTS = [
  { title: 'Cash and debt, $ billion', lines: [['cash', 'cashCents'], ['debt', 'debtCents']] },
  { title: 'Due and paid in the month, $ billion', lines: [['paid', 'paidCents'], ['due', 'dueCents']] },
  { title: 'Revenue in the month, $ billion', lines: [['revenue', 'revenueCents']] },
  { title: 'Power online, GW', lines: [['online', 'onlineMw']] },
];

function drawDetail() {
  const { run, series } = view;
  const columns = series.parties.get(view.detail);
  say($('detail-title'), view.detail ? `${nameOf(view.detail)}, month by month` : "A party's months");
  if (!columns) {
    $('charts').replaceChildren(element('p', { class: 'aside' }, 'No month is closed.'));
    return;
  }
  $('charts').replaceChildren(...CHARTS.map(({ title, lines }) => {
    const scaled = lines.map(([name, column]) => ({
      name,
      values: columns[column].map(column === 'onlineMw' ? (value) => value / 1000 : inBillions),
      last: (column === 'onlineMw' ? gigawatts : billions)(columns[column].at(-1)),
    }));
    const said = scaled.map((line) => `${line.name} ${line.last} in ${month(series.periods.at(-1))}`).join(', ');
    return element('figure', {},
      element('figcaption', {}, element('b', {}, title), ...scaled.map((line, number) =>
        element('span', { class: number === 0 ? 'key' : 'key second' }, `${line.name} ${line.last}`))),
      chart(scaled, monthIndex(run.firstPeriod), run.months, `${nameOf(view.detail)}, ${title}: ${said}`));
  }));
}

// Journal

function entryRows(entry) {
  const lines = entry.postings.map((posting) => {
    const account = `${posting.owner}:${posting.account}${posting.counterparty ? `:${posting.counterparty}` : ''}`;
    const amount = exact(Math.abs(posting.amountCents));
    const debit = posting.amountCents > 0;
    return [
      element('td', { class: debit ? 'account' : 'account credit' }, account),
      element('td', { class: 'figure' }, debit ? amount : ''),
      element('td', { class: 'figure' }, debit ? '' : amount),
    ];
  });
  const span = String(lines.length);
  return lines.map((cells, index) => element('tr', {
    class: `${index === 0 ? 'first' : ''} ${index === lines.length - 1 ? 'last' : ''}`.trim(),
  }, ...(index === 0 ? [
    element('td', { rowspan: span }, entry.period),
    element('td', { rowspan: span, class: 'figure' }, String(entry.number)),
    element('td', { rowspan: span, class: 'text' }, entry.text, ...(entry.contract ? [element('small', {}, entry.contract)] : [])),
  ] : []), ...cells));
}

/** Lists what there is at the close that the rest of the page shows. */
function followTo(run) {
  view.end = run.run ? `${monthAfter(run.period ?? monthBefore(run.firstPeriod))}.0` : null;
  drawJournal();
}

let asked = 0;

async function drawJournal() {
  const question = ++asked;
  try {
    const entries = await readEntries(view.book, view.pages.at(-1) ?? view.end);
    if (question !== asked) {
      return;
    }
    $('entries').replaceChildren(...entries.entries.flatMap(entryRows));
    const from = entries.entries.at(0);
    say($('journal-when'), from ? `the last first, from ${from.period} no. ${from.number}` : 'no entries');
    $('latest').hidden = view.pages.length === 0;
    $('earlier').hidden = !entries.before;
    $('earlier').dataset.before = entries.before ?? '';
  } catch (error) {
    say($('journal-when'), `cannot be read: ${error.message}`);
  }
}

function fill(select, options, value) {
  const key = JSON.stringify(options);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...options.map(([id, name]) => element('option', { value: id }, name)));
  }
  select.value = value ?? '';
}

function drawChoices(parties) {
  const options = parties.parties.map((party) => [party.party, party.name]);
  const ids = options.map(([id]) => id);
  if (!ids.includes(view.detail)) {
    view.detail = ids[0] ?? null;
  }
  if (!ids.includes(view.book)) {
    view.book = '';
  }
  fill($('detail-party'), options, view.detail);
  fill($('journal-party'), [['', 'everybody'], ...options], view.book);
}

/** The choice is in the address, so that a reload keeps it. */
function keepChoice() {
  const choice = new URLSearchParams();
  if (view.detail) {
    choice.set('party', view.detail);
  }
  if (view.book) {
    choice.set('book', view.book);
  }
  history.replaceState(null, '', `#${choice}`);
}

function choose(party) {
  view.detail = party;
  view.book = party;
  view.pages = [];
  keepChoice();
  redraw();
  drawJournal();
  $('detail-title').scrollIntoView({ block: 'nearest' });
}

function redraw() {
  drawChoices(view.parties);
  drawParties(view);
  drawDetail();
}

// Life

const fromAddress = new URLSearchParams(location.hash.slice(1));
view.detail = fromAddress.get('party');
view.book = fromAddress.get('book') ?? '';

$('detail-party').addEventListener('change', (event) => {
  view.detail = event.target.value;
  keepChoice();
  redraw();
});
$('journal-party').addEventListener('change', (event) => {
  view.book = event.target.value;
  view.pages = [];
  keepChoice();
  drawJournal();
});
$('follow').addEventListener('change', (event) => {
  if (event.target.checked && view.run) {
    view.pages = [];
    followTo(view.run);
  }
});
$('earlier').addEventListener('click', () => {
  $('follow').checked = false;
  view.pages.push($('earlier').dataset.before);
  drawJournal();
});
$('latest').addEventListener('click', () => {
  view.pages = [];
  $('follow').checked = true;
  followTo(view.run);
  $('journal-title').focus({ preventScroll: true });
});
$('outside-toggle').addEventListener('click', () => {
  const shown = $('outsiders').hidden;
  $('outsiders').hidden = !shown;
  $('outside-toggle').setAttribute('aria-expanded', String(shown));
});

let drawn = null;

new Ledger(
  ({ run, parties, series }) => {
    Object.assign(view, { run, parties, series });
    drawTime(run, parties);
    redraw();
    drawDistress(run);
    drawShocks(run);
    drawHappenings(run);
    announce(run);
    const now = `${run.run} ${run.hash}`;
    const another = drawn?.split(' ')[0] !== String(run.run);
    if (now !== drawn && (another || $('follow').checked)) {
      view.pages = [];
      followTo(run);
    }
    drawn = now;
  },
  (line, what) => {
    $('line').dataset.line = line;
    say($('line'), line === 'live' ? 'Live' : line === 'away' ? 'Reconnecting' : 'Connecting');
    $('line').title = what;
  });
