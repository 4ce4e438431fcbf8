// The money map: who paid whom in twelve months, and what of it comes back to who paid it.

import { Chart, lines, paint, tip } from './chart.js';
import { element } from './dom.js';
import { decimal, dollars, month, monthAt, monthIndex, percent } from './format.js';
import { sumOf } from './headline.js';
import { place, replace, to } from './route.js';
import { OTHERS } from './run.js';

/** Kinds of payments as the map shows them: what they are made of, their colour and line. */
const KINDS = {
  equity: ['Equity', ['equity', 'share-sales'], '#CC79A7', 'dashed'],
  rent: ['Rent', ['rent'], '#0072B2', 'solid'],
  chips: ['Chips', ['chips'], '#E69F00', 'solid'],
  debt: ['Debt drawn', ['debt-drawn'], '#56B4E9', 'dashed'],
  credit: ['Interest and repayment', ['interest', 'principal'], '#8C7A00', 'dotted'],
  revenue: ['Sales and revenue shares', ['sales', 'revenue-shares', 'other-business'], '#009E73', 'solid'],
  rest: ['Costs, tax, dividends, damages', ['operating', 'building', 'tax', 'distributions', 'damages', 'guarantees'], '#7A838E', 'dotted'],
};

/** Where parties stand: money goes from capital on the left to chips on the right, and back. */
const COLUMNS = { investor: 0, lender: 0, 'public-sector': 0, 'capital-markets': 0, buyer: 1, vehicle: 2, cloud: 2, 'chip-maker': 3 };
const WINDOW = 12;
const MOST_EDGES = 60;
const LABELLED = 7;
const ALWAYS = 24; // so many parties are shown even if they paid nothing

export class MapView {
  #run;
  #chart;
  #slider = element('input', { type: 'range', min: 0, value: 0, 'aria-label': 'Twelve months up to', input: () => this.#slid() });
  #window = element('output', { class: 'window' });
  #outside = element('input', { type: 'checkbox', change: () => this.#chosen({ outside: this.#outside.checked ? 'yes' : null }) });
  #size = element('select', { change: () => this.#chosen({ size: this.#size.value === 'cash' ? null : this.#size.value }) },
    element('option', { value: 'cash' }, 'cash'), element('option', { value: 'value' }, 'market value'));
  #loops = element('section', { class: 'panel loops', 'aria-label': 'What goes round' });
  #key = element('ul', { class: 'key-list' });
  #asked = {};
  #loop = 0;
  #circles = null;
  #drawn = '';
  #most = null;
  #strip;

  constructor(root, run) {
    this.#run = run;
    this.#strip = new Chart('Share that goes round, month by month', '% of twelve months', { size: 'strip', onClick: ({ index }) => this.#run.periods[index] && this.#chosen({ period: this.#run.periods[index] }) });
    this.#chart = new Chart('Money map', '', { size: 'tall', onClick: (what) => this.#clicked(what) });
    root.append(
      element('div', { class: 'bar' },
        element('label', { class: 'slider' }, 'Twelve months up to ', this.#window, this.#slider),
        element('label', { class: 'check' }, this.#outside, ' outside sectors'),
        element('label', { class: 'quiet' }, 'circles show ', this.#size)),
      element('div', { class: 'columns' },
        element('div', { class: 'wide' }, this.#key, this.#chart.panel), element('div', { class: 'wide' }, this.#loops, this.#strip.panel)));
  }

  dispose() {
    this.#chart.dispose();
    this.#strip.dispose();
  }

  #chosen(asked) {
    replace('map', { ...place().asked, ...asked });
    this.draw(place().asked);
  }

  #slid() {
    const last = this.#run.periods.length - 1;
    const at = Number(this.#slider.value);
    this.#chosen({ period: at === last && !this.#most ? null : this.#run.periods[at] });
  }

  draw(asked) {
    const run = this.#run;
    this.#asked = asked;
    if (run.periods.length === 0) {
      this.#loops.replaceChildren(element('p', { class: 'empty' }, 'No month is closed yet: nothing has been paid.'));
      return;
    }
    const last = run.periods.length - 1;
    const asksFor = run.periods.indexOf(asked.period ?? this.#most ?? '');
    const at = asksFor < 0 ? last : asksFor;
    this.#slider.max = last;
    this.#slider.value = at;
    this.#outside.checked = asked.outside === 'yes';
    this.#size.value = asked.size ?? 'cash';
    const period = run.periods[at];
    this.#window.textContent = month(period);
    this.#slider.setAttribute('aria-valuetext', month(period));
    this.#drawGraph(at, period);
    this.#readLoops(at, period);
  }

  async #readLoops(at, period) {
    const key = `${this.#run.id} ${period}`;
    if (key === this.#drawn) {
      return;
    }
    this.#drawn = key;
    if (this.#loops.children.length === 0) {
      this.#loops.append(element('h3', {}, 'What goes round'), element('p', { class: 'empty', role: 'status' }, 'Measuring…'));
    }
    try {
      const found = await this.#run.extra('/circularity', { period });
      if (this.#drawn !== key) {
        return;
      }
      this.#circles = found;
      this.#loop = 0;
      this.#drawLoops(period);
      this.#drawStrip(found.months, period);
      if (!this.#asked.period && this.#findMost(found.months)) {
        this.draw(this.#asked);
      } else {
        this.#drawGraph(at, period);
      }
    } catch (error) {
      this.#drawn = '';
      this.#loops.replaceChildren(element('h3', {}, 'What goes round'), element('p', { class: 'problem' }, error.message));
    }
  }

  /** A run that is over is shown where most went round; its end is often the dullest part. */
  #findMost(months) {
    const { state } = this.#run.facts;
    const before = this.#most;
    this.#most = null;
    if (state === 'ended') {
      const shares = months.map((one) => ({ period: one.period, share: yearly(one) ?? 0 })).slice(WINDOW - 1);
      const most = shares.reduce((best, one) => (best === null || one.share > best.share ? one : best), null);
      this.#most = most && most.share > 0 ? most.period : null;
    }
    return this.#most !== before;
  }

  #drawStrip(months, period) {
    const series = [{ name: 'Goes round', color: '#D55E00', area: true, values: months.map((one) => (yearly(one) === null ? null : 100 * yearly(one))) }];
    const options = lines(months.map((one) => one.period), series, { write: (value) => `${decimal(value, 1)} %`, marks: [{ period, text: '' }], axis: { min: 0, splitNumber: 2 } });
    options.legend.show = false;
    options.grid = { left: 2, right: 8, top: 8, bottom: 2, containLabel: true };
    this.#strip.draw(options, `In the twelve months to ${month(period)} ${percent(this.#measured()?.circularByVolume, 1)}.`);
    this.#strip.note.textContent = this.#asked.period ? 'Choose a month to see its payments.' : this.#most ? 'Shown is where most went round. Choose another month.' : 'Choose a month to see its payments.';
    this.#strip.figures(['Twelve months to', 'Goes round'], () => months.map((one) => [element('a', { href: to('map', { ...place().asked, period: one.period }) }, month(one.period)), percent(yearly(one), 1)]));
  }

  #measured() {
    const all = this.#circles?.measured ?? [];
    const years = all.filter((one) => one.payments === 'cash-with-equity');
    return years.find((one) => one.months > 1) ?? years[0] ?? null;
  }

  #drawLoops(period) {
    const measured = this.#measured();
    if (!measured) {
      this.#loops.replaceChildren();
      return;
    }
    const run = this.#run;
    const cycles = measured.cycles.slice(0, 6);
    this.#loops.replaceChildren(
      element('h3', {}, 'What goes round'),
      element('p', { class: 'big', 'data-figure': 'circular' }, percent(measured.circularByVolume, 1)),
      element('p', {}, `of the ${dollars(measured.paid)} that the parties paid each other in the ${measured.months} months to ${month(period)} came back to who paid it, equity included.`),
      element('p', { class: 'note' }, `Chance alone would give ${percent(measured.byChance.mean, 1)} ± ${percent(measured.byChance.standardDeviation, 1)}; at most ${dollars(measured.largestCirculation)} could go round. Each unit counted once for each time round: ${percent(measured.circularByThroughput, 1)}.`),
      element('h4', {}, 'The largest loops'),
      cycles.length === 0
        ? element('p', { class: 'empty' }, 'No money came back in these months.')
        : element('ol', { class: 'loop-list' }, cycles.map((cycle, number) => element('li', {},
          element('button', { type: 'button', class: 'loop', 'aria-pressed': String(number === this.#loop), click: () => this.#pick(number) },
            element('span', {}, [...cycle.parties, cycle.parties[0]].map((party) => run.nameOf(party)).join(' → ')),
            element('strong', {}, dollars(cycle.amount)))))),
      element('p', { class: 'note' }, 'Choose a loop to mark it on the map.'));
  }

  #pick(number) {
    this.#loop = number;
    const period = this.#run.periods[Number(this.#slider.value)];
    this.#drawLoops(period);
    this.#drawGraph(Number(this.#slider.value), period);
  }

  /** Payments of the window by payer, payee and kind, the largest first. */
  #edges(at) {
    const run = this.#run;
    const end = monthIndex(run.periods[at]);
    const edges = new Map();
    for (const flow of run.flows.values()) {
      const sum = sumOf(flow, end - WINDOW + 1, end);
      const kind = Object.keys(KINDS).find((name) => KINDS[name][1].includes(flow.kind)) ?? 'rest';
      if (sum > 0 && flow.from !== flow.to && this.#shows(flow.from) && this.#shows(flow.to)) {
        const key = `${flow.from} ${flow.to} ${kind}`;
        const edge = edges.get(key) ?? { from: flow.from, to: flow.to, kind, sum: 0 };
        edge.sum += sum;
        edges.set(key, edge);
      }
    }
    return [...edges.values()].sort((a, b) => b.sum - a.sum);
  }

  #shows(party) {
    return this.#asked.outside === 'yes' || (party !== OTHERS && !this.#run.parties.get(party)?.outside);
  }

  #drawGraph(at, period) {
    const run = this.#run;
    const colours = paint();
    const all = this.#edges(at);
    const edges = all.slice(0, MOST_EDGES);
    const acting = run.actors().length <= ALWAYS ? run.actors().map((party) => party.party) : [];
    const parties = [...new Set([...acting, ...edges.flatMap((edge) => [edge.from, edge.to])])];
    const places = this.#places(parties, all);
    const marked = this.#marked();
    const widest = edges[0]?.sum ?? 1;
    const nodes = parties.map((party) => this.#node(party, at, places.get(party), colours));
    const links = [];
    const seen = new Map();
    edges.forEach((edge, rank) => {
      const pair = `${edge.from} ${edge.to}`;
      const nth = seen.get(pair) ?? 0;
      seen.set(pair, nth + 1);
      links.push(...this.#link(edge, { rank, nth, widest, marked: nth === 0 && marked.has(pair) }, colours));
    });
    this.#drawKey(edges, all.length - edges.length);
    this.#chart.draw({
      tooltip: { trigger: 'item', formatter: (what) => this.#tip(what, period) },
      series: [{
        type: 'graph', layout: 'none', roam: false, left: 0, right: 0, top: 0, bottom: 0,
        data: [...nodes, ...this.#corners()], links, edgeSymbol: ['none', 'arrow'],
        emphasis: { focus: 'adjacency', scale: false, label: { show: true } },
      }],
    }, `${parties.length} parties, ${edges.length} flows in the twelve months to ${month(period)}; the largest is ${edges[0] ? `${run.nameOf(edges[0].from)} to ${run.nameOf(edges[0].to)}, ${KINDS[edges[0].kind][0]}, ${dollars(edges[0].sum)}` : 'none'}.`);
    this.#chart.figures(['From', 'To', 'For', 'Paid'], () => edges.map((edge) => [
      run.nameOf(edge.from), run.nameOf(edge.to), KINDS[edge.kind][0],
      element('a', { href: this.#entries(edge) }, dollars(edge.sum))]).reverse());
  }

  #node(party, at, [x, y], colours) {
    const run = this.#run;
    const [width] = this.#plane();
    const cash = run.series.get(party)?.cashCents[at] ?? 0;
    const value = run.shares.get(party)?.valueCents[at] ?? null;
    const shown = this.#asked.size === 'value' ? value : cash;
    const largest = this.#asked.size === 'value' ? 5e14 : 2e13;
    const fell = run.fellIn(party);
    const fallen = fell !== null && fell <= run.periods[at];
    const late = (run.series.get(party)?.arrearsCents[at] ?? 0) > 0;
    const figure = shown === null ? '' : dollars(shown);
    const trouble = fallen ? '\n✕ defaulted' : late ? '\n! in arrears' : '';
    return {
      name: party, id: party, x, y, value: shown,
      symbolSize: 12 + 30 * Math.sqrt(Math.min(1, Math.max(0, (shown ?? 0) / largest))),
      itemStyle: {
        color: fallen ? colours.panel : run.parties.get(party)?.kind === 'buyer' ? colours.ink : colours.muted,
        borderColor: fallen || late ? '#D55E00' : colours.panel, borderWidth: fallen || late ? 3 : 1,
      },
      label: {
        show: true, position: width < 600 ? 'bottom' : x < width * 0.3 ? 'left' : x > width * 0.72 ? 'right' : 'bottom', distance: 4, color: colours.ink, fontSize: 12, lineHeight: 15,
        formatter: `{name|${shortened(run.nameOf(party), width < 600 ? 12 : 20)}}${width < 600 ? '' : `\n{figure|${figure}}`}${trouble ? `{bad|${trouble}}` : ''}`,
        rich: { name: { color: colours.ink, fontWeight: 600, fontSize: 12 }, figure: { color: colours.muted, fontSize: 11 }, bad: { color: colours.mark, fontWeight: 600, fontSize: 11 } },
      },
    };
  }

  /** A flow, and beneath it a mark where it is part of the chosen loop. */
  #link(edge, { rank, nth, widest, marked }, colours) {
    const [, , colour, type] = KINDS[edge.kind];
    const width = Math.max(1, 13 * edge.sum / widest);
    const curveness = 0.12 + 0.13 * nth;
    const link = {
      source: edge.from, target: edge.to, edge, value: edge.sum, symbolSize: Math.min(16, 5 + width),
      lineStyle: { color: colour, width, type: width < 2.5 ? type : 'solid', curveness, opacity: marked ? 1 : 0.62 },
      label: {
        show: this.#plane()[0] >= 600 && ((rank < LABELLED && edge.sum > widest / 8) || marked), formatter: dollars(edge.sum), color: colours.ink, fontSize: 11,
        backgroundColor: colours.panel, padding: [1, 3], borderRadius: 2,
      },
    };
    const mark = {
      source: edge.from, target: edge.to, edge, symbol: ['none', 'none'], label: { show: false },
      lineStyle: { color: colours.mark, width: width + 9, type: 'solid', curveness, opacity: 0.34 }, emphasis: { disabled: true },
    };
    return marked ? [mark, link] : [link];
  }

  /** The pairs of the chosen loop. */
  #marked() {
    const cycle = this.#measured()?.cycles[this.#loop];
    const pairs = new Set();
    cycle?.parties.forEach((party, index) => pairs.add(`${party} ${cycle.parties[(index + 1) % cycle.parties.length]}`));
    return pairs;
  }

  /** Two points nobody sees: with them a unit of the plane is a pixel. */
  #corners() {
    const [width, height] = this.#plane();
    return [[0, 0], [width, height]].map(([x, y], index) => ({ name: `corner ${index}`, x, y, symbolSize: 0, silent: true, itemStyle: { opacity: 0 }, label: { show: false } }));
  }

  #plane() {
    const { clientWidth, clientHeight } = this.#chart.canvas;
    return [clientWidth || 900, clientHeight || 440];
  }

  /** Columns by what parties are; outside sectors stand beside them by whether they pay or are paid. */
  #places(parties, edges) {
    const run = this.#run;
    const outside = this.#asked.outside === 'yes';
    const net = new Map();
    const size = new Map();
    for (const edge of edges) {
      net.set(edge.from, (net.get(edge.from) ?? 0) - edge.sum);
      net.set(edge.to, (net.get(edge.to) ?? 0) + edge.sum);
      size.set(edge.from, (size.get(edge.from) ?? 0) + edge.sum);
      size.set(edge.to, (size.get(edge.to) ?? 0) + edge.sum);
    }
    const columns = new Map();
    for (const party of parties) {
      const kind = run.parties.get(party)?.kind;
      const column = party === OTHERS ? 4 : COLUMNS[kind] ?? (net.get(party) < 0 ? -1 : 4);
      columns.set(column, [...(columns.get(column) ?? []), party]);
    }
    const first = outside ? -1 : 0;
    const last = outside ? 4 : 3;
    const places = new Map();
    for (const [column, own] of columns) {
      own.sort((a, b) => run.nameOf(a).localeCompare(run.nameOf(b)));
      const [width, height] = this.#plane();
      const narrow = width < 600;
      const [left, right] = narrow ? [56, 50] : [186, 100];
      const x = left + (width - left - right) * (column - first) / (last - first);
      own.forEach((party, index) => {
        const bow = (column === 2 ? (narrow ? 0 : 34) : 0) * (index % 2 === 0 ? -1 : 1);
        places.set(party, [x + bow, 14 + (height - 48) * (index + 0.5) / own.length]);
      });
    }
    return places;
  }

  #drawKey(edges, left) {
    const shown = Object.keys(KINDS).filter((kind) => edges.some((edge) => edge.kind === kind));
    const swatch = (colour, kind) => {
      const made = element('span', { class: `stroke ${kind}`, 'aria-hidden': 'true' });
      made.style.borderTopColor = colour;
      return made;
    };
    const marked = element('span', { class: 'stroke halo', 'aria-hidden': 'true' });
    this.#key.replaceChildren(
      ...shown.map((kind) => element('li', {}, swatch(KINDS[kind][2], KINDS[kind][3]), KINDS[kind][0])),
      element('li', {}, marked, 'the chosen loop: money that comes back'),
      element('li', { class: 'aside' }, `Width: amount paid.${left > 0 ? ` ${left} smaller flows are left out.` : ''}`));
  }

  #tip(what, period) {
    const run = this.#run;
    if (what.dataType === 'edge') {
      const { edge } = what.data;
      return tip(`${run.nameOf(edge.from)} → ${run.nameOf(edge.to)}`, [[KINDS[edge.kind][0], dollars(edge.sum), KINDS[edge.kind][2]], ['', `twelve months to ${month(period)}`], ['', 'click for the entries']]);
    }
    const at = run.periods.indexOf(period);
    const own = run.series.get(what.data.id);
    const value = run.shares.get(what.data.id)?.valueCents[at];
    return tip(run.nameOf(what.data.id), [
      ['Cash', dollars(own?.cashCents[at] ?? 0)], ['Debt', dollars(own?.debtCents[at] ?? 0)], ['Overdue', dollars(own?.arrearsCents[at] ?? 0)],
      ...(value === null || value === undefined ? [] : [['Market value', dollars(value)]])]);
  }

  #entries(edge) {
    const end = this.#run.periods[Number(this.#slider.value)];
    return to('ledger', {
      party: edge.from, with: edge.to, flows: KINDS[edge.kind][1].join(','), through: end,
      from: monthAt(Math.max(monthIndex(this.#run.facts.firstPeriod), monthIndex(end) - WINDOW + 1)),
    });
  }

  #clicked(what) {
    if (what.dataType === 'edge' && what.data.edge.from !== OTHERS && what.data.edge.to !== OTHERS) {
      location.hash = this.#entries(what.data.edge).slice(1);
    } else if (what.dataType === 'node' && what.data.id !== OTHERS) {
      location.hash = to('solvency', { party: what.data.id }).slice(1);
    }
  }
}

/** The share of twelve months, equity included, or null while there is none. */
function yearly(one) {
  const shares = one.shares.filter((share) => share.payments === 'cash-with-equity');
  return (shares.find((share) => share.months > 1) ?? shares[0])?.circularByVolume ?? null;
}

/** A name that fits beside a circle; the whole one is in the tooltip. */
function shortened(name, most) {
  const plain = name.replace(/[{}|]/g, ' ').replace(/ \(.*\)$/, '');
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
