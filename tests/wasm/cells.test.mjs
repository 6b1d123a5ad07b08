// Every cell of every version, asked of both builds: what is proved natively is what the browser says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { native } from './core.mjs';
import { regimes, sameOnce, small } from './once.mjs';

let cells = 0;

for (const { id } of regimes)
  test(`every cell of ${id} is answered with the same bytes, in one of the three languages after the other`, async (t) => {
    const count = await sameOnce('cells', id, small, () => native('cells', '--regime', id).trim().split('\n'));
    assert.ok(count > 0);
    cells += count;
    t.diagnostic(`${count} cells`);
  });

test('that is hundreds of thousands of cells', () => assert.ok(cells > 300_000, `only ${cells} cells`));
