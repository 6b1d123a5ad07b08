// What is chosen in the form, and the fragment that tells it to a widget. Fields are named as the widget's options are.
import { encoded } from '../state';
import { fromFragment, options } from '../widget/settings';

/** The text or the chosen value of a field. */
export function valueOf(name: string): string {
  return field(name)?.value.trim() ?? '';
}

/** The boxes or buttons of a name that are checked. */
export function chosen(name: string): string[] {
  return boxes(name).filter(({ checked }) => checked).map(({ value }) => value);
}

function field(name: string): HTMLInputElement | HTMLSelectElement | null {
  return document.querySelector(`#choices :is(input, select)[id="${name}"]`);
}

function boxes(name: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`#builder input[name="${name}"]`)];
}

/** The pairs of a fragment that are a case; regimes and language are chosen apart from it. */
function casePairs(address: string): string[] {
  const text = fromFragment(address.slice(address.indexOf('#') + 1)).get('case') ?? '';
  return text.split('&').filter((pair) => pair && !/^(regime|lang)=/.test(pair));
}

/** The case in an address of the calculator or of a frame, as the grammar has it. */
export function caseIn(address: string): string {
  return casePairs(address).join('&');
}

/** Whether an address says anything to a widget. */
export function saysSomething(address: string): boolean {
  const said = fromFragment(address.slice(address.indexOf('#') + 1));
  return [...said.values()].some(Boolean);
}

/** Makes the form what an address of the calculator or of a frame says. What it does not name stays. */
export function take(address: string): void {
  const said = fromFragment(address.slice(address.indexOf('#') + 1));
  const regimes = (said.get('case') ?? '').split('&').filter((pair) => pair.startsWith('regime=')).map((pair) => pair.slice('regime='.length));
  if (regimes.length) check('regime', regimes);
  const questions = said.get('questions')?.split(/[\s,]+/);
  if (questions) check('question', questions);
  if (said.get('edition') === 'latest') check('edition', ['latest']);
  for (const name of options) {
    const control = field(name);
    const value = said.get(name);
    if (control && value) control.value = value;
  }
  // Who brings several regimes means to compare them.
  const mode = field('mode');
  if (mode && regimes.length > 1 && !said.get('mode') && valueOf('mode') === 'compact') mode.value = 'full';
}

function check(name: string, values: readonly string[]): void {
  for (const box of boxes(name)) box.checked = values.includes(box.value);
}

/** The regimes with the case, as the calculator takes them. */
export function wholeCase(): string {
  return [caseIn(valueOf('case')), ...chosen('regime').map((id) => `regime=${id}`)].filter(Boolean).join('&');
}

/** What the widget is told. What is as it would be anyhow is left out. */
export function fragment(edition: string, today: string): string {
  const mode = valueOf('mode');
  const pinned = !chosen('edition').includes('latest');
  const said: Record<string, string> = {
    mode,
    claim: mode === 'claim' ? valueOf('claim') : '',
    edition: pinned ? edition : 'latest',
    pinned: pinned ? today : '',
    questions: chosen('question').join(','),
  };
  for (const name of ['theme', 'accent', 'background', 'text', 'font', 'radius', 'density']) said[name] = valueOf(name);
  const usual: Record<string, string> = { theme: 'auto', density: 'normal' };
  const pairs = Object.entries(said).filter(([name, value]) => value && value !== usual[name]);
  return [mode === 'claim' ? '' : wholeCase(), ...pairs.map(([name, value]) => `${name}=${encoded(value)}`)].filter(Boolean).join('&');
}
