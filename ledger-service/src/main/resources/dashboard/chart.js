// Lines over the months of a run, as SVG. Everything drawn is also said in words.

import { billions, month } from './format.js';

const SVG = 'http://www.w3.org/2000/svg';

function svg(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

const round = (value) => Math.round(value * 100) / 100;

function points(values, x, y) {
  return values.map((value, index) => `${round(x(index))},${round(y(value))}`).join(' ');
}

/**
 * A party's cash over the whole horizon, small enough for a row.
 *
 * @param values cents, one for each closed month
 * @param arrears cents overdue, one for each closed month
 * @param fall the index of the month of default, or -1
 * @param months how many months the run has
 */
export function sparkline(values, arrears, fall, months, label) {
  const width = 132;
  const height = 32;
  const floor = 26;
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const x = (index) => ((index + 0.5) / months) * width;
  const y = (value) => (high === low ? floor : 2 + ((high - value) / (high - low)) * (floor - 2));
  const picture = svg('svg', {
    class: 'spark', viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': label,
  });
  const zero = round(y(0));
  if (values.length > 0) {
    const line = points(values, x, y);
    const last = values.length - 1;
    picture.append(
      svg('polygon', { class: 'area', points: `${round(x(0))},${zero} ${line} ${round(x(last))},${zero}` }),
      svg('line', { class: 'zero', x1: 0, x2: width, y1: zero, y2: zero }),
      svg('polyline', { class: 'stroke', points: line }));
    picture.append(svg('circle', { class: 'dot', cx: round(x(last)), cy: round(y(values[last])), r: 2.2 }));
  }
  arrears.forEach((cents, index) => {
    if (cents > 0) {
      picture.append(svg('line', { class: 'arrears', x1: round(x(index)), x2: round(x(index)), y1: 28, y2: 32 }));
    }
  });
  if (fall >= 0) {
    const at = round(x(fall));
    const top = round(y(values[fall] ?? 0));
    picture.append(svg('path', {
      class: 'fall', d: `M${at - 3.5} ${top - 3.5}l7 7M${at - 3.5} ${top + 3.5}l7 -7`,
    }));
  }
  return picture;
}

/** The cash of a party in words. */
export function cashInWords(values, periods) {
  if (values.length === 0) {
    return 'no month is closed';
  }
  const low = values.indexOf(Math.min(...values));
  return `from ${billions(values[0])} in ${month(periods[0])} to ${billions(values.at(-1))} in `
    + `${month(periods.at(-1))} billion dollars, lowest ${billions(values[low])} in ${month(periods[low])}`;
}

function niceStep(span) {
  const rough = span / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough);
}

const tickText = (value, step) => value.toLocaleString('en-US', {
  maximumFractionDigits: Math.max(0, -Math.floor(Math.log10(step))),
}).replace('-', '\u2212');

/**
 * One or two lines over the whole horizon with axes.
 *
 * @param lines {name, values} each, in the unit of the axis
 * @param first the index of the first month since January of the year 0
 * @param months how many months the run has
 */
export function chart(lines, first, months, label) {
  const width = 320;
  const height = 150;
  const left = 40;
  const right = 6;
  const top = 8;
  const bottom = 18;
  const all = lines.flatMap((line) => line.values);
  let low = Math.min(0, ...all);
  let high = Math.max(0, ...all);
  if (high === low) {
    high = low + 1;
  }
  const step = niceStep(high - low);
  low = Math.floor(low / step) * step;
  high = Math.ceil(high / step) * step;
  const x = (index) => left + ((index + 0.5) / months) * (width - left - right);
  const y = (value) => top + ((high - value) / (high - low)) * (height - top - bottom);
  const picture = svg('svg', {
    class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label,
  });
  for (let tick = 0; low + tick * step <= high + step / 2; tick++) {
    const value = low + tick * step;
    const at = round(y(value));
    const text = svg('text', { x: left - 6, y: at + 4, 'text-anchor': 'end' });
    text.textContent = tickText(Math.abs(value) < step / 1000 ? 0 : value, step);
    picture.append(svg('line', {
      class: Math.abs(value) < step / 1000 ? 'zero' : 'grid', x1: left, x2: width - right, y1: at, y2: at,
    }), text);
  }
  const years = Math.max(1, Math.ceil(months / 12 / 6));
  for (let index = 0; index < months; index++) {
    const year = Math.floor((first + index) / 12);
    if ((first + index) % 12 === 0 && (year - Math.floor(first / 12)) % years === 0) {
      const text = svg('text', { x: round(x(index)), y: height - 3, 'text-anchor': 'middle' });
      text.textContent = String(year);
      picture.append(text);
    }
  }
  lines.forEach((line, number) => {
    if (line.values.length > 0) {
      const last = line.values.length - 1;
      picture.append(svg('polyline', {
        class: number === 0 ? 'stroke' : 'stroke second', points: points(line.values, x, y),
      }));
      if (number === 0) {
        picture.append(svg('circle', { class: 'dot', cx: round(x(last)), cy: round(y(line.values[last])), r: 2.5 }));
      }
    }
  });
  return picture;
}
