// Whose money: what of each supplier's revenue came from customers, from outside, from its peers or
// from itself.

import { Chart, lines, paint } from './chart.js';
import { element } from './dom.js';
import { dollars, inBillions, month, monthAt, monthIndex, percent } from './format.js';
import { to } from './route.js';

/** From whom, as it is written and drawn: what counts as circular is in the warm colours. */
const ORIGINS = [
  ['customers', 'Customers', '#0072B2'],
  ['outside', 'Outside capital', '#56B4E9'],
  ['peers', 'Other suppliers’ own money', '#E69F00'],
  ['self', 'Its own money coming back', '#D55E00'],
];
const WINDOW = 12;

export class MoneyView {
  #run;
  #charts = new Map();
  #grid = element('div', { class: 'grid' });
  #note = element('p', { class: 'note' });
  #table = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Revenue by origin' });
  #drawn = '';

  constructor(root, run) {
    this.#run = run;
    root.append(
      element('p', { class: 'lead' }, 'Each supplier’s revenue by whose money it was, in the twelve months up to each month. Blue came from customers and from capital from outside; ', element('strong', {}, 'orange and red is money that suppliers put in themselves'), '. The dashed line is the second opinion, oldest money first: between it and the edge of the red and orange area the answer is uncertain.'),
      this.#table, this.#grid, this.#note);
  }

  dispose() {
    this.#charts.forEach((chart) => chart.dispose());
  }

  async draw() {
    const run = this.#run;
    const key = `${run.id} ${run.facts.hash} ${document.documentElement.dataset.theme}`;
    if (key === this.#drawn) {
      return;
    }
    this.#drawn = key;
    if (run.periods.length === 0) {
      this.#note.textContent = 'No month is closed yet: nobody has been paid.';
      return;
    }
    try {
      const { months } = await run.extra('/origins');
      if (this.#drawn === key) {
        this.#show(months);
      }
    } catch (error) {
      this.#drawn = '';
      this.#note.textContent = error.message;
    }
  }

  #show(months) {
    const suppliers = new Map();
    const periods = months.map((one) => one.period);
    months.forEach((one, index) => one.suppliers.forEach((supplier) => {
      if (!suppliers.has(supplier.party)) {
        suppliers.set(supplier.party, Array(months.length).fill(null));
      }
      suppliers.get(supplier.party)[index] = supplier;
    }));
    const figures = [...suppliers].map(([party, own]) => withMost({ party, windows: periods.map((_, index) => windowed(own, index)) }))
      .sort((a, b) => b.share - a.share || total(b.windows.at(-1).proRata) - total(a.windows.at(-1).proRata));
    this.#note.textContent = figures.length === 0 ? 'No supplier has been paid yet.' : '';
    this.#drawTable(figures, periods);
    for (const [party, chart] of this.#charts) {
      if (!suppliers.has(party)) {
        chart.panel.remove();
        this.#charts.delete(party);
      }
    }
    figures.forEach((supplier) => this.#drawSupplier(supplier, periods));
  }

  #drawTable(figures, periods) {
    const run = this.#run;
    const period = periods.at(-1);
    const rows = figures.map(({ party, windows, share, most }) => {
      const { proRata, fifo } = windows.at(-1);
      const all = total(proRata);
      const from = this.#from(period);
      const cell = (text) => element('td', { class: 'figure' }, element('a', { href: this.#entries(party, from, period) }, text));
      return element('tr', {}, element('th', { scope: 'row' }, run.nameOf(party)),
        cell(dollars(all)),
        ...ORIGINS.map(([origin]) => cell(all > 0 ? percent(proRata[origin] / all) : '–')),
        cell(all > 0 ? range((proRata.peers + proRata.self) / all, (fifo.peers + fifo.self) / all) : '–'),
        element('td', { class: 'figure most' }, share < 0.0005 ? '–' : element('a', { href: this.#entries(party, this.#from(periods[most]), periods[most]) }, `${percent(share, 1)} to ${month(periods[most])}`)));
    });
    this.#table.replaceChildren(element('table', { class: 'origins' },
      element('caption', {}, `Twelve months to ${month(period)}`),
      element('thead', {}, element('tr', {}, [['Supplier'], ['Was paid'], ...ORIGINS.map(([, name, colour]) => [name, colour]), ['Suppliers’ money, both opinions'], ['Most so far, in twelve months']].map(([head, colour], column) =>
        element('th', { scope: 'col', class: column > 0 ? 'figure' : null }, swatch(colour), head)))),
      element('tbody', {}, rows)));
  }

  #from(period) {
    return monthAt(Math.max(monthIndex(this.#run.facts.firstPeriod), monthIndex(period) - WINDOW + 1));
  }

  #entries(party, from, through) {
    return to('ledger', { party, account: 'assets:cash', flows: 'rent,chips,revenue-shares,other-business,sales', from, through });
  }

  #drawSupplier({ party, windows }, periods) {
    const run = this.#run;
    if (!this.#charts.has(party)) {
      const made = new Chart(run.nameOf(party), 'revenue paid, $ bn, twelve months', {
        size: 'small', onClick: ({ index }) => {
          if (index !== undefined && run.periods[index]) {
            location.hash = this.#entries(party, this.#from(run.periods[index]), run.periods[index]).slice(1);
          }
        },
      });
      this.#charts.set(party, made);
    }
    const chart = this.#charts.get(party);
    this.#grid.append(chart.panel);
    const colours = paint();
    // Suppliers' own money lies at the bottom, so that its size can be read from the axis.
    const stack = [...ORIGINS].reverse().map(([origin, name, color]) => ({
      name, color, area: true, values: windows.map(({ proRata }) => inBillions(proRata[origin])),
    }));
    const second = {
      name: 'Suppliers’ money, oldest first', color: colours.ink, type: 'dashed', free: true,
      values: windows.map(({ fifo }) => inBillions(fifo.peers + fifo.self)),
    };
    const last = windows.at(-1).proRata;
    const options = lines(periods, [...stack, second], { write: (value) => dollars(value * 1e11), stacked: true });
    options.legend.show = false;
    options.grid = { ...options.grid, top: 10 };
    chart.draw(options, `In the twelve months to ${month(periods.at(-1))}: ${ORIGINS.map(([origin, name]) => `${name} ${dollars(last[origin])}`).join(', ')}.`);
    chart.figures(['Twelve months to', ...ORIGINS.map(([, name]) => name)], () => windows.map(({ proRata }, index) => [
      month(periods[index]), ...ORIGINS.map(([origin]) => element('a', { href: this.#entries(party, this.#from(periods[index]), periods[index]) }, dollars(proRata[origin])))]));
  }
}

function swatch(colour) {
  const made = element('span', { class: 'key', 'aria-hidden': 'true' });
  if (colour) {
    made.style.background = colour;
  }
  return made;
}

const total = (split) => ORIGINS.reduce((sum, [origin]) => sum + split[origin], 0);

/** When most of its revenue was suppliers' own money, once there are twelve months. */
function withMost(supplier) {
  let share = 0;
  let most = 0;
  supplier.windows.forEach(({ proRata }, index) => {
    const all = total(proRata);
    const own = all > 0 ? (proRata.peers + proRata.self) / all : 0;
    if (own > share && (index >= WINDOW - 1 || supplier.windows.length < WINDOW)) {
      share = own;
      most = index;
    }
  });
  return { ...supplier, share, most };
}

function range(a, b) {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return high - low < 0.005 ? percent(a, 1) : `${percent(low, 1)} to ${percent(high, 1)}`;
}

function windowed(own, index) {
  const proRata = { customers: 0, outside: 0, peers: 0, self: 0 };
  const fifo = { ...proRata };
  for (let at = Math.max(0, index - WINDOW + 1); at <= index; at++) {
    for (const [origin] of ORIGINS) {
      proRata[origin] += own[at]?.proRata[origin] ?? 0;
      fifo[origin] += own[at]?.firstInFirstOut[origin] ?? 0;
    }
  }
  return { proRata, fifo };
}

