// A picture as a file: SVG or PNG with title, source line, date and content version, made in the browser.
import { h, patch, type Child } from '../dom';
import type { View } from '../view';
import { dateInWords } from '../words';
import { filePaint, wrapped, type Paint, type Picture } from './paint';

const width = 960;
const margin = 32;

/** A picture that can be drawn at any width. */
export interface Drawing {
  /** What the file is called, and what stands at its top. */
  name: string;
  title: string;
  /** Titles of the sources that the picture rests on. */
  sources: string[];
  draw(paint: Paint, width: number): Picture;
}

/** The two buttons. */
export function saving(view: View, drawing: Drawing): Child {
  const { w } = view;
  const button = (word: string, save: () => void) =>
    h('button', { type: 'button', class: 'ds-button', 'data-variant': 'secondary', onclick: save },
      w(word), h('span', { class: 'ds-sr-only' }, `: ${drawing.title}`));
  return h('p', { class: 'saving', key: `save-${drawing.name}` },
    button('ui.save_svg', () => download(new Blob([svgText(view, drawing)], { type: 'image/svg+xml' }), `${drawing.name}.svg`)),
    button('ui.save_png', () => void png(svgText(view, drawing)).then((blob) => download(blob, `${drawing.name}.png`))));
}

/** The file: the picture on white, its title above it, and below it what it rests on. */
function svgText(view: View, { title, sources, draw }: Drawing): string {
  const { w, description, answer, today } = view;
  const { version, hash } = description.content;
  const inner = width - 2 * margin;
  const picture = draw(filePaint, inner);
  const head = wrapped(title, 22, inner);
  const foot = [
    w('ui.file_source', { version, hash: hash.slice(0, 12) }),
    w('ui.file_date', { date: dateInWords(w, answer?.case.date ?? today), made: dateInWords(w, today) }),
    ...(sources.length ? [`${w('ui.sources')}: ${sources.join('; ')}.`] : []),
    w('disclaimer'),
  ].flatMap((line) => wrapped(line, 12, inner));
  const top = margin + head.length * 28 + 12;
  const below = top + picture.height + 20;
  const height = below + foot.length * 17 + margin;

  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({
    width, height, viewBox: `0 0 ${width} ${height}`, lang: view.language,
    'font-family': "'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  })) svg.setAttribute(name, String(value));
  patch(svg, [
    h('title', null, title),
    h('rect', { width, height, fill: filePaint.ground }),
    ...head.map((line, i) => h('text', { x: margin, y: margin + 20 + i * 28, 'font-size': 22, 'font-weight': 700, fill: filePaint.text }, line)),
    h('g', { transform: `translate(${margin} ${top})` }, ...picture.children),
    ...foot.map((line, i) => h('text', { x: margin, y: below + 14 + i * 17, 'font-size': 12, fill: filePaint.soft }, line)),
  ]);
  return new XMLSerializer().serializeToString(svg);
}

/** Drawn twice as large as it is, for print. */
async function png(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`; // the policy allows data: and no blob:
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((made, failed) => canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error('no picture'))), 'image/png'));
}

function download(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  Object.assign(link, { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // some browsers read it after the click
}
