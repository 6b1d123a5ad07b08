// Those who hear an article or go through it by keyboard come to the widget in its place, and out of it again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../browser.mjs';
import { assertAnswered, assertFailed, frameAt, opened, pasted, plain, settled, theCase, w, withReaders } from './reader.mjs';

const visit = withReaders();

/** What is told of a page or a frame, in order: the role and the name of each thing that has both. */
async function heardIn(page, frame) {
  const session = await page.context().newCDPSession(frame ?? page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = [];
  const listen = (node) => {
    const { role, name, ignored, childIds = [] } = node;
    if (!ignored && name?.value && role.value !== 'InlineTextBox') told.push(`${role.value} ${plain(name.value)}`);
    for (const id of childIds) if (byId.has(id)) listen(byId.get(id));
  };
  listen(nodes[0]);
  return told;
}

/** Fails unless these are told in this order, whatever is between them. */
function assertInOrder(told, expected) {
  let at = -1;
  for (const each of expected) {
    const next = told.findIndex((line, i) => i > at && line.startsWith(each));
    assert.ok(next > at, `“${each}” does not come after the ones before: ${told.join(' | ')}`);
    at = next;
  }
}

test('the frame is told by its title between the paragraphs, with its link after it', async () => {
  const { page, close } = await visit(pasted());
  await assertAnswered(page);
  assertInOrder(await heardIn(page), ['heading Saken', 'StaticText Avsnittet foran.', 'Iframe Terskel', 'link Terskel', 'StaticText Avsnittet etter.']);
  await close();
});

test('in the frame come the heading, the form, the case, the answer with its heading, and the ways on', async () => {
  const { page, close } = await visit(pasted(opened));
  const frame = await assertAnswered(page);
  assertInOrder(await heardIn(page, frame), [
    `heading ${w['ui.heading']}`, `textbox ${w['ui.age']}`, `combobox ${w['ui.substance']}`, `button ${w['ui.submit']}`,
    'StaticText 17 år · 12,5 g cannabis', 'heading Norsk lov', `StaticText ${plain(w.disclaimer)}`,
    `link ${w['ui.whole_answer']}`, `link ${w['ui.page_help']}`,
  ]);
  await close();
});

test('what failed is told as it is seen', async () => {
  const { page, close } = await visit(pasted(), { before: ({ page }) => page.context().route('**/*.wasm', (route) => route.abort()) });
  const frame = await frameAt(page);
  await assertFailed(frame);
  const told = await heardIn(page, frame);
  assertInOrder(told, [`StaticText ${w['pages.widget_failed']}`, `link ${w['pages.widget_link']}`, `button ${w['pages.widget_retry']}`]);
  assert.ok(!told.some((each) => each.includes(w['ui.loading'])));
  await assertAccessible(page, 'what failed');
  await close();
});

test('Tab goes from the article through the widget to the link under it, and back', async () => {
  const { page, close } = await visit((address) => `<p><a id="first" href="#">Foran</a></p>${pasted(`${theCase}&mode=fixed`)(address)}`);
  const frame = await assertAnswered(page);
  await settled(page);
  const at = () => page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.textContent}`.trim());
  for (const [key, from, to] of [['Tab', 'Foran', 'Terskel'], ['Shift+Tab', 'Terskel', 'Foran']]) {
    await page.getByRole('link', { name: from, exact: true }).focus();
    const way = [];
    do {
      await page.keyboard.press(key);
      const inside = await frame.evaluate(() => document.hasFocus() && Boolean(document.querySelector('terskel-calculator').shadowRoot.activeElement));
      way.push(inside ? 'inside' : await at());
    } while (!way.at(-1).endsWith(to) && way.length < 60);
    assert.equal(way.at(-1), `A ${to}`);
    assert.ok(way.filter((each) => each === 'inside').length >= 3, way.join(', '));
  }
  await close();
});

/** Modes that stand in an article beside each other; each rule in light, in dark the one that colours decide. */
for (const [colorScheme, rules] of [['light', undefined], ['dark', ['color-contrast']]])
  test(`an article with widgets of every mode has no accessibility faults in ${colorScheme} colours`, async () => {
    const modes = ['compact', 'fixed', 'full'];
    const { page, complaints, close } = await visit((address) => modes.map((mode) => pasted(`${theCase}&mode=${mode}`)(address)
      .replaceAll('Terskel<', `Terskel ${mode}<`).replace('title="Terskel"', `title="Terskel ${mode}"`)).join(''), { options: { colorScheme } });
    for (const index of modes.keys()) {
      await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
      await assertAnswered(page, index);
      await settled(page, index);
    }
    // The same regime has the same name in each widget; their frames' titles tell them apart.
    await assertAccessible(page, colorScheme, { rules, exceptions: rules ? undefined : ['landmark-unique'] });
    assert.deepEqual(complaints, []);
    await close();
  });
