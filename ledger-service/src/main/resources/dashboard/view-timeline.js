// The timeline: shocks, decisions, arrears, defaults; and why.

import { read, runPath } from './api.js';
import { Chart, GRID, legend, paint, timeAxis, tip } from './chart.js';
import { element, say } from './dom.js';
import { dollars, month, words } from './format.js';
import { offered, PartyField } from './party-field.js';
import { place, replace, to } from './route.js';

/** Kinds of what happens: what they are called, their colour and their sign. */
const KINDS = {
  shock: ['Shock', '#CC79A7', 'diamond'],
  signed: ['Contract signed', '#0072B2', 'circle'],
  refused: ['Claim refused', '#8C7A00', 'rect'],
  arrears: ['Falls into arrears', '#E69F00', 'triangle'],
  default: ['Defaults', '#D55E00', 'path://M0 2L2 0L6 4L10 0L12 2L8 6L12 10L10 12L6 8L2 12L0 10L4 6Z'],
  terminated: ['Contract ended by a default', '#6B7480', 'emptyCircle'],
  relieved: ['Let off by a creditor', '#009E73', 'roundRect'],
  decision: ['Decision', '#56B4E9', 'circle'],
};
const CHARTED = ['shock', 'signed', 'arrears', 'default', 'terminated', 'relieved'];
const PAGE = 100;
const ROWS = 24;

export class TimelineView {
  #run;
  #chart;
  #kinds = element('fieldset', { class: 'kinds' });
  #party = new PartyField('all', () => this.#ask({ party: this.#party.value || null }), { 'aria-label': 'Party' });
  #offered = element('p', { class: 'aside offered' });
  #list = element('ol', { class: 'told' });
  #more = element('button', { type: 'button', hidden: true, click: () => this.#readMore() }, 'Earlier');
  #side = element('section', { class: 'panel chain', 'aria-label': 'Why', tabindex: '-1' });
  #asked = {};
  #before = null;
  #listed = '';
  #reading = false;
  #why = '';

  constructor(root, run) {
    this.#run = run;
    this.#chart = new Chart('What happened to whom', '', { size: 'tall', onClick: (what) => what.data?.told && this.#choose(what.data.told) });
    root.append(this.#chart.panel,
      element('div', { class: 'columns even' },
        element('section', { class: 'panel', 'aria-label': 'What happened' },
          element('div', { class: 'title' }, element('h3', {}, 'What happened'), element('p', { class: 'aside' }, 'the last first; choose one to see why')),
          element('div', { class: 'bar' }, this.#kinds, element('label', { class: 'quiet' }, 'Party ', this.#party.root), this.#offered),
          this.#list, element('p', { class: 'pages' }, this.#more)),
        this.#side));
  }

  dispose() {
    this.#chart.dispose();
  }

  #ask(more) {
    replace('timeline', { ...place().asked, ...more });
    this.draw(place().asked);
  }

  #chosenKinds() {
    return this.#asked.kinds ? this.#asked.kinds.split(',') : ['shock', 'signed', 'arrears', 'default', 'terminated', 'relieved', 'refused'];
  }

  draw(asked) {
    this.#asked = asked;
    const run = this.#run;
    this.#drawFilter();
    this.#drawChart();
    const key = JSON.stringify([run.id, run.facts.hash, run.told.size, asked.kinds, asked.party]);
    if (key !== this.#listed) {
      this.#listed = key;
      this.#readList();
    }
    if (asked.why && asked.why !== this.#why) {
      this.#explain(asked.why);
    } else if (!asked.why && !this.#why) {
      this.#side.replaceChildren(element('h3', {}, 'Why'), element('p', { class: 'empty' }, 'Choose something that happened, on the chart or in the list.'));
    }
  }

  #drawFilter() {
    const run = this.#run;
    const chosen = this.#chosenKinds();
    if (this.#kinds.children.length === 0) {
      this.#kinds.append(element('legend', { class: 'unseen' }, 'Kinds'), ...Object.entries(KINDS).map(([kind, [title]]) =>
        element('label', { class: 'check' }, element('input', { type: 'checkbox', value: kind, change: () => this.#toggled() }), ` ${title}`)));
    }
    for (const box of this.#kinds.querySelectorAll('input')) {
      box.checked = chosen.includes(box.value);
    }
    this.#party.draw(run, this.#asked.party ?? '');
    say(this.#offered, offered(run));
  }

  #toggled() {
    const some = [...this.#kinds.querySelectorAll('input:checked')].map((box) => box.value);
    this.#ask({ kinds: some.length === 0 ? null : some.join(',') });
  }

  #drawChart() {
    const run = this.#run;
    if (run.periods.length === 0) {
      return;
    }
    const colours = paint();
    const recent = run.happened(...CHARTED);
    const happened = CHARTED.reduce((sum, kind) => sum + run.count(kind), 0);
    const cut = recent.length < happened ? `The last ${recent.length} of ${happened}; the list goes back to the first.` : '';
    const all = recent
      .filter((told) => !this.#asked.party || told.party === this.#asked.party || told.kind === 'shock');
    const counts = new Map();
    all.filter((told) => told.party).forEach((told) => counts.set(told.party, (counts.get(told.party) ?? 0) + (told.kind === 'default' ? 1000 : 1)));
    const parties = [...counts].sort((a, b) => a[1] - b[1]).slice(-ROWS).map(([party]) => party);
    const least = counts.size > parties.length ? ` Shown are the ${parties.length} of these ${counts.size} parties to whom most happened.` : '';
    this.#chart.note.textContent = cut + least;
    const rows = [...parties.map((party) => run.nameOf(party)), 'Shocks'];
    Object.assign(this.#chart.canvas.style, { minHeight: '0', height: `${Math.min(520, 90 + 40 * rows.length)}px` });
    const first = run.periods[0];
    const series = CHARTED.map((kind) => ({
      name: KINDS[kind][0], type: 'scatter', symbol: KINDS[kind][2], symbolSize: kind === 'default' ? 17 : kind === 'shock' ? 14 : 9,
      itemStyle: { color: KINDS[kind][1], borderColor: KINDS[kind][1], opacity: kind === 'signed' || kind === 'terminated' ? 0.75 : 1 }, z: kind === 'default' ? 5 : 3,
      data: all.filter((told) => told.kind === kind && (told.kind === 'shock' || counts.has(told.party) && parties.includes(told.party)))
        .map((told) => ({ value: [told.period < first ? first : told.period, kind === 'shock' ? 'Shocks' : run.nameOf(told.party)], told })),
    }));
    series.push(...this.#shockBars(colours));
    this.#chart.draw({
      grid: { ...GRID, top: 40, left: 12 }, legend: legend(colours, { itemWidth: 14, itemHeight: 10, icon: undefined, data: CHARTED.map((kind) => KINDS[kind][0]) }),
      xAxis: timeAxis(run.periods, colours),
      yAxis: { type: 'category', data: rows, axisLabel: { color: colours.ink }, splitLine: { show: true, lineStyle: { color: colours.rule } }, axisLine: { show: false }, axisTick: { show: false } },
      tooltip: { trigger: 'item', formatter: (what) => (what.data.told ? tip(`${month(what.data.told.period)}: ${KINDS[what.data.told.kind][0]}`, [['', this.#said(what.data.told)]]) : tip(what.name, [])) },
      series,
    }, `${run.count('shock')} shocks, ${run.count('arrears')} falls into arrears, ${run.count('default')} defaults.`);
    this.#chart.figures(['Month', 'What'], () => all.sort((a, b) => a.order - b.order).map((told) => [month(told.period), this.#said(told)]));
  }

  /** How long each shock bears, as bars in the row of shocks. */
  #shockBars(colours) {
    const run = this.#run;
    const spans = new Map();
    run.market.activeShocks.forEach((active, index) => active.forEach((spec) => {
      const span = spans.get(spec) ?? { first: index, last: index };
      span.last = index;
      spans.set(spec, span);
    }));
    return [...spans].map(([spec, { first, last }]) => ({
      name: spec, type: 'line', symbol: 'circle', lineStyle: { width: 7, color: '#CC79A7', opacity: 0.45, cap: 'round' }, silent: false, triggerLineEvent: true,
      data: [{ value: [run.periods[first], 'Shocks'], name: spec }, { value: [run.periods[last], 'Shocks'], name: spec }],
      endLabel: { show: false }, label: { show: true, formatter: (at) => (at.dataIndex === 0 ? spec.split(',from')[0] : ''), position: 'top', color: colours.muted, fontSize: 11, align: 'left' }, showSymbol: true,
      symbolSize: 1,
    }));
  }

  #said(told) {
    const named = told.text.replace(/(with|from|because) ([a-z][a-z0-9-]*)/g, (all, word, party) => (this.#run.parties.has(party) ? `${word} ${this.#run.nameOf(party)}` : all));
    if (told.kind === 'terminated') {
      return `${told.contract} ${named}`;
    }
    const amount = told.amountCents ? `, ${dollars(told.amountCents)}` : '';
    const under = told.contract && !told.text.includes(told.contract) ? ` (${told.contract})` : '';
    const about = told.kind === 'decision' ? `${this.#run.nameOf(told.party)} ${named}` : this.#run.saying(told.party, named);
    return `${told.party ? about : named}${under}${amount}`;
  }

  /** One answer after the other: a run that goes on faster than answers come would let none through. */
  async #readList() {
    if (this.#reading) {
      return;
    }
    this.#reading = true;
    let key = '';
    while (key !== this.#listed) {
      key = this.#listed;
      const { kinds, party } = this.#asked;
      this.#before = null;
      const found = await this.#readPage().catch((error) => ({ error }));
      if (kinds === this.#asked.kinds && party === this.#asked.party) {
        this.#showList(found);
      }
    }
    this.#reading = false;
  }

  #showList(found) {
    if (found.error) {
      this.#list.replaceChildren(element('li', { class: 'problem' }, found.error.message));
      return;
    }
    this.#list.replaceChildren(...found.map((told) => this.#item(told)));
    if (found.length === 0) {
      this.#list.append(element('li', { class: 'empty' }, 'Nothing of that kind has happened.'));
    }
  }

  async #readMore() {
    this.#list.append(...(await this.#readPage()).map((told) => this.#item(told)));
  }

  async #readPage() {
    const found = await read(`${runPath(this.#run.id)}/timeline`, {
      kinds: this.#chosenKinds().join(','), party: this.#asked.party, before: this.#before, limit: PAGE,
    });
    this.#before = found.before;
    this.#more.hidden = found.before === null;
    return found.told;
  }

  #item(told) {
    const sign = element('span', { class: 'sign', 'data-kind': told.kind, 'aria-hidden': 'true' });
    return element('li', { 'data-kind': told.kind }, element('button', { type: 'button', class: 'told-button', click: () => this.#choose(told) },
      element('span', { class: 'when' }, month(told.period)), sign, element('span', { class: 'unseen' }, `${KINDS[told.kind]?.[0] ?? told.kind}: `), element('span', {}, this.#said(told))));
  }

  #choose(told) {
    if (told.kind === 'default' || told.kind === 'arrears') {
      this.#ask({ why: `${told.kind}(${told.party})` });
      this.#side.focus();
      return;
    }
    this.#why = told.id;
    replace('timeline', { ...place().asked, why: null });
    this.#side.replaceChildren(element('h3', {}, `${month(told.period)}: ${this.#said(told)}`), ...this.#records(told));
    this.#side.focus();
  }

  /** The facts a decision rests on and the records that caused it, or where the entries are. */
  #records(told) {
    const facts = Object.entries(told.detail);
    const parts = [];
    if (facts.length > 0) {
      parts.push(element('h4', {}, told.kind === 'decision' ? 'What it looked at' : 'On record'), element('dl', { class: 'facts stacked' }, facts.map(([name, value]) =>
        element('div', {}, element('dt', {}, words(name)), element('dd', {}, value)))));
    }
    if (told.causes.length > 0) {
      parts.push(element('h4', {}, 'Because of'), element('ul', { class: 'causes' }, told.causes.map((cause) => element('li', {}, element('code', {}, cause)))));
    }
    parts.push(element('p', {}, element('a', {
      href: to('ledger', { party: told.party, contract: told.contract, from: told.period, through: told.period }),
    }, `The entries of ${month(told.period)}${told.party ? ` in the book of ${this.#run.nameOf(told.party)}` : ''}`)));
    return parts;
  }

  async #explain(why) {
    this.#why = why;
    const run = this.#run;
    const party = /\(([^,)]+)/.exec(why)?.[1];
    const question = why.startsWith('default') ? 'default' : why.startsWith('arrears') ? 'fall into arrears' : 'fall in price';
    const title = `Why did ${run.nameOf(party)} ${question}?`;
    this.#side.replaceChildren(element('h3', {}, title), element('p', { class: 'empty', role: 'status' }, 'Running the run again to follow its records…'));
    try {
      const chain = await run.extra('/explanation', { what: why });
      if (this.#why === why) {
        this.#side.replaceChildren(element('h3', {}, title),
          element('p', { class: 'aside' }, chain.shocks.length > 0 ? `It began with ${chain.shocks.join(' and ')}.` : 'No shock is behind it: plan and chance were enough.'),
          element('ol', { class: 'steps' }, chain.steps.map((step, index) => element('li', { class: index === chain.steps.length - 1 ? 'last' : null },
            element('span', { class: 'when' }, month(step.period)),
            element('span', {}, this.#named(step.text), ' ', element('a', { href: this.#entries(step) }, dollars(step.amountCents)), ` ${step.meaning}`)))),
          element('p', { class: 'note' }, 'What would have prevented it: ', element('code', {}, `roundtrip explain ${run.id} '${why}'`)));
      }
    } catch (error) {
      this.#side.replaceChildren(element('h3', {}, title), element('p', { class: 'problem' }, error.message));
    }
  }

  /** A step begins with the id of who it is about. */
  #named(text) {
    const [first, ...rest] = text.split(' ');
    return this.#run.parties.has(first) ? [this.#run.nameOf(first), ...rest].join(' ') : text;
  }

  #entries(step) {
    const who = [...this.#run.parties.keys()].find((party) => step.text.startsWith(`${party} `));
    return to('ledger', { party: who, from: step.period, through: step.period });
  }
}
