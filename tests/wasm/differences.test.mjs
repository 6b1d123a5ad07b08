// What changed between the versions of a regime, asked of both builds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regimes, sameOnce, whole } from './once.mjs';

for (const { id, versions } of regimes.filter((regime) => regime.versions.length > 1))
  test(`what changed between versions of ${id} is the same bytes, in one of the three languages after the other`, async () => {
    const pairs = versions.slice(1).flatMap(({ from }, i) =>
      [versions[i], versions[0]].map((earlier) => `regime=${id}&from=${earlier.from}&to=${from}`));
    const count = await sameOnce('differences', id, whole, () => [...new Set(pairs)], { verb: 'difference' });
    assert.ok(count >= versions.length - 1);
  });
