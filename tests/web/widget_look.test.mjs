// The host's look, and paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, withBrowser } from './browser.mjs';
import { frameOf, withHost } from './host.mjs';
import { openArticle, openWidget, theCase } from './opening.mjs';

withBrowser();
const article = withHost();

const looks = {
  'a serif newspaper': 'background=fbf6ec&accent=8a1c1c&text=2b2018&radius=0&font=Georgia,+serif',
  'a dark tabloid': 'background=111&accent=f03&text=fff&radius=12&density=dense',
  'somebody who did not think of contrast': 'background=fd0&accent=fe0&text=ee0&density=airy',
};

for (const [whose, look] of Object.entries(looks))
  test(`in the look of ${whose} everything can be read, whatever the reader's colours`, async () => {
    for (const colorScheme of ['light', 'dark']) {
      const { page, close } = await openArticle(article, [`${theCase}&form=open&${look}`], { options: { colorScheme } });
      const frame = await frameOf(page);
      await frame.locator('.rest > summary').click();
      await assertAccessible(page, colorScheme, { rules: ['color-contrast'] });
      const ground = new URLSearchParams(look).get('background').replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
      const rgb = `rgb(${[0, 2, 4].map((at) => parseInt(ground.slice(at, at + 2), 16)).join(', ')})`;
      assert.equal(await frame.locator('.widget').evaluate((each) => getComputedStyle(each).backgroundColor), rgb);
      await close();
    }
  });

test('a theme that is set is stronger than what the reader has, and `auto` is what the reader has', async () => {
  const backgrounds = {};
  for (const theme of ['light', 'dark', 'auto'])
    for (const colorScheme of ['light', 'dark']) {
      const { page, close } = await openWidget(`${theCase}&theme=${theme}`, { colorScheme });
      backgrounds[`${theme} ${colorScheme}`] = await page.locator('.widget').evaluate((each) => getComputedStyle(each).backgroundColor);
      await close();
    }
  const [light, dark] = [backgrounds['light light'], backgrounds['dark dark']];
  assert.notEqual(light, dark);
  assert.deepEqual(backgrounds, { 'light light': light, 'light dark': light, 'dark light': dark, 'dark dark': dark, 'auto light': light, 'auto dark': dark });
});

test('on paper there is the answer and no form', async () => {
  const { page, close } = await openWidget(`${theCase}&form=open`);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('form').isVisible(), false);
  assert.ok(await page.locator('.card').isVisible());
  await close();
});
