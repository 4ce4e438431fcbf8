// Solvency: can each party pay, and for how long.

import { Chart, lines, paint } from './chart.js';
import { element } from './dom.js';
import { decimal, dollars, gigawatts, inBillions, month, monthAt, monthIndex, ofMany, percent } from './format.js';
import { place, replace, to } from './route.js';

const STATES = { sound: 'pays', 'in-arrears': 'in arrears', defaulted: 'defaulted' };
const LISTED = 40;

export class SolvencyView {
  #run;
  #list = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Parties' });
  #title = element('h2', { class: 'party-title' });
  #facts = element('dl', { class: 'facts' });
  #note = element('p', { class: 'note' });
  #party = null;
  #positions = null;
  #exposures = null;
  #read = '';
  #charts;

  /** Where the bars of a chart lead, from left to right. */
  #behind = { take: [], wall: [] };

  constructor(root, run) {
    this.#run = run;
    const entries = (more) => ({ index }) => {
      const period = run.periods[index];
      if (period && this.#party) {
        location.hash = to('ledger', { party: this.#party, from: period, through: period, ...more }).slice(1);
      }
    };
    const follow = (name) => ({ index }) => {
      const link = this.#behind[name][index];
      if (link) {
        location.hash = link.slice(1);
      }
    };
    this.#charts = {
      cash: new Chart('Cash', '$ bn, end of month', { size: 'small', onClick: entries({ account: 'assets:cash' }) }),
      due: new Chart('Revenue against what falls due', '$ bn a month, mean of three months', { size: 'small', onClick: entries({}) }),
      debt: new Chart('Debt and what is overdue', '$ bn, end of month', { size: 'small', onClick: entries({ account: 'liabilities' }) }),
      cover: new Chart('Earnings against interest and debt', 'times; yearly pace', { size: 'small', onClick: entries({ account: 'expenses:interest' }) }),
      take: new Chart('Take-or-pay of the next 24 months', '$ bn, at the end of each year', { size: 'small', onClick: follow('take') }),
      wall: new Chart('Debt falling due, by year', '$ bn, on what is owed now', { size: 'small', onClick: follow('wall') }),
    };
    root.append(element('div', { class: 'columns solvency' },
      element('section', { class: 'panel side-list', 'aria-label': 'Parties' }, this.#list, this.#note),
      element('div', { class: 'wide' }, element('div', { class: 'bar' }, this.#title), this.#facts,
        element('div', { class: 'grid two' }, Object.values(this.#charts).map((chart) => chart.panel)))));
  }

  dispose() {
    Object.values(this.#charts).forEach((chart) => chart.dispose());
  }

  draw(asked) {
    const run = this.#run;
    const actors = run.actors();
    const wanted = actors.find((party) => party.party === asked.party) ?? this.#worst(actors);
    this.#party = wanted?.party ?? null;
    this.#drawList(actors);
    if (this.#party && run.periods.length > 0) {
      this.#drawParty(wanted);
      this.#readPositions(wanted);
    } else {
      this.#title.textContent = 'No month is closed yet.';
    }
  }

  /** Who is in trouble first; otherwise the buyer. */
  #worst(actors) {
    const [first] = this.#run.firstFalls();
    return actors.find((party) => first?.party === party.party) ?? actors.find((party) => party.arrearsCents > 0)
      ?? actors.find((party) => party.kind === 'buyer') ?? actors[0];
  }

  async #readPositions(party) {
    const key = `${this.#run.id} ${this.#run.facts.hash}`;
    if (key === this.#read) {
      this.#drawPositions(party);
      return;
    }
    this.#read = key;
    try {
      [this.#positions, this.#exposures] = await Promise.all([this.#run.extra('/positions'), this.#run.extra('/exposures')]);
      this.#note.textContent = '';
      if (this.#read === key) {
        this.#drawList(this.#run.actors());
        this.#drawPositions(this.#run.parties.get(this.#party));
      }
    } catch (error) {
      this.#read = '';
      this.#note.textContent = `Runway and covenants: ${error.message}`;
    }
  }

  #latest(party) {
    return this.#positions?.positions.findLast((one) => one.party === party) ?? null;
  }

  #stateOf(party) {
    if (this.#run.fellIn(party.party)) {
      return 'defaulted';
    }
    return party.arrearsCents > 0 ? 'in-arrears' : 'sound';
  }

  #drawList(actors) {
    const run = this.#run;
    const heads = ['Party', 'State', 'Cash', 'Runway, months', 'Debt'];
    const order = { defaulted: 0, 'in-arrears': 1, sound: 2 };
    const rows = [...actors]
      .sort((a, b) => order[this.#stateOf(a)] - order[this.#stateOf(b)] || b.cashCents + b.debtCents - a.cashCents - a.debtCents)
      .slice(0, LISTED)
      .map((party) => {
        const state = this.#stateOf(party);
        return element('tr', { 'aria-current': party.party === this.#party ? 'true' : null },
          element('th', { scope: 'row' }, element('a', {
            title: party.name, href: to('solvency', { party: party.party }), click: (event) => {
              event.preventDefault();
              replace('solvency', { ...place().asked, party: party.party });
              this.draw(place().asked);
            },
          }, party.name)),
          element('td', {}, element('span', { class: 'chip', 'data-state': state }, run.isMany(party.party) ? ofMany(STATES[state]) : STATES[state]), party.arrearsCents > 0 ? [' ', element('a', { class: 'overdue', href: to('ledger', { party: party.party, account: 'liabilities:payable', through: run.facts.period }) }, dollars(party.arrearsCents))] : ''),
          figure(party, 'assets:cash', party.cashCents, run),
          element('td', { class: 'figure' }, months(this.#latest(party.party))),
          figure(party, 'liabilities:loans', party.debtCents, run));
      });
    this.#list.replaceChildren(element('table', { class: 'parties' },
      element('caption', {}, run.facts.period ? `End of ${month(run.facts.period)}` : 'Opening balances'),
      element('thead', {}, element('tr', {}, heads.map((head, column) => element('th', { scope: 'col', class: column > 1 ? 'figure' : null }, head)))),
      element('tbody', {}, rows)));
    if (actors.length > LISTED || run.others > 0) {
      this.#note.textContent = `${rows.length} of ${actors.length + run.others} parties: of those through whose hands most money goes, who is in trouble first.`;
    }
  }

  #drawParty(party) {
    const run = this.#run;
    const own = run.series.get(party.party);
    this.#title.textContent = party.name;
    if (!own) {
      return;
    }
    const fell = run.fellIn(party.party);
    const marks = fell ? [{ period: fell, text: 'default' }] : [];
    const billions = (column) => own[column].map(inBillions);
    const write = (value) => dollars(value * 1e11);
    const covenants = (this.#positions?.covenants ?? []).filter((one) => one.party === party.party);
    const floor = Math.max(0, ...covenants.map((one) => one.minimumLiquidityCents));
    const cash = [{ name: 'Cash', values: billions('cashCents'), color: '#0072B2', area: true }];
    if (floor > 0) {
      cash.push({ name: 'Least cash promised to lenders', values: run.periods.map(() => inBillions(floor)), color: '#D55E00', type: 'dashed' });
    }
    this.#show('cash', run.periods, cash, { write, marks }, own.cashCents, 'Cash', { account: 'assets:cash' });
    this.#show('due', run.periods, [
      { name: 'Revenue', values: smooth(billions('revenueCents')), color: '#009E73' },
      { name: 'Due', values: smooth(billions('dueCents')), color: '#D55E00', type: 'dashed' },
      { name: 'Paid', values: smooth(billions('paidCents')), color: '#0072B2', type: 'dotted' },
    ], { write, marks }, own.dueCents, 'Fell due', {});
    this.#show('debt', run.periods, [
      { name: 'Debt', values: billions('debtCents'), color: '#E69F00', area: true },
      { name: 'Overdue', values: billions('arrearsCents'), color: '#D55E00' },
    ], { write, marks }, own.debtCents, 'Debt', { account: 'liabilities:loans' });
    this.#drawCover(party, own, covenants, marks);
  }

  #show(name, periods, series, options, cents, head, more) {
    const chart = this.#charts[name];
    const last = series.map((line) => `${line.name} ${options.write(line.values.at(-1) ?? 0)}`).join(', ');
    chart.draw(lines(periods, series, options), `${month(periods.at(-1))}: ${last}.`);
    chart.figures(['Month', head], () => periods.map((period, index) => [month(period),
      element('a', { href: to('ledger', { party: this.#party, from: period, through: period, ...more }) }, dollars(cents[index] ?? 0))]));
  }

  #drawCover(party, own, covenants, marks) {
    const run = this.#run;
    const accounts = run.accounts.get(party.party);
    if (!accounts) {
      this.#charts.cover.panel.hidden = true;
      return;
    }
    this.#charts.cover.panel.hidden = false;
    const most = 12;
    const capped = (value) => (value === null ? null : Math.max(-most, Math.min(most, value)));
    const cover = accounts.ebitdaCents.map((ebitda, index) => (ebitda > 0 && accounts.interestCents[index] > 0 ? capped(ebitda / accounts.interestCents[index]) : null));
    const leverage = accounts.ebitdaCents.map((ebitda, index) => (ebitda > 0 && accounts.debtCents[index] > 0 ? capped(accounts.netDebtCents[index] / ebitda) : null));
    const limits = covenants.map((one) => one.mostLeverage).filter((one) => one !== null);
    const series = [
      { name: 'Earnings ÷ interest', values: cover, color: '#009E73' },
      { name: 'Net debt ÷ earnings', values: leverage, color: '#E69F00', type: 'dashed' },
    ];
    if (limits.length > 0) {
      series.push({ name: 'Most leverage to borrow more', values: run.periods.map(() => Math.min(...limits)), color: '#D55E00', type: 'dotted' });
    }
    const nothing = [...cover, ...leverage].every((value) => value === null);
    this.#charts.cover.canvas.hidden = nothing;
    this.#charts.cover.note.textContent = nothing
      ? `${run.saying(party.party, 'has no earnings')}, or no debt: there is nothing to divide.`
      : `Earnings before interest, tax, depreciation and amortisation; a gap where there are none. Shown up to ${most} times.`;
    this.#charts.cover.draw(lines(run.periods, series, { write: (value) => `${decimal(value, 1)} ×`, marks }),
      `Earnings over interest ${decimal(cover.at(-1), 1)}, net debt over earnings ${decimal(leverage.at(-1), 1)}.`);
    this.#charts.cover.figures(['Month', 'Earnings ÷ interest', 'Net debt ÷ earnings'], () =>
      run.periods.map((period, index) => [month(period),
        element('a', { href: to('ledger', { party: party.party, account: 'expenses:interest', from: period, through: period }) }, decimal(cover[index], 1)),
        element('a', { href: to('ledger', { party: party.party, account: 'liabilities:loans', through: period }) }, decimal(leverage[index], 1))]));
  }

  #drawPositions(party) {
    if (!party || !this.#positions) {
      return;
    }
    const run = this.#run;
    const own = this.#positions.positions.filter((one) => one.party === party.party);
    const last = own.at(-1);
    const year = monthIndex(run.periods.at(-1));
    const revenue = own.map((one) => yearly(run, party.party, 'revenueCents', one.year));
    const take = own.map((one) => sum(one.takeOrPayCents));
    this.#drawFacts(party, last, take.at(-1), revenue.at(-1));
    this.#behind.take = own.map((one) => to('ledger', { party: party.party, words: 'due capacity', from: `${one.year + 1}-01`, through: `${one.year + 2}-12` }));
    this.#bars('take', own.map((one) => String(one.year)), take.map(inBillions), '#0072B2',
      take.at(-1) > 0 ? `Revenue of the last year would cover ${percent(2 * revenue.at(-1) / take.at(-1))} of it.` : `At the end of ${own.at(-1)?.year} ${run.saying(party.party, 'owes no rent')} that has to be paid whether anything is used or not.`);
    const wall = Object.entries(last?.refinancingCents ?? {});
    this.#behind.wall = wall.map(() => to('ledger', { party: party.party, account: 'liabilities:loans', through: run.facts.period }));
    this.#bars('wall', wall.map(([name]) => name), wall.map(([, cents]) => inBillions(cents)), '#E69F00', wall.length === 0 ? run.saying(party.party, 'has no debt that falls due.') : `As of ${month(monthAt(year))}.`);
    const covenants = this.#positions.covenants.filter((one) => one.party === party.party);
    if (covenants.length > 0) {
      this.#drawParty(party);
    }
  }

  #bars(name, names, values, color, note) {
    const colours = paint();
    const chart = this.#charts[name];
    const nothing = values.every((value) => value === 0);
    chart.note.textContent = note;
    chart.canvas.hidden = nothing;
    chart.draw({
      grid: { left: 8, right: 16, top: 14, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: names, axisLabel: { color: colours.muted }, axisLine: { lineStyle: { color: colours.rule } }, axisTick: { show: false } },
      yAxis: { type: 'value', axisLabel: { color: colours.muted }, splitLine: { lineStyle: { color: colours.rule } } },
      tooltip: { trigger: 'axis', formatter: (points) => element('div', { class: 'tip' }, `${points[0].name}: ${dollars(points[0].value * 1e11)}`) },
      series: [{ type: 'bar', data: values, itemStyle: { color }, barMaxWidth: 26 }],
    }, names.map((one, index) => `${one}: ${dollars(values[index] * 1e11)}`).join(', '));
    chart.figures(['Year', '$ bn'], () => names.map((one, index) => [one, element('a', { href: this.#behind[name][index] }, decimal(values[index], 1))]));
  }

  #drawFacts(party, position, take, revenue) {
    const run = this.#run;
    const fact = (name, value, href) => element('div', {}, element('dt', {}, name), element('dd', {}, href ? element('a', { href }, value) : value));
    const covenants = (this.#positions?.covenants ?? []).filter((one) => one.party === party.party);
    const limits = covenants.map((one) => one.mostLeverage).filter((one) => one !== null);
    const floor = Math.max(0, ...covenants.map((one) => one.minimumLiquidityCents));
    const failure = this.#exposures?.failures.find((one) => one.party === party.party);
    const state = this.#stateOf(party);
    this.#facts.replaceChildren(...[
      fact('Cash', dollars(party.cashCents), to('ledger', { party: party.party, account: 'assets:cash', through: run.facts.period })),
      fact('Runway on committed money', runway(position)),
      fact('Revenue, 12 months', dollars(party.trailingRevenueCents), to('ledger', { party: party.party, account: 'revenue', through: run.facts.period })),
      take > 0 ? fact('Take-or-pay covered by revenue', percent(2 * revenue / take)) : null,
      floor > 0 ? fact('Headroom over least cash', dollars(party.cashCents - floor)) : null,
      limits.length > 0 && position ? fact('Leverage, and most to borrow', `${decimal(position.leverage, 1)} of ${decimal(Math.min(...limits), 1)} ×`) : null,
      party.onlineMw > 0 ? fact('Power online', gigawatts(party.onlineMw)) : null,
      failure && state !== 'defaulted' ? fact('If it failed now, the other parties would lose', `${dollars(failure.systemLoss)}, ${percent(failure.debtRank, 1)} of their equity`) : null,
      position ? fact('Solvent at book value', position.insolvent ? 'no' : 'yes') : null,
    ].filter((one) => one !== null));
  }
}

function figure(party, account, cents, run) {
  return element('td', { class: 'figure' }, cents === 0 ? '–' : element('a', { href: to('ledger', { party: party.party, account, through: run.facts.period }) }, dollars(cents)));
}

function runway(position) {
  if (!position) {
    return '…';
  }
  if (position.liquidity === 'defaulted') {
    return '–';
  }
  return position.runwayMonths === null ? 'over 3 years' : position.runwayMonths === 0 ? 'none' : `${position.runwayMonths} months`;
}

function months(position) {
  if (!position) {
    return '…';
  }
  return position.liquidity === 'defaulted' ? '–' : position.runwayMonths === null ? 'over 36' : String(position.runwayMonths);
}

const sum = (amounts) => Object.values(amounts).reduce((all, cents) => all + cents, 0);

function yearly(run, party, column, year) {
  const own = run.series.get(party)?.[column] ?? [];
  return run.periods.reduce((all, period, index) => all + (period.startsWith(`${year}-`) ? own[index] ?? 0 : 0), 0);
}

function smooth(values) {
  return values.map((_, index) => {
    const some = values.slice(Math.max(0, index - 2), index + 1).filter((value) => value !== null);
    return some.length === 0 ? null : some.reduce((all, value) => all + value, 0) / some.length;
  });
}
