// The ledger: every entry, found by what is asked for; and what the accounts add up to.

import { read, runPath } from './api.js';
import { element, say } from './dom.js';
import { counted, exact, month } from './format.js';
import { offered, PartyField } from './party-field.js';
import { place, replace, to } from './route.js';

const PAGE = 50;
const ACCOUNTS = ['assets', 'assets:cash', 'assets:receivable', 'assets:loans', 'assets:investments', 'assets:plant', 'liabilities', 'liabilities:payable', 'liabilities:loans', 'equity', 'revenue', 'revenue:compute', 'revenue:chips', 'expenses', 'gains'];

export class LedgerView {
  #run;
  #fields;
  #entries = element('tbody');
  #found = element('p', { class: 'aside', role: 'status' });
  #more = element('button', { type: 'button', hidden: true, click: () => this.#readMore() }, 'Earlier entries');
  #balances = element('div', { class: 'scroll balances-scroll', tabindex: '0', role: 'region', 'aria-label': 'Balances found' });
  #moreBalances = element('button', { type: 'button', hidden: true, click: () => this.#readBalances(true) }, 'More accounts');
  #balanceTitle = element('h3', {}, 'Balances');
  #proof = element('section', { class: 'panel proof', 'aria-label': 'Hash and proofs' });
  #before = null;
  #skip = null;
  #shown = '';
  #count = 0;
  #offered = element('p', { class: 'aside offered' });

  constructor(root, run) {
    this.#run = run;
    const change = () => this.#asked();
    const text = (type, attributes = {}) => element('input', { type, change, ...attributes });
    this.#fields = {
      party: new PartyField('everybody', change), with: new PartyField('anybody', change), account: text('search', { list: 'accounts', placeholder: 'assets:cash' }),
      contract: text('search', { placeholder: 'id' }), from: text('month'), through: text('month'), words: text('search', { maxlength: 100, placeholder: 'text or contract' }),
    };
    const names = { party: 'In the book of', with: 'and of', account: 'Account', contract: 'Contract', from: 'From', through: 'Through', words: 'Words' };
    root.append(this.#proof,
      element('form', { class: 'panel filter', role: 'search', 'aria-label': 'Find entries', submit: (event) => { event.preventDefault(); this.#asked(); } },
        element('datalist', { id: 'accounts' }, ACCOUNTS.map((account) => element('option', { value: account }))),
        Object.entries(this.#fields).map(([name, field]) => element('label', {}, element('span', {}, names[name]), field.root ?? field)),
        element('button', { type: 'submit', class: 'primary' }, 'Find'),
        element('button', { type: 'button', click: () => { replace('ledger', { party: null }); this.#forget(); } }, 'All entries'),
        this.#offered),
      element('div', { class: 'columns books' },
        element('section', { class: 'panel wide', 'aria-label': 'Entries' },
          element('div', { class: 'title' }, element('h3', {}, 'Entries'), this.#found),
          element('div', { class: 'scroll entries-scroll', tabindex: '0', role: 'region', 'aria-label': 'Entries found' }, element('table', { class: 'journal' },
            element('caption', { class: 'unseen' }, 'Entries, the last first'),
            element('thead', {}, element('tr', {}, ['Month', 'No.', 'What', 'Account', 'Debit, $', 'Credit, $'].map((head, column) =>
              element('th', { scope: 'col', class: column === 1 || column > 3 ? 'figure' : null }, head)))),
            this.#entries)),
          element('p', { class: 'pages' }, this.#more)),
        element('section', { class: 'panel', 'aria-label': 'Balances' }, element('div', { class: 'title' }, this.#balanceTitle), this.#balances, element('p', { class: 'pages' }, this.#moreBalances))));
  }

  dispose() {}

  #forget() {
    const { run, against } = place().asked;
    location.hash = to('ledger', { run, against }).slice(1);
  }

  #asked() {
    const asked = Object.fromEntries(Object.entries(this.#fields).map(([name, field]) => [name, field.value.trim() || null]));
    const { flows } = place().asked;
    location.hash = to('ledger', { ...asked, flows: asked.party && asked.with ? flows : null }).slice(1);
  }

  draw(asked) {
    const run = this.#run;
    this.#fields.party.draw(run, asked.party ?? '');
    this.#fields.with.draw(run, asked.with ?? '');
    say(this.#offered, offered(run));
    for (const name of ['account', 'contract', 'from', 'through', 'words']) {
      if (document.activeElement !== this.#fields[name]) {
        this.#fields[name].value = asked[name] ?? '';
      }
    }
    this.#drawProof();
    // The last entries follow the run; what was asked for up to a month does not change.
    const key = JSON.stringify([run.id, asked.through && asked.through <= (run.facts.period ?? '') ? '' : run.facts.hash, asked]);
    if (key !== this.#shown) {
      this.#shown = key;
      this.#before = null;
      this.#count = 0;
      this.#readEntries(key, asked);
      this.#readBalances(false);
    }
  }

  #query(asked) {
    const { party, account, contract, from, through, words, flows } = asked;
    return { party, with: asked.with, account, contract, from, through, words, flows, before: this.#before, limit: PAGE };
  }

  async #readEntries(key, asked) {
    try {
      const found = await read(`${runPath(this.#run.id)}/entries`, this.#query(asked));
      if (key === this.#shown) {
        this.#entries.replaceChildren();
        this.#add(found);
      }
    } catch (error) {
      if (key === this.#shown) {
        this.#entries.replaceChildren();
        this.#more.hidden = true;
        this.#found.textContent = error.message;
      }
    }
  }

  async #readMore() {
    this.#add(await read(`${runPath(this.#run.id)}/entries`, this.#query(place().asked)));
  }

  #add(found) {
    this.#before = found.before;
    this.#more.hidden = found.before === null;
    this.#count += found.entries.length;
    this.#found.textContent = this.#count === 0 ? 'There is no such entry.' : `${counted(this.#count, 'entry', 'entries')}${found.before ? ' and more' : ''}, the last first`;
    this.#entries.append(...found.entries.flatMap((entry) => this.#rows(entry)));
  }

  #rows(entry) {
    const run = this.#run;
    return entry.postings.map((line, index) => element('tr', { class: index === 0 ? 'first' : null },
      ...(index === 0 ? [
        element('th', { scope: 'rowgroup', rowspan: entry.postings.length }, month(entry.period)),
        element('td', { class: 'figure', rowspan: entry.postings.length }, String(entry.number)),
        element('td', { rowspan: entry.postings.length }, entry.text, entry.contract ? element('span', { class: 'under' }, ' ', element('a', { href: to('ledger', { contract: entry.contract }) }, entry.contract)) : ''),
      ] : []),
      element('td', {}, `${run.nameOf(line.owner)}: ${line.account}${line.counterparty ? `, ${run.nameOf(line.counterparty)}` : ''}`),
      element('td', { class: 'figure' }, line.amountCents > 0 ? exact(line.amountCents) : ''),
      element('td', { class: 'figure' }, line.amountCents < 0 ? exact(-line.amountCents) : '')));
  }

  async #readBalances(further) {
    const asked = place().asked;
    const run = this.#run;
    const period = asked.through && asked.through <= (run.facts.period ?? '') ? asked.through : run.facts.period;
    try {
      const found = await read(`${runPath(run.id)}/balances`, { party: asked.party, period, skip: further ? this.#skip : 0, limit: PAGE });
      this.#skip = found.skip;
      this.#moreBalances.hidden = found.skip === null;
      this.#balanceTitle.textContent = `Balances${asked.party ? ` of ${run.nameOf(asked.party)}` : ''}, ${run.facts.period ? `end of ${month(found.period)}` : 'opening'}`;
      const rows = found.balances.map((one) => element('tr', {},
        element('th', { scope: 'row' }, asked.party ? '' : `${run.nameOf(one.owner)}: `, element('a', { href: to('ledger', { party: one.owner, account: one.account, with: one.counterparty, through: period }) }, one.account), one.counterparty ? ` ${run.nameOf(one.counterparty)}` : ''),
        element('td', { class: 'figure', 'data-balance': `${one.owner} ${one.account}` }, exact(one.amountCents))));
      if (further) {
        this.#balances.querySelector('tbody')?.append(...rows);
      } else {
        this.#balances.replaceChildren(element('table', { class: 'balances' }, element('caption', { class: 'unseen' }, 'Balances'),
          element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Account'), element('th', { scope: 'col', class: 'figure' }, 'Debit balance, $'))), element('tbody', {}, rows)));
      }
    } catch (error) {
      this.#balances.replaceChildren(element('p', { class: 'problem' }, error.message));
    }
  }

  #drawProof() {
    const { facts } = this.#run;
    const broken = facts.state === 'stopped';
    this.#proof.replaceChildren(
      element('p', {}, element('span', { class: 'chip', 'data-state': broken ? 'stopped' : 'sound' }, broken ? 'stopped' : 'proved'),
        broken ? ` ${facts.reason}` : ` Each of the ${counted(facts.monthsClosed, 'close', 'closes')} was proved before it was committed: every book balances, every claim has its mirror, cash adds up to zero, balances are the sums of their postings. A breach stops the run.`),
      element('dl', { class: 'facts' },
        element('div', {}, element('dt', {}, facts.fingerprint ? 'Fingerprint of the run' : `Hash chain up to ${month(facts.period)}`), element('dd', { class: 'hash' }, facts.hash ?? '–')),
        element('div', {}, element('dt', {}, 'Run'), element('dd', {}, facts.run)),
        element('div', {}, element('dt', {}, 'Play it again'), element('dd', {}, element('code', {}, `roundtrip run --replay ${facts.run}`)))));
  }
}
