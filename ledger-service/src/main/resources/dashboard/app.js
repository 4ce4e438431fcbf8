// The shell: which runs are looked at, in which view, and what is said about them.

import { Controls } from './controls.js';
import { $, element, options, say } from './dom.js';
import { counted, month } from './format.js';
import { headline } from './headline.js';
import { read } from './api.js';
import { go, place, to } from './route.js';
import { Run } from './run.js';
import { LedgerView } from './view-ledger.js';
import { MapView } from './view-map.js';
import { MarketsView } from './view-markets.js';
import { MoneyView } from './view-money.js';
import { SolvencyView } from './view-solvency.js';
import { TimelineView } from './view-timeline.js';

const VIEWS = {
  map: ['Money map', MapView],
  money: ['Whose money', MoneyView],
  solvency: ['Solvency', SolvencyView],
  markets: ['Markets', MarketsView],
  timeline: ['Timeline', TimelineView],
  ledger: ['Ledger', LedgerView],
};

const STATES = {
  none: 'no run yet', waiting: 'waiting for hosts', running: 'running', paused: 'paused', ended: 'ended', stopped: 'stopped',
};

let panes = []; // {name, run, view, root, summary}
let shown = '';
let runs = [];
const announced = new Set();
const controls = new Controls();

/** A run and the view of it. */
function pane(name, first) {
  const summary = element('div', { class: 'headline' });
  const root = element('div', { class: 'view' });
  const own = { name, first, summary, root, holder: element('div', { class: 'pane' }, summary, root) };
  own.run = new Run(name, () => changed(own), (line, what, status) => {
    if (first) {
      tellLine(line, what, status);
    } else if (line === 'away') {
      own.summary.replaceChildren(element('p', { class: 'problem', role: 'alert' }, what));
    }
  });
  return own;
}

function arrange() {
  const { view, asked } = place();
  const known = view in VIEWS ? view : 'map';
  const names = [asked.run ?? 'current', ...(asked.against ? [asked.against] : [])];
  if (names.join(' ') !== panes.map((own) => own.name).join(' ')) {
    panes.forEach((own) => own.run.close());
    panes = names.map((name, index) => pane(name, index === 0));
    $('main').replaceChildren(...panes.map((own) => own.holder));
    $('main').classList.toggle('beside', panes.length > 1);
    shown = '';
  }
  if (known !== shown) {
    shown = known;
    for (const own of panes) {
      own.view?.dispose();
      own.root.replaceChildren();
      own.view = new VIEWS[known][1](own.root, own.run);
    }
  }
  drawTabs(known);
  panes.filter((own) => own.run.facts).forEach((own) => own.view.draw(asked));
}

function drawTabs(current) {
  $('tabs').replaceChildren(...Object.entries(VIEWS).map(([view, [title]]) =>
    element('li', {}, element('a', { href: to(view), 'aria-current': view === current ? 'page' : null }, title))));
}

function changed(own) {
  const facts = own.run.facts;
  own.summary.replaceChildren(...headline(own.run, panes.length > 1));
  if (facts.run) {
    own.view.draw(place().asked);
  } else {
    own.root.replaceChildren(element('p', { class: 'empty' },
      'No run yet. Start one with “Start a run…”, or with the command ', element('code', {}, 'roundtrip up openai-2025'), '.'));
    own.view.dispose();
    shown = '';
  }
  if (own.first) {
    drawMasthead(own.run);
    controls.draw(own.run);
  }
  if (facts.run && !runs.includes(facts.run)) {
    readRuns();
  }
}

function drawMasthead(run) {
  const facts = run.facts;
  say($('scenario'), facts.scenario ?? 'Compute financing, under stress');
  document.title = facts.scenario ? `${facts.period ?? 'opening'} · ${facts.scenario} · Roundtrip` : 'Roundtrip';
  say($('month'), facts.period ? month(facts.period) : facts.run ? 'before the first month' : '');
  say($('state'), STATES[facts.state] ?? facts.state);
  $('state').dataset.state = facts.state;
  $('month').dataset.period = facts.period ?? '';
  $('progress').max = Math.max(1, facts.months);
  $('progress').value = facts.monthsClosed;
  say($('progress-text'), facts.run ? `${facts.monthsClosed} of ${counted(facts.months, 'month', 'months')} closed` : '');
  drawNotice(facts);
  announce(run);
}

function drawNotice(facts) {
  const waits = facts.missingHosts.length > 0 ? `Waiting for hosts of: ${facts.missingHosts.join(', ')}.` : '';
  const text = facts.state === 'stopped' ? `The run was stopped: ${facts.reason}` : facts.problem ? `The run waits: ${facts.problem}` : waits;
  notice(text);
}

export function notice(text) {
  say($('notice'), text);
  $('notice').hidden = text === '';
}

/** Says the few things that matter aloud, once each. */
function announce(run) {
  for (const fall of run.happened('default')) {
    const key = `${run.id} ${fall.id}`;
    if (!announced.has(key)) {
      announced.add(key);
      $('announcer').textContent = run.saying(fall.party, `has defaulted in ${month(fall.period)}.`);
    }
  }
}

const LINES = { connecting: 'connecting', live: 'live', away: 'not connected' };

function tellLine(line, what, status) {
  say($('line'), LINES[line]);
  $('line').dataset.line = line;
  $('line').title = what;
  if (line === 'away' && status === 404) {
    notice(`${what} Choose another run above.`);
  }
}

async function readRuns() {
  try {
    const all = (await read('/runs')).runs;
    runs = all.map((run) => run.run);
    const { asked } = place();
    const named = all.map((run) => [run.run, `${run.run} (${STATES[run.state]})`]);
    options($('run'), [['', 'the latest'], ...named], asked.run ?? '');
    options($('against'), [['', 'nothing'], ...named], asked.against ?? '');
  } catch {
    runs = []; // asked again with the next month
  }
}

function choose(key, value) {
  const { view, asked } = place();
  go(view, { ...asked, [key]: value || null });
}

$('run').addEventListener('change', (event) => choose('run', event.target.value));
$('against').addEventListener('change', (event) => choose('against', event.target.value));

// Light and dark: as the system has it, unless somebody chose.

const THEMES = ['auto', 'light', 'dark'];

function wear(theme) {
  document.documentElement.dataset.theme = theme;
  $('theme').textContent = { auto: '◐ auto', light: '☀ light', dark: '☾ dark' }[theme];
  localStorage.setItem('roundtrip-theme', theme);
  redraw();
}

function redraw() {
  panes.filter((own) => own.run.facts?.run).forEach((own) => own.view.draw(place().asked));
}

$('theme').addEventListener('click', () => wear(THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % 3]));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
addEventListener('hashchange', arrange);

wear(THEMES.includes(localStorage.getItem('roundtrip-theme')) ? localStorage.getItem('roundtrip-theme') : 'auto');
arrange();
readRuns();
