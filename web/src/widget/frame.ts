// The page in the frame: what the fragment says becomes the element's attributes, and its height goes to the host.
import { colourText, themeOf } from './dress';
import { TerskelCalculator } from './element';
import { tellHeight } from './height';
import { fromFragment, options } from './settings';

const element = document.querySelector('terskel-calculator');
if (element instanceof TerskelCalculator) {
  const failure = document.getElementById('failure');
  const obey = () => {
    const said = fromFragment(location.hash);
    for (const name of ['case', ...options] as const) {
      const value = said.get(name);
      if (value) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
    // At once, so that a dark article does not see a white frame first.
    const { style } = document.documentElement;
    style.background = colourText(said.get('background') ?? '');
    style.colorScheme = themeOf(() => said.get('theme') ?? null) ?? 'light dark';
    for (const link of failure?.querySelectorAll('a') ?? []) link.hash = said.get('case') ?? '';
  };
  element.addEventListener('terskel-failed', () => {
    document.documentElement.dataset['failed'] = '';
  });
  document.getElementById('retry')?.addEventListener('click', () => location.reload());
  document.body.style.margin = '0'; // its style may not have come, and the height is that of the element
  element.setAttribute('site', new URL('../', location.href).href.replace(/[?#].*$/, ''));
  obey();
  addEventListener('hashchange', obey);
  tellHeight(element);
}
