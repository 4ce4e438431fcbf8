// Markets: what nobody decides.

import { Chart, lines, strokeOf } from './chart.js';
import { element } from './dom.js';
import { counted, decimal, dollars, month, monthIndex } from './format.js';

const MOST_MARKED = 12;

export class MarketsView {
  #run;
  #unmarked = '';
  #charts = {
    shares: new Chart('Share prices', 'first month = 100, logarithmic', { size: 'middle' }),
    mood: new Chart('Sentiment and appetite for credit', '1 is normal', { size: 'middle' }),
    rent: new Chart('Rent of new chips without a contract', '$ million a year for a megawatt', { size: 'middle' }),
    rates: new Chart('What borrowing costs', '% a year', { size: 'middle' }),
  };
  #news = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Announcements' });
  #empty = element('p', { class: 'empty' });

  constructor(root, run) {
    this.#run = run;
    root.append(this.#empty, element('div', { class: 'grid two' }, Object.values(this.#charts).map((chart) => chart.panel)),
      element('section', { class: 'panel', 'aria-label': 'Announcements' }, element('div', { class: 'title' }, element('h3', {}, 'Announcements'),
        element('p', { class: 'aside' }, 'promises made known, whether a contract is behind them or not; no cash moves with them')), this.#news));
  }

  dispose() {
    Object.values(this.#charts).forEach((chart) => chart.dispose());
  }

  draw() {
    const run = this.#run;
    if (run.periods.length === 0) {
      this.#empty.textContent = 'No month is closed yet: there is no market to show.';
      return;
    }
    this.#empty.textContent = '';
    const marks = this.#marks();
    this.#drawShares(marks);
    this.#show('mood', [
      { name: 'Sentiment', values: run.market.sentiment, ...strokeOf(0) },
      { name: 'Lenders’ appetite', values: run.market.appetite, ...strokeOf(1), type: 'dashed' },
      { name: 'Below this nobody lends anew', values: run.periods.map(() => 0.5), color: '#D55E00', type: 'dotted' },
    ], (value) => decimal(value), marks, { min: 0 });
    this.#show('rent', [{ name: 'Rent', values: run.market.rentCentsPerMwYear.map((cents) => cents / 1e8), ...strokeOf(2), area: true }],
      (value) => `$${decimal(value, 1)} m`, marks, { min: 0 });
    this.#show('rates', [
      { name: 'Base rate', values: run.market.baseRate.map((rate) => rate * 100), color: '#6B7480', area: true },
      ...this.#spreads(),
    ], (value) => `${decimal(value, 1)} %`, marks, { min: 0 });
    this.#drawNews();
  }

  /** When the shocks began, told once each, and who defaulted: the first of both. */
  #marks() {
    const run = this.#run;
    const seen = new Set();
    const marks = [];
    run.market.activeShocks.forEach((active, index) => active.forEach((spec) => {
      if (!seen.has(spec)) {
        seen.add(spec);
        marks.push({ period: run.periods[index], text: spec.split(':')[0] });
      }
    }));
    run.firstFalls().forEach((fall) => marks.push({ period: fall.period, text: run.saying(fall.party, 'defaults') }));
    const first = marks.sort((a, b) => a.period.localeCompare(b.period)).slice(0, MOST_MARKED);
    const all = seen.size + run.count('default');
    this.#unmarked = all > first.length ? `Marked are the first ${first.length} of ${counted(all, 'shock or default', 'shocks and defaults')}.` : '';
    return [...Map.groupBy(first, (mark) => mark.period)].map(([period, [{ text }, ...more]]) => ({ period, text: text + (more.length > 0 ? ` and ${more.length} more` : '') }));
  }

  #drawShares(marks) {
    const run = this.#run;
    const listed = [...run.shares].map(([party, own]) => ({ party, own, first: own.priceCents.find((price) => price > 0) }))
      .filter(({ first }) => first);
    const series = listed.map(({ party, own, first }, number) => ({
      name: run.nameOf(party), ...strokeOf(number), values: own.priceCents.map((price) => (price > 0 ? 100 * price / first : null)),
    }));
    const options = lines(run.periods, series, { write: (value) => decimal(value, 0), marks, axis: { type: 'log', logBase: 10 } });
    this.#announced(options, series, listed);
    const last = run.periods.length - 1;
    this.#charts.shares.note.textContent = `Pins are announcements. A share that is worth nothing has no place on a logarithmic axis and ends. ${this.#unmarked}`;
    this.#charts.shares.draw(options, series.map((line) => `${line.name} ${decimal(line.values[last], 0)}`).join(', '));
    this.#charts.shares.figures(['Month', ...listed.map(({ party }) => run.nameOf(party))], () => run.periods.map((period, index) =>
      [month(period), ...listed.map(({ own }) => (own.priceCents[index] === null ? '–' : `$${decimal(own.priceCents[index] / 100, 0)}`))]));
  }

  /** Pins where something was announced, on the line of whose shares it moves. */
  #announced(options, series, listed) {
    const run = this.#run;
    listed.forEach(({ party }, number) => {
      const pins = run.announcements
        .filter((news) => news.listed === party && run.periods.includes(news.period))
        .map((news) => ({ coord: [news.period, series[number].values[monthIndex(news.period) - monthIndex(run.periods[0])]], name: `${run.nameOf(news.promisor)}: ${dollars(news.headlineCents)}` }))
        .filter((pin) => pin.coord[1] !== null);
      options.series[number].markPoint = {
        symbol: 'triangle', symbolSize: 9, symbolRotate: 180, symbolOffset: [0, -8], data: pins, label: { show: false },
        tooltip: { trigger: 'item', formatter: (what) => element('div', { class: 'tip' }, `announced: ${what.name}`) },
      };
    });
  }

  #spreads() {
    const run = this.#run;
    const borrowers = new Set(run.actors().filter((party) => party.debtCents > 0 || (run.series.get(party.party)?.debtCents ?? []).some((cents) => cents > 0)).map((party) => party.party));
    return [...run.spreads].filter(([party]) => borrowers.has(party)).slice(0, 9).map(([party, own], number) => ({
      name: run.nameOf(party), ...strokeOf(number),
      values: own.rate.map((rate, index) => (rate === null ? null : 100 * (rate + run.market.baseRate[index]))),
    }));
  }

  #show(name, series, write, marks, axis) {
    const run = this.#run;
    this.#charts[name].note.textContent = this.#unmarked;
    this.#charts[name].draw(lines(run.periods, series, { write, marks, axis }),
      `${month(run.periods.at(-1))}: ${series.map((line) => `${line.name} ${write(line.values.at(-1))}`).join(', ')}`);
    this.#charts[name].figures(['Month', ...series.map((line) => line.name)], () => run.periods.map((period, index) =>
      [month(period), ...series.map((line) => (line.values[index] === null ? '–' : write(line.values[index])))]));
  }

  #drawNews() {
    const run = this.#run;
    const rows = [...run.announcements].sort((a, b) => a.period.localeCompare(b.period)).map((news) => element('tr', {},
      element('th', { scope: 'row' }, month(news.period)), element('td', {}, `${run.nameOf(news.promisor)} to ${run.nameOf(news.listed)}`),
      element('td', { class: 'figure' }, dollars(news.headlineCents)), element('td', {}, news.contract ?? 'none')));
    this.#news.replaceChildren(element('table', {}, element('caption', { class: 'unseen' }, 'Announcements'),
      element('thead', {}, element('tr', {}, ['Month', 'Who promises whom', 'Headline', 'Contract behind it'].map((head, column) =>
        element('th', { scope: 'col', class: column === 2 ? 'figure' : null }, head)))),
      element('tbody', {}, rows)));
  }
}

