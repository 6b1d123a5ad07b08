// The frame of the test: says in words what works in the article around it.
import { tellHeight } from '../widget/height';
import { saidIn, sentence } from './words';

const findings = document.getElementById('findings') as HTMLElement;
const said = saidIn(findings);
const list = findings.querySelector('ul') as HTMLElement;
const main = document.querySelector('main') as HTMLElement;

/** As narrow as a widget may be. */
const least = 280;
/** A script that has not come by then is not coming. */
const patience = 4000;

document.getElementById('no-scripts')?.remove();

function finding(name: string): (isGood: boolean, text: string) => void {
  const item = document.createElement('li');
  item.id = name;
  return (isGood, text) => {
    item.className = isGood ? 'good' : 'bad';
    if (item.textContent !== text) item.textContent = text;
    if (!item.isConnected) list.append(item);
  };
}

const [wasm, width, height] = ['wasm', 'width', 'height'].map(finding) as [ReturnType<typeof finding>, ReturnType<typeof finding>, ReturnType<typeof finding>];

function measure(): void {
  const slots = { pixels: String(innerWidth), least: String(least) };
  width(innerWidth >= least, sentence(said, innerWidth < least ? 'test_narrow' : 'test_width', slots));
  if (innerHeight === Math.ceil(main.getBoundingClientRect().height)) height(true, sentence(said, 'test_height_yes'));
}

/** The smallest module that there is. */
const smallest = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const works = await WebAssembly.compile(smallest).then(() => true, () => false);
wasm(works, sentence(said, works ? 'test_wasm_yes' : 'test_wasm_no'));
measure();
tellHeight(main);
main.dispatchEvent(new Event('terskel-ready'));
addEventListener('resize', measure);
if (parent !== window)
  setTimeout(() => {
    if (!document.getElementById('height')) height(false, sentence(said, 'test_height_no'));
  }, patience);
