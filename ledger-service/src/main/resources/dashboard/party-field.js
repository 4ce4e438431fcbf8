// Choosing a party: by its name where all are listed, by its id where they are too many for that.

import { element, options } from './dom.js';

let lists = 0;

/** Says how many parties are offered where there are more; empty if all are. */
export const offered = (run) => (run.others === 0 ? ''
  : `Offered are the ${run.parties.size} largest of ${(run.parties.size + run.others).toLocaleString('en-US')} parties; type the id of another.`);

export class PartyField {
  #nobody;
  #select;
  #input;
  #list = element('datalist', { id: `parties-${lists += 1}` });
  #run = null;

  /**
   * @param nobody what no choice is called, such as "everybody"
   * @param change called when something else is chosen
   * @param attributes of the control
   */
  constructor(nobody, change, attributes = {}) {
    this.#nobody = nobody;
    this.#select = element('select', { ...attributes, change });
    this.#input = element('input', { ...attributes, change, type: 'search', list: this.#list.id, placeholder: nobody, spellcheck: 'false', autocomplete: 'off' });
    this.root = element('span', { class: 'party-field' }, this.#select);
  }

  get #many() {
    return this.#run !== null && this.#run.others > 0;
  }

  /** The id of the party that is chosen; empty for none. */
  get value() {
    if (!this.#many) {
      return this.#select.value;
    }
    const typed = this.#input.value.trim();
    return [...this.#run.parties.values()].find((party) => party.name === typed)?.party ?? typed;
  }

  draw(run, chosen) {
    this.#run = run;
    const known = [...run.parties.values()].map((party) => [party.party, party.name]);
    if (!this.#many) {
      this.#show(this.#select);
      options(this.#select, [['', this.#nobody], ...known], chosen);
      return;
    }
    this.#show(this.#input, this.#list);
    options(this.#list, known, '');
    if (document.activeElement !== this.#input) {
      this.#input.value = chosen;
    }
  }

  #show(...controls) {
    if (this.root.firstChild !== controls[0]) {
      this.root.replaceChildren(...controls);
    }
  }
}
