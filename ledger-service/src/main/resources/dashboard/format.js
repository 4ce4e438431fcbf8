// Figures and months as people read them.

const BILLION = 100_000_000_000; // cents
const MILLION = 100_000_000;

const monthName = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const wholeDollars = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

const minus = (text) => text.replace('-', '\u2212');

function digits(value, places) {
  return minus(value.toLocaleString('en-US', { minimumFractionDigits: places, maximumFractionDigits: places }));
}

/** Dollars with their unit, to three digits or so: $41.3 bn, $250 m. */
export function dollars(cents) {
  const size = Math.abs(cents);
  if (size >= 100 * BILLION) {
    return `${cents < 0 ? '\u2212' : ''}$${digits(size / BILLION, 0)} bn`;
  }
  if (size >= BILLION / 10) {
    return `${cents < 0 ? '\u2212' : ''}$${digits(size / BILLION, 1)} bn`;
  }
  return size < MILLION / 2
    ? `${cents < 0 ? '\u2212' : ''}$${digits(size / 100, 0)}`
    : `${cents < 0 ? '\u2212' : ''}$${digits(size / MILLION, 0)} m`;
}

/** To the cent, without rounding: 1,234,567.89. */
export function exact(cents) {
  const magnitude = BigInt(Math.abs(cents));
  const fraction = String(magnitude % 100n).padStart(2, '0');
  return (cents < 0 ? '\u2212' : '') + wholeDollars.format(magnitude / 100n) + '.' + fraction;
}

export const inBillions = (cents) => (cents === null || cents === undefined ? null : cents / BILLION);

export const percent = (share, places = 0) => (share === null || share === undefined ? '–' : `${digits(share * 100, places)} %`);

export const decimal = (value, places = 2) => (value === null || value === undefined ? '–' : digits(value, places));

export const gigawatts = (megawatts) => `${digits(megawatts / 1000, 1)} GW`;

/** "2027-03" as "Mar 2027". */
export function month(period) {
  if (!period) {
    return '–';
  }
  const [year, number] = period.split('-').map(Number);
  return monthName.format(new Date(Date.UTC(year, number - 1, 1)));
}

/** Months since January of the year 0. */
export function monthIndex(period) {
  const [year, number] = period.split('-').map(Number);
  return year * 12 + number - 1;
}

export function monthAt(index) {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export const words = (name) => name.replaceAll('-', ' ');

export const counted = (number, one, many) => `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;

const OF_MANY = { is: 'are', has: 'have', may: 'may' };

/** What begins with the verb of one as it is said of many: "falls into arrears" as "fall into arrears". */
export function ofMany(text) {
  const [verb] = /^[a-z]*/.exec(text);
  return (OF_MANY[verb] ?? verb.replace(/s$/, '')) + text.slice(verb.length);
}
