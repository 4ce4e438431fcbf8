// What a stranger should know of a run before anything else: a sentence, and a few figures.

import { element } from './dom.js';
import { counted, dollars, month, monthIndex } from './format.js';
import { to } from './route.js';

/** How many are named that have defaulted; the timeline has the rest. */
const MOST_NAMED = 8;

/** Returns the elements that say it. */
export function headline(run, compared) {
  const facts = run.facts;
  if (!facts.run) {
    return [];
  }
  const name = compared ? [element('p', { class: 'aside' }, `${facts.scenario}, seed ${facts.seed}, ${facts.run}, up to ${month(facts.period)}`)] : [];
  return [...name, element('p', { class: 'sentence' }, ...sentence(run)), element('ul', { class: 'cards' }, ...cards(run))];
}

function sentence(run) {
  const [first, ...later] = run.firstFalls();
  const facts = run.facts;
  if (first) {
    const why = element('a', { href: to('timeline', { why: `default(${first.party})` }) }, 'Why?');
    const others = later.slice(0, MOST_NAMED - 1).map((fall) => run.nameOf(fall.party));
    const unnamed = run.count('default') - 1 - others.length;
    if (unnamed > 0) {
      others.push(counted(unnamed, 'other', 'others'));
    }
    return [
      element('strong', {}, `${run.nameOf(first.party)} defaulted in ${month(first.period)}`),
      others.length > 0 ? `, then ${others.join(', ')}. ` : '; nobody else has. ', why];
  }
  const late = facts.overdue[0];
  if (late) {
    const others = facts.overdueParties - 1;
    const beside = others > 0 ? `; ${counted(others, 'other is', 'others are')} behind too` : '';
    return [element('strong', {}, run.saying(late.party, `is behind with ${dollars(late.amountCents)}`)), ` since ${month(late.since)}${beside}. `,
      element('a', { href: to('timeline', { why: `arrears(${late.party})` }) }, 'Why?')];
  }
  return [facts.period ? `Up to ${month(facts.period)} everybody has paid what fell due.` : 'No month is closed yet.'];
}

function card(title, figure, aside, href, key) {
  return element('li', {}, element('a', { href, class: 'card', 'data-card': key },
    element('span', { class: 'card-title' }, title),
    element('span', { class: 'card-figure' }, figure),
    element('span', { class: 'aside' }, aside)));
}

function cards(run) {
  const made = [];
  const last = run.facts.period;
  for (const buyer of run.buyers().slice(0, 1)) {
    made.push(card(`${buyer.name}: cash`, dollars(buyer.cashCents), last ? `end of ${month(last)}` : 'opening',
      to('ledger', { party: buyer.party, account: 'assets:cash', through: last }), 'cash'));
    made.push(card(`${buyer.name}: overdue`, dollars(buyer.arrearsCents), buyer.arrearsCents > 0 ? 'not paid when due' : 'all paid when due',
      to('ledger', { party: buyer.party, account: 'liabilities:payable', through: last }), 'overdue'));
  }
  const whose = run.others > 0 ? `of the largest ${run.parties.size} parties` : '';
  const paid = paidBetween(run);
  made.push(card('Paid between the parties', dollars(paid), `in the last twelve months${whose && ', '}${whose}`, to('map'), 'paid'));
  const debt = run.actors().reduce((sum, party) => sum + (party.kind === 'lender' ? 0 : party.debtCents), 0);
  made.push(card('Debt of the borrowers', dollars(debt), `loans and bonds not due yet${whose && ', '}${whose}`, to('ledger', { account: 'liabilities:loans', through: last }), 'debt'));
  const falls = run.count('default');
  made.push(card('Defaults', String(falls), falls === 0 ? 'none so far' : counted(run.count('terminated'), 'contract ended', 'contracts ended'), to('timeline', { kinds: 'default' }), 'defaults'));
  return made;
}

function paidBetween(run) {
  const last = run.periods.at(-1);
  if (!last) {
    return 0;
  }
  const acts = new Set(run.actors().map((party) => party.party));
  let sum = 0;
  for (const flow of run.flows.values()) {
    if (acts.has(flow.from) && acts.has(flow.to)) {
      sum += sumOf(flow, monthIndex(last) - 11, monthIndex(last));
    }
  }
  return sum;
}

/** What was paid in some months, the first and the last included. */
export function sumOf(flow, first, last) {
  let sum = 0;
  for (let at = first; at <= last; at++) {
    sum += flow.months.get(at) ?? 0;
  }
  return sum;
}

