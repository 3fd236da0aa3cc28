import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleLine, coverageLine } from '../../../../../test/stories.ts';
import { HOUR } from '../../../../model/time.ts';
import { layOutLanes } from './lay-out-lanes.ts';
import { zoneShift } from './zone-shift.ts';

const NOON = Date.UTC(2026, 10, 20, 12);
const at = (id: number, outletId: number, hour: number) =>
  coverageLine(
    articleLine(id, { outletId, outletName: `T${outletId}`, sortTime: NOON + hour * HOUR }),
  );

test('a lane for each title, who had it first first, its articles where their time is', () => {
  const { lanes } = layOutLanes({
    coverage: [at(1, 7, 4), at(2, 8, 0), at(3, 8, 2)],
    events: [],
    shift: 0,
  });
  assert.deepEqual(
    lanes.map(({ name, dots }) => [name, dots.map(({ x }) => x)]),
    [
      ['T8', [2, 50]],
      ['T7', [98]],
    ],
  );
});

test('ticks stand at full hours of the reader’s clock, also where that is off by half an hour', () => {
  const shift = zoneShift(NOON, 'Asia/Kolkata');
  assert.equal(shift, 5.5 * HOUR);
  const { ticks } = layOutLanes({ coverage: [at(1, 1, 0), at(2, 2, 5)], events: [], shift });
  assert.ok(ticks.length > 1);
  for (const tick of ticks) assert.equal((tick.at + shift) % HOUR, 0);
});

test('whatever the times are, all stands within the drawing', () => {
  const time = fc.integer({ min: -8_000, max: 8_000 });
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 80 }), (hours) => {
      const coverage = hours.map((hour, id) => at(id + 1, id + 1, hour));
      const { lanes, ticks } = layOutLanes({ coverage, events: [], shift: 0 });
      assert.ok(lanes.length <= 24);
      for (const x of [
        ...lanes.flatMap(({ dots }) => dots.map((dot) => dot.x)),
        ...ticks.map((tick) => tick.x),
      ])
        assert.ok(x >= 0 && x <= 100);
    }),
  );
});
