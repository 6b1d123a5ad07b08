// A pinned widget: the answer of its edition and day, and whether it is still the answer.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { blank, withBrowser } from './browser.mjs';
import { built, cardIds, openWidget, root, theCase, w } from './opening.mjs';

withBrowser();

const [latest, ...older] = JSON.parse(readFileSync(`${root}web/generated/packs/editions.json`, 'utf8'));
const first = older.at(-1);

/** What stands between the form and the answer. */
const edition = (page) => page.locator('[part=edition]').innerText();

test('a pinned widget asks its own edition on its day, and then looks once whether today says the same', async () => {
  const { page, requests, complaints, close } = await openWidget(`age=17&item=cannabis+12,5+g&edition=${first.version}&mode=fixed`);
  await page.waitForLoadState('networkidle');
  assert.match(await edition(page), new RegExp(`^${w['ui.pinned'].replace('{date}.', '')}`));
  const packs = requests.filter((url) => url.endsWith('.pack')).map((url) => url.split('/').slice(-2).join('/'));
  assert.deepEqual(packs.slice(0, 2).sort(), [`${first.packs}/no-law.nb.pack`, `${first.packs}/shared.nb.pack`]);
  assert.deepEqual(packs.slice(2).sort(), [`${latest.packs}/no-law.nb.pack`, `${latest.packs}/shared.nb.pack`]);
  assert.deepEqual(complaints, []);
  await close();
});

/** A widget that is pinned, where the answers of one of the two editions are changed on their way. */
async function openPinned(fragment, change) {
  const opened = await blank();
  await opened.page.route(`**/packs/${latest.packs}/no-law.nb.pack`, async (route) => route.fulfill(await change(route)));
  await opened.page.goto(`${opened.address}nb/widget.html#${fragment}&edition=${first.version}&mode=fixed`);
  await opened.page.locator('terskel-calculator .widget').waitFor();
  return opened;
}

const ofEdition = ({ packs }) => built(`packs/${packs}/no-law.nb.pack`);

test('a pinned answer that is still the answer says only of when it is', async () => {
  const { page, close } = await openPinned(theCase, () => ({ body: ofEdition(first) }));
  await page.waitForLoadState('networkidle');
  assert.equal(await edition(page), w['ui.pinned'].replace('{date}', '1. juni 2026'));
  await close();
});

test('a pinned answer that is another today says so, with a link to the answer of today', async () => {
  const { page, address, close } = await openWidgetWithout();
  await page.getByText(w['ui.differs']).waitFor();
  assert.equal(await page.getByRole('link', { name: w['ui.todays_answer'] }).getAttribute('href'), `${address}nb/#age=17&item=cannabis+12,5+g&regime=no-law`);
  await close();

  async function openWidgetWithout() {
    // A day on which the law was another is as good as an edition in which it is.
    const opened = await blank({ alone: true });
    await opened.page.clock.setFixedTime(new Date('2026-11-22T12:00:00'));
    await opened.page.goto(`${opened.address}nb/widget.html#age=17&item=cannabis+12,5+g&edition=${first.version}&pinned=2020-01-01&mode=fixed`);
    await opened.page.locator('terskel-calculator .widget').waitFor();
    return opened;
  }
});

test('an edition that is not there is said, and today answers', async () => {
  const { page, complaints, close } = await openWidget(`${theCase}&edition=1999.01.01&mode=fixed`);
  assert.equal(await edition(page), w['ui.edition_missing'].replace('{version}', '1999.01.01'));
  assert.deepEqual(await cardIds(page), ['no-law']);
  assert.deepEqual(complaints, []);
  await close();
});

test('a widget of the latest edition asks once and says nothing of editions', async () => {
  for (const more of ['', '&edition=latest']) {
    const { page, requests, close } = await openWidget(`${theCase}&mode=fixed${more}`);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('[part=edition]').count(), 0);
    assert.equal(requests.filter((url) => url.endsWith('.pack')).length, 2);
    await close();
  }
});

test('when today cannot be asked the pinned answer stands', async () => {
  const { page, close } = await openPinned(theCase, () => ({ status: 500 }));
  await page.waitForLoadState('networkidle');
  assert.deepEqual(await cardIds(page), ['no-law']);
  assert.equal(await page.getByText(w['ui.differs']).count(), 0);
  await close();
});
