// Figures and months as people read them.

const BILLION = 100_000_000_000; // cents

const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const wholeDollars = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const monthName = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const minus = (text) => text.replace('-', '\u2212');

/** Billions with one decimal; what is not nothing does not look like nothing. */
export function billions(cents) {
  return decimal(cents / BILLION);
}

/** One decimal; what is not nothing does not look like nothing. */
function decimal(value) {
  if (value === 0) {
    return '0';
  }
  if (Math.abs(value) < 0.05) {
    return value > 0 ? '<0.1' : '>\u22120.1';
  }
  return minus(oneDecimal.format(value));
}

export const inBillions = (cents) => cents / BILLION;

export const gigawatts = (megawatts) => decimal(megawatts / 1000);

/** To the cent, without rounding: 1,234,567.89. */
export function exact(cents) {
  const magnitude = BigInt(Math.abs(cents));
  const fraction = String(magnitude % 100n).padStart(2, '0');
  return (cents < 0 ? '\u2212' : '') + wholeDollars.format(magnitude / 100n) + '.' + fraction;
}

/** "2027-03" as "March 2027". */
export function month(period) {
  const [year, number] = period.split('-').map(Number);
  return monthName.format(new Date(Date.UTC(year, number - 1, 1)));
}

/** Months since January of the year 0. */
export function monthIndex(period) {
  const [year, number] = period.split('-').map(Number);
  return year * 12 + number - 1;
}

export const words = (name) => name.replaceAll('-', ' ');

export function counted(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}
