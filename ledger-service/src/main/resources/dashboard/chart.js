// Charts. Each has a title, a unit and, beneath it, the same figures as a table to read by ear or
// by keyboard, from which the entries behind a figure are one step away.

import * as echarts from './lib/echarts.esm.min.js';
import { element, table } from './dom.js';
import { month } from './format.js';

/** Colours that people with any colour vision tell apart (Okabe and Ito). */
export const COLOURS = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#8C7A00', '#6B7480'];
const DASHES = ['solid', 'dashed', 'dotted'];

/** A colour and a kind of line for the n-th of many: whoever sees no colour sees the line. */
export function strokeOf(number) {
  return {
    color: COLOURS[number % COLOURS.length],
    type: DASHES[Math.floor(number / COLOURS.length) % DASHES.length],
  };
}

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** What charts take over from the page's colours. */
export function paint() {
  return { ink: css('--ink'), muted: css('--muted'), rule: css('--rule'), panel: css('--panel'), mark: css('--mark') };
}

/** A tooltip: a title and lines of name and value. */
export function tip(title, rows) {
  return element('div', { class: 'tip' },
    element('strong', {}, title),
    element('dl', {}, rows.map(([name, value, colour]) => {
      const key = element('span', { class: 'key' });
      if (colour) {
        key.style.background = colour;
      }
      return element('div', {}, element('dt', {}, key, name), element('dd', {}, value));
    })));
}

const MOST_ROWS = 36;

/** A chart in its panel. */
export class Chart {
  #chart;
  #details;
  #rows = null;
  #last = null;

  /**
   * @param title what it shows
   * @param unit the unit of its vertical axis, and what is said about it
   * @param size a class for its height
   * @param onClick called with what was clicked
   */
  constructor(title, unit, { size = 'middle', onClick = null, note = '' } = {}) {
    this.title = title;
    this.canvas = element('div', { class: `chart ${size}`, role: 'img', 'aria-label': title });
    this.note = element('p', { class: 'note' }, note);
    this.#details = element('details', { class: 'figures', toggle: () => this.#fill() },
      element('summary', {}, 'Figures'), element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${title}: figures` }));
    this.unit = element('p', { class: 'aside' }, unit);
    this.heading = element('h3', {}, title);
    this.panel = element('section', { class: 'panel', 'aria-label': title },
      element('div', { class: 'title' }, this.heading, this.unit),
      this.canvas, this.note, this.#details);
    this.onClick = onClick;
  }

  /** Draws. The options are ECharts' own, without what all charts have in common. */
  draw(options, words = '') {
    if (!this.canvas.isConnected || this.canvas.clientWidth === 0) {
      this.#last = [options, words];
      return;
    }
    this.#last = null;
    if (!this.#chart) {
      this.#chart = echarts.init(this.canvas, null, { renderer: 'canvas' });
      new ResizeObserver(() => this.#chart.resize()).observe(this.canvas);
      if (this.onClick) {
        this.#listen();
      }
    }
    const colours = paint();
    this.canvas.setAttribute('aria-label', `${this.title}. ${words}`);
    this.#chart.setOption({
      animation: false,
      textStyle: { color: colours.ink, fontFamily: css('--sans'), fontSize: 12 },
      ...options,
      tooltip: {
        confine: true, backgroundColor: colours.panel, borderColor: colours.rule, textStyle: { color: colours.ink, fontSize: 12 },
        ...options.tooltip,
      },
    }, { notMerge: true });
  }

  /** Hears what is clicked: a thing, or on a chart over months the month and the line, if any. */
  #listen() {
    let line = null;
    this.#chart.on('click', (what) => {
      line = what.seriesName ?? null;
      if (what.componentType === 'series' && what.seriesType !== 'line') {
        this.onClick(what);
      }
    });
    this.#chart.getZr().on('click', (event) => {
      const at = [event.offsetX, event.offsetY];
      if (this.#chart.getOption().xAxis?.length && this.#chart.containPixel({ gridIndex: 0 }, at)) {
        const [index] = this.#chart.convertFromPixel({ gridIndex: 0 }, at);
        this.onClick({ index: Math.round(index), line });
      }
      line = null;
    });
  }

  /** Draws what could not be drawn before it was on the page. */
  shown() {
    if (this.#last) {
      this.draw(...this.#last);
    }
  }

  /** Says what stands in the table; it is made when somebody opens it. */
  figures(heads, rows) {
    this.#rows = { heads, rows };
    this.#fill();
  }

  #fill() {
    if (this.#details.open && this.#rows) {
      const { heads, rows } = this.#rows;
      const made = rows();
      this.#details.lastElementChild.replaceChildren(
        table(this.title, heads, made.slice(-MOST_ROWS).reverse()),
        element('p', { class: 'note' }, made.length > MOST_ROWS ? `${MOST_ROWS} of ${made.length}.` : ''));
    }
  }

  dispose() {
    this.#chart?.dispose();
  }
}

/** The months of a run as the horizontal axis, as long as the run is to be. */
export function timeAxis(periods, colours) {
  const years = Math.ceil(periods.length / 12);
  const every = Math.max(1, Math.ceil(years / 6));
  const first = Number(periods[0]?.slice(0, 4));
  const named = (index, period) => period.endsWith('-01') && (Number(period.slice(0, 4)) - first) % every === 0;
  const short = years <= 1;
  return {
    type: 'category', data: periods, boundaryGap: false,
    axisLabel: {
      color: colours.muted, hideOverlap: true,
      interval: short ? 'auto' : named,
      formatter: (period) => (short ? month(period) : period.slice(0, 4)),
    },
    axisTick: { interval: short ? 'auto' : (index, period) => period.endsWith('-01'), lineStyle: { color: colours.rule } },
    axisLine: { lineStyle: { color: colours.rule }, onZero: false },
  };
}

export function valueAxis(colours, more = {}) {
  return {
    type: 'value', axisLabel: { color: colours.muted }, splitLine: { lineStyle: { color: colours.rule } }, ...more,
  };
}

export const GRID = { left: 8, right: 16, top: 34, bottom: 8, containLabel: true };

export function legend(colours, more = {}) {
  return { type: 'scroll', top: 0, left: 0, itemWidth: 24, itemHeight: 12, textStyle: { color: colours.ink }, pageTextStyle: { color: colours.ink }, ...more };
}

/**
 * Lines over the months of a run.
 *
 * @param lines {name, values, color, type, area, stack} each
 * @param write writes a value with its unit
 * @param marks {period, text} each: lines across
 */
export function lines(periods, series, { write, axis = {}, marks = [], stacked = false, step = false }) {
  const colours = paint();
  return {
    grid: GRID,
    legend: legend(colours),
    xAxis: timeAxis(periods, colours),
    yAxis: valueAxis(colours, axis),
    tooltip: {
      trigger: 'axis',
      formatter: (points) => tip(month(points[0].axisValue), points
        .filter((point) => point.value !== null && point.value !== undefined && point.seriesName !== '')
        .sort((a, b) => (stacked ? 0 : b.value - a.value))
        .slice(0, 12)
        .map((point) => [point.seriesName, write(point.value), point.color])),
    },
    series: series.map((line, number) => ({
      name: line.name, type: 'line', data: line.values, id: line.id ?? line.name, showSymbol: false, step: step ? 'end' : false,
      triggerLineEvent: true, connectNulls: false, stack: stacked && !line.free ? 'all' : undefined,
      symbol: 'none', lineStyle: { width: stacked && !line.free ? 0.5 : 2, color: line.color, type: line.type ?? 'solid' },
      itemStyle: { color: line.color },
      areaStyle: line.area ? { color: line.color, opacity: stacked ? 0.85 : 0.16 } : undefined,
      emphasis: { focus: 'series' },
      markLine: number === 0 && marks.length > 0 ? marked(marks, colours) : undefined,
    })),
  };
}

function marked(marks, colours) {
  return {
    symbol: 'none', silent: true, animation: false,
    lineStyle: { color: colours.mark, type: 'dashed', width: 1 },
    label: { color: colours.mark, fontSize: 11, position: 'insideEndTop', backgroundColor: colours.panel, padding: [1, 3], formatter: (at) => at.name },
    data: marks.map((mark) => ({ xAxis: mark.period, name: mark.text })),
  };
}
