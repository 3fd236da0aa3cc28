import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SoakPlan, soak } from '../../bench/load/soak.ts';

const PLAN: SoakPlan = {
  ...{ seconds: 50, perSecond: 5, feeds: 6, refreshEvery: 12 },
  ...{ halfOpen: 100, sampleEvery: 2 },
};

const tooMuch = (growths: Awaited<ReturnType<typeof soak>>['growths']) =>
  growths.filter(({ isTooMuch }) => isTooMuch).map(({ watched }) => watched);

test('under an even load every page is answered, nothing grows, and the process ends well', async () => {
  const { growths, refused, times, status } = await soak(PLAN);
  assert.ok(times.length > 200, `${times.length} pages were asked for`);
  assert.deepEqual(refused, []);
  assert.deepEqual(tooMuch(growths), [], JSON.stringify(growths));
  assert.equal(status, 0);
});

test('a leak that is planted is found (control)', async () => {
  const planted = { ...PLAN, seconds: 20, perSecond: 12, feeds: 1, halfOpen: 0, sampleEvery: 1 };
  const { growths } = await soak({ ...planted, plant: 'memory' });
  assert.deepEqual(tooMuch(growths), ['heap'], JSON.stringify(growths));
});
