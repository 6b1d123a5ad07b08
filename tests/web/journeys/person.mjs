// People at the page: they find things by role and by the words that they read, never by how the page is built.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { starting } from '../browser.mjs';

const patience = 60_000;

/** Asks again and again until the check holds; then, or at the end of all patience, its own word counts. */
export async function until(check) {
  for (const end = Date.now() + patience; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((later) => setTimeout(later, 20));
    }
  }
}

/** White space as one reads it: Chromium puts some before what is told to those alone who do not see. */
export const plain = (text) => text.replace(/[\s\u00A0\u202F]+/g, ' ').replace(/ (?=:)/g, '').trim();
export const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** What everybody can do: read. `w` are the words of the page in its language. */
class Person {
  constructor(page, w, shots) {
    Object.assign(this, { page, w, shots });
  }

  /** What stands in an element, without what is folded away. */
  async read(locator) {
    return plain(await locator.innerText());
  }

  async reads(locator, ...texts) {
    await until(async () => {
      const read = await this.read(locator);
      for (const text of texts) assert.ok(read.includes(plain(text)), `“${plain(text)}” is not in “${read}”`);
    });
  }

  get main() { return this.page.getByRole('main'); }
  get helpBox() { return this.page.getByRole('region', { name: this.w['help.title'], exact: true }); }

  /** What a regime answers to a question: a cell of the table, or a part of its card. */
  async answer(regime, question) {
    const { page, w } = this;
    const table = page.getByRole('table', { name: w['ui.caption'], exact: true });
    const card = page.getByRole('region', { name: starting(regime) });
    await table.or(card).first().waitFor();
    if (await table.count()) {
      const names = (await table.getByRole('columnheader').allInnerTexts()).map(plain);
      const column = names.findIndex((name) => name.startsWith(regime));
      assert.ok(column >= 0, `${regime} is not among ${names.join(', ')}`);
      return table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: w[question], exact: true }) }).getByRole('cell').nth(column);
    }
    const heading = page.getByRole('heading', { name: w[question], exact: true });
    if (!(await card.getByRole('heading', { name: w[question], exact: true }).isVisible())) {
      if (!(await card.locator('summary', { hasText: w['ui.more_answers'] }).count())) return card; // it only says why it has no answer
      await this.unfold(`${w['ui.more_answers']}: ${regime}`);
    }
    return card.locator('div').filter({ has: heading }).last();
  }

  async answers(regime, question, ...texts) {
    await until(async () => {
      const read = await this.read(await this.answer(regime, question));
      for (const text of texts) assert.ok(read.includes(plain(text)), `${regime}, ${this.w[question]}: “${plain(text)}” is not in “${read}”`);
    });
  }

  /** The classes that are possible, as they are read above everything else in the column. */
  async classes(regime, ...ids) {
    const { w } = this;
    const wanted = ids.map((id) => capitalised(w[`character.${id}.name`])).join(` ${w['ui.or']} `);
    await until(async () => {
      const read = (await this.read(await this.answer(regime, 'question.character'))).replace(w['question.character'], '').trim();
      const after = read.slice(wanted.length).trim();
      assert.ok(read.startsWith(wanted) && !after.startsWith(`${w['ui.or']} `), `${regime}: “${wanted}” does not begin “${read}”`);
    });
  }

  /** What the page told to those who do not see it, last. */
  async told(...texts) {
    await this.reads(this.page.getByRole('status'), ...texts);
  }

  /** For SHOTS: the page as it is now. */
  async shot(name) {
    if (!this.shots) return;
    await mkdir(this.shots.folder, { recursive: true });
    await this.page.waitForLoadState('networkidle');
    await this.page.screenshot({ path: `${this.shots.folder}/${name}-${this.shots.look}.png`, fullPage: true });
  }
}

/** With a mouse or a finger, and eyes. */
export class Pointer extends Person {
  async #fill(field, text) {
    await field.click();
    await field.press('Control+A');
    await (text ? field.pressSequentially(text) : field.press('Delete'));
  }

  /** Types in a field in place of what stands there; of several with that name in the last. */
  async type(name, text) { await this.#fill(this.page.getByRole('textbox', { name, exact: true }).last(), text); }

  async typeSubstance(text) { await this.#fill(this.page.getByRole('combobox', { name: this.w['ui.substance'], exact: true }).last(), text); }

  /** Types the beginning of a name and takes the hit. */
  async pick(typed, name) {
    await this.typeSubstance(typed);
    await this.page.getByRole('option', { name: starting(name) }).first().click();
  }

  async choose(name, option) { await this.page.getByRole('combobox', { name, exact: true }).last().selectOption({ label: option }); }
  async tick(name) { await this.page.getByRole('checkbox', { name: starting(name) }).click(); }
  async press(name) { await this.page.getByRole('button', { name: starting(name) }).last().click(); }
  async follow(name) { await this.page.getByRole('link', { name: starting(name) }).first().click(); }

  /** Opens what is folded away, unless it is open. */
  async unfold(name) {
    const summary = this.page.locator('summary', { hasText: starting(name) }).first();
    if (!(await summary.evaluate((each) => each.parentElement.open))) await summary.click();
  }
}

/** With a keyboard, and ears: what has the focus is known by its role and name in the accessibility tree alone. */
export class Keyboard extends Person {
  async #focused() {
    this.tree ??= await this.page.context().newCDPSession(this.page);
    const { result } = await this.tree.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const node = await this.#told({ objectId: result.objectId });
    const property = (name) => node.properties?.find((each) => each.name === name)?.value;
    return { role: node.role?.value, name: plain(node.name?.value ?? ''), value: plain(node.value?.value ?? ''), property };
  }

  async #told(which) {
    const { nodes: [node] } = await this.tree.send('Accessibility.getPartialAXTree', { ...which, fetchRelatives: false });
    return node;
  }

  /** The line of an open list that is marked, which is told as if it had the focus. */
  async #marked() {
    const [line] = (await this.#focused()).property('activedescendant')?.relatedNodes ?? [];
    return line ? plain((await this.#told({ backendNodeId: line.backendDOMNodeId })).name?.value ?? '') : '';
  }

  /** Tab until what has the focus is called so. */
  async reach(role, name) {
    const fits = typeof name === 'string' ? (said) => said === plain(name) : (said) => name.test(said);
    const heard = [];
    for (let i = 0; i < 400; ++i) {
      const at = await this.#focused();
      if (at.role === role && fits(at.name)) return at;
      heard.push(`${at.role} ${at.name}`);
      await this.page.keyboard.press('Tab');
    }
    assert.fail(`Tab never comes to ${role} ${name}, but to ${[...new Set(heard)].join(', ')}`);
  }

  async #replace(text) {
    await this.page.keyboard.press('Control+A');
    await (text ? this.page.keyboard.type(text) : this.page.keyboard.press('Delete'));
  }

  async type(name, text) {
    await this.reach('textbox', name);
    await this.#replace(text);
  }

  async typeSubstance(text) {
    await this.reach('combobox', this.w['ui.substance']);
    await this.#replace(text);
  }

  async pick(typed, name) {
    await this.typeSubstance(typed);
    await until(async () => assert.equal((await this.#focused()).property('expanded')?.value, true, 'the list is announced as open'));
    for (let before = '', i = 0; !before.startsWith(name); ++i) {
      assert.ok(i < 40, `${name} is not in the list`);
      await this.page.keyboard.press('ArrowDown');
      before = await until(async () => {
        const now = await this.#marked();
        assert.notEqual(now, before);
        return now;
      });
    }
    await this.page.keyboard.press('Enter');
  }

  async choose(name, option) {
    await this.reach('combobox', name);
    await this.page.keyboard.press('Home');
    for (let i = 0; (await this.#focused()).value !== plain(option); ++i) {
      assert.ok(i < 40, `${name} has no ${option}`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  async tick(name) {
    await this.reach('checkbox', starting(name));
    await this.page.keyboard.press('Space');
  }

  async #enter(role, name) {
    await this.reach(role, starting(name));
    await this.page.keyboard.press('Enter');
  }

  async press(name) { await this.#enter('button', name); }
  async follow(name) { await this.#enter('link', name); }

  async unfold(name) {
    const { property } = await this.reach('DisclosureTriangle', starting(name));
    if (!property('expanded')?.value) await this.page.keyboard.press('Enter');
  }
}
