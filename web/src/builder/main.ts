// The embed builder: what is chosen in the form becomes a snippet, and a preview of the same.
import { today } from '../enquiry';
import { caseIn, saysSomething, take, valueOf, chosen } from './choices';
import { check } from './check';
import { Preview } from './preview';
import { markup, parts } from './snippet';
import { saidIn, sentence } from './words';

const at = <Element extends HTMLElement>(id: string) => document.getElementById(id) as Element;
const builder = at('builder');
const said = saidIn(builder);
const site = new URL('../', location.href.replace(/[?#].*$/s, '')).href;
const address = at<HTMLInputElement>('case');
const snippet = at<HTMLTextAreaElement>('snippet');
const preview = new Preview(at('stage'));

function show(): void {
  const made = parts(said, site, today());
  snippet.value = markup(said.snippet, made);
  for (const code of document.querySelectorAll('#amp-snippet code')) code.textContent = markup(said.amp, made);
  const mode = valueOf('mode');
  for (const [field, kind, isMeant] of [
    ['claim', '.field', mode === 'claim'],
    ['case', '.field', mode !== 'claim'],
    ['case-here', 'details', mode !== 'claim'],
    ['regimes', 'details', mode !== 'claim'],
    ['questions', 'details', mode !== 'ladder' && mode !== 'claim'],
  ] as const)
    at(field).closest<HTMLElement>(kind)?.toggleAttribute('hidden', !isMeant);
  at('copied').textContent = '';
  complain();
  preview.show(made, chosen('width')[0] ?? '');
}

/** Says what is wrong with the example, once it is there. */
function complain(): void {
  const text = valueOf('case');
  const isBad = text !== '' && !saysSomething(text);
  const isMissing = ['fixed', 'ladder'].includes(valueOf('mode')) && caseIn(text) === '';
  address.setAttribute('aria-invalid', String(isBad));
  const told = isBad ? sentence(said, 'case_bad') : isMissing ? sentence(said, 'case_needed') : '';
  if (at('case-said').textContent !== told) at('case-said').textContent = told;
}

/** Takes what the page's own address says: the calculator leads here with its case. */
function takeAddress(): void {
  if (!saysSomething(location.hash)) return;
  take(location.hash);
  const text = caseIn(location.hash);
  if (text) address.value = `${site}${valueOf('language')}/#${text}`;
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(snippet.value);
    at('copied').textContent = sentence(said, 'copied');
  } catch {
    snippet.focus();
    snippet.select();
    at('copied').textContent = sentence(said, 'copy_refused');
  }
}

at('case-here').addEventListener('toggle', () => {
  const root = at('case-form');
  if (root.firstChild) return;
  void import('./case_form').then(({ caseForm }) => caseForm(root, caseIn(valueOf('case')), (text) => {
    address.value = text && `${site}${valueOf('language')}/#${text}`;
    show();
  }));
});
address.addEventListener('input', () => take(address.value));
builder.addEventListener('input', ({ target }) => {
  if (!at('case-form').contains(target as Node)) show();
});
at('copy').addEventListener('click', () => void copy());
snippet.addEventListener('focus', () => snippet.select());
addEventListener('hashchange', () => {
  takeAddress();
  show();
});

takeAddress();
// The page may have been written for another address than the one at which it lies.
for (const code of document.querySelectorAll('main code'))
  code.textContent = (code.textContent ?? '').replaceAll(said.site, site).replaceAll(new URL(said.site).origin, new URL(site).origin);
for (const part of [builder, at('check-part')]) part.hidden = false;
at('ready').hidden = true;
show();
check(said, site);
