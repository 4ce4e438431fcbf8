// The form for a shock, made from the catalogue: whatever shocks there are, and whatever they take.

import { read } from './api.js';
import { $, element, options, say } from './dom.js';
import { dollars, month, monthAt, monthIndex, percent } from './format.js';

const DECAYS = ['none', 'linear', '6m', '12m', '24m'];

export class ShockForm {
  #run = null;
  #shocks = [];
  #contracts = [];
  #onWithdraw;

  /**
   * @param onWithdraw called with the name of a shock to withdraw
   */
  constructor(onWithdraw) {
    this.#onWithdraw = onWithdraw;
    $('shock').addEventListener('change', () => this.#fields());
    $('shock-fields').addEventListener('input', () => this.#spec());
  }

  async open(run) {
    this.#run = run;
    say($('inject-problem'), '');
    $('inject-dialog').showModal();
    try {
      this.#shocks = (await read('/shocks')).shocks;
      this.#contracts = (await run.extra('/contracts')).contracts;
    } catch (error) {
      say($('inject-problem'), error.message);
    }
    options($('shock'), this.#shocks.map((shock) => [shock.id, `${shock.id} (${shock.kind})`]), $('shock').value || this.#shocks[0]?.id);
    this.#fields();
    this.draw(run);
  }

  #chosen() {
    return this.#shocks.find((shock) => shock.id === $('shock').value);
  }

  #fields() {
    const shock = this.#chosen();
    if (!shock) {
      return;
    }
    say($('shock-meaning'), `${shock.meaning} ${shock.law ? `Law: ${shock.law}.` : ''}`);
    const next = monthAt(monthIndex(this.#run.facts.openPeriod ?? this.#run.facts.period ?? monthAt(monthIndex(this.#run.facts.firstPeriod) - 1)) + 1);
    $('shock-fields').replaceChildren(
      ...shock.parameters.map((parameter) => this.#field(parameter)),
      labelled('First month', 'the next that opens if left empty', element('input', { name: 'from', type: 'month', min: next, max: this.#run.facts.lastPeriod })),
      labelled('Months', 'to the end if left empty', element('input', { name: 'for', type: 'number', min: 1, max: 1200, 'data-unit': 'm' })),
      shock.fades ? labelled('Decay', 'it stays as it is if left empty; linear, or half of it left after so many months, such as 6m', element('input', {
        name: 'decay', list: 'decays', pattern: 'none|linear|[1-9][0-9]{0,3}m', autocomplete: 'off',
      })) : '',
      element('datalist', { id: 'decays' }, DECAYS.map((decay) => element('option', { value: decay }))));
    this.#spec();
  }

  #field(parameter) {
    const hint = `${parameter.meaning}; ${parameter.allowed}${parameter.usual ? `; usually ${parameter.usual}` : ''}`;
    const usual = parameter.usual ? parameter.usual.slice(0, parameter.usual.length - parameter.unit.length) : '';
    if (parameter.form === 'party') {
      const parties = this.#run.actors().map((party) => [party.party, party.name]);
      return labelled(parameter.name, hint, select(parameter.name, parameter.required ? parties : [['', 'any'], ...parties], parameter.required));
    }
    if (parameter.form === 'contract') {
      const contracts = this.#contracts.map((one) => [one.contract, `${one.contract} (${[one.type, ...terms(one.measures)].join(', ')})`]);
      return labelled(parameter.name, hint, select(parameter.name, parameter.required ? contracts : [['', 'any'], ...contracts], parameter.required));
    }
    return labelled(`${parameter.name}, ${parameter.unit === 'bn' ? '$ bn' : parameter.unit === 'm' ? 'months' : parameter.unit}`, hint, element('input', {
      name: parameter.name, type: 'number', step: parameter.form === 'months' ? '1' : 'any', value: usual, required: parameter.required, 'data-unit': parameter.unit,
    }));
  }

  /** The shock in its text form. */
  #spec() {
    const parts = [...$('shock-fields').querySelectorAll('input, select')]
      .filter((field) => field.value !== '')
      .map((field) => `${field.name}=${field.value}${field.dataset.unit ?? ''}`);
    say($('shock-spec'), `${$('shock').value}${parts.length > 0 ? `:${parts.join(',')}` : ''}`);
  }

  /** What is to be sent. */
  order() {
    this.#spec();
    return { name: $('shock-name').value.trim() || null, spec: $('shock-spec').textContent };
  }

  draw(run) {
    this.#run = run;
    if (!$('inject-dialog').open) {
      return;
    }
    const shocks = run.facts.injectedShocks;
    $('injected').replaceChildren(...(shocks.length === 0 ? [element('li', { class: 'aside' }, 'Nothing was injected.')] : shocks.map((shock) =>
      element('li', {}, element('code', {}, shock.spec),
        ` as ${shock.name}, from ${month(shock.effective)}${shock.withdrawn ? `, withdrawn from ${month(shock.withdrawn)}` : ''} `,
        shock.withdrawn ? '' : element('button', { type: 'button', click: () => this.#onWithdraw(shock.name) }, `Withdraw ${shock.name}`)))));
  }
}

function labelled(name, hint, field) {
  return element('label', {}, element('span', {}, name), field, element('span', { class: 'aside' }, hint));
}

function select(name, choices, required = false) {
  return element('select', { name, required }, choices.map(([value, text]) => element('option', { value }, text)));
}

/** What few contracts have and who strikes one should know. */
function terms(measures) {
  return [
    measures.cap_cents && `at most ${dollars(measures.cap_cents)}`,
    measures.escalator_billionths && `rising ${percent(measures.escalator_billionths / 1e9, 1)} a year`,
    measures.deposit_cents && `deposit ${dollars(measures.deposit_cents)}`,
    measures.least_revenue_cents && `paid from revenue of ${dollars(measures.least_revenue_cents)} a year`,
  ].filter((term) => term);
}
