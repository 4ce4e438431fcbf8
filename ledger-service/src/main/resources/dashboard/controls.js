// Steering: what the ledger is told to do, with the token that is asked for once.

import { command, read, runPath } from './api.js';
import { $, element, options, say } from './dom.js';
import { month } from './format.js';
import { go, place } from './route.js';
import { ShockForm } from './shock-form.js';

const OVER = ['ended', 'stopped', 'none'];

export class Controls {
  #run = null;
  #form = new ShockForm((name) => this.#withdraw(name));

  constructor() {
    $('pause').addEventListener('click', () => this.#steer('pause'));
    $('resume').addEventListener('click', () => this.#steer('resume'));
    $('step').addEventListener('click', () => this.#steer('step', { months: 1 }));
    $('pace').addEventListener('change', (event) => this.#steer('pace', { paceMs: Number(event.target.value) }));
    $('inject').addEventListener('click', () => this.#form.open(this.#run));
    $('inject-form').addEventListener('submit', (event) => this.#inject(event));
    $('start').addEventListener('click', () => this.#openStart());
    $('start-form').addEventListener('submit', (event) => this.#start(event));
    for (const button of document.querySelectorAll('[data-close]')) {
      button.addEventListener('click', () => button.closest('dialog').close());
    }
  }

  draw(run) {
    this.#run = run;
    const { state, paceMs } = run.facts;
    const over = OVER.includes(state);
    $('pause').disabled = over || state === 'paused';
    $('resume').disabled = over || state !== 'paused';
    $('step').disabled = over || state !== 'paused';
    $('inject').disabled = over;
    $('start').disabled = !over;
    $('pace').disabled = over;
    if (!over && document.activeElement !== $('pace')) {
      const known = [...$('pace').options].some((option) => Number(option.value) === paceMs);
      if (!known) {
        $('pace').append(element('option', { value: paceMs }, `${paceMs / 1000} seconds a month`));
      }
      $('pace').value = String(paceMs);
    }
    this.#form.draw(run);
  }

  async #steer(what, body) {
    await this.#try($('notice'), async () => {
      await command('POST', `${runPath(this.#run.id)}/${what}`, body);
      this.#run.refresh();
    });
  }

  async #inject(event) {
    event.preventDefault();
    await this.#try($('inject-problem'), async () => {
      const shock = await command('POST', `${runPath(this.#run.id)}/shocks`, this.#form.order());
      if (shock) {
        $('announcer').textContent = `${shock.spec} takes effect in ${month(shock.effective)}.`;
        this.#run.refresh();
        $('inject-dialog').close();
      }
    });
  }

  async #withdraw(name) {
    await this.#try($('inject-problem'), async () => {
      await command('DELETE', `${runPath(this.#run.id)}/shocks/${encodeURIComponent(name)}`);
      this.#run.refresh();
    });
  }

  async #openStart() {
    say($('start-problem'), '');
    $('start-dialog').showModal();
    await this.#try($('start-problem'), async () => {
      const names = (await read('/scenarios')).scenarios;
      options($('start-scenario'), names.map((name) => [name, name]), names.includes('openai-2025') ? 'openai-2025' : names[0]);
    });
  }

  async #start(event) {
    event.preventDefault();
    await this.#try($('start-problem'), async () => {
      const started = await command('POST', '/runs', {
        scenario: $('start-scenario').value,
        seed: $('start-seed').value,
        paceMs: Number($('start-pace').value),
        paused: $('start-paused').checked,
      });
      if (started) {
        $('start-dialog').close();
        const { view, asked } = place();
        go(view, { ...asked, run: null });
        this.#run.refresh();
      }
    });
  }

  /** Tries something, and says what is wrong where it can be read. */
  async #try(problem, work) {
    say(problem, '');
    try {
      await work();
    } catch (error) {
      say(problem, error.message);
      problem.hidden = false;
    }
  }
}
