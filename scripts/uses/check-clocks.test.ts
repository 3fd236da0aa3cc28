import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStrayClocks } from './check-clocks.ts';

const CLOCKS: readonly string[] = [
  'const at = Date.now();',
  "const at = Date['now']();",
  'const now = Date.now;',
  'const { now } = Date;',
  'const at = new Date();',
  'const at = new Date;',
  'const at = new Date(...parts);',
  'const day = new Date(2026, 2, 29);',
  'const words = Date();',
  'class Ours extends Date {}',
  'const at = performance.now();',
  'const { now } = performance;',
  'const at = Temporal.Now.instant();',
  'const at = process.hrtime.bigint();',
  'setTimeout(work, 10);',
  'setInterval(work, 10);',
  "import { setTimeout as wait } from 'node:timers/promises';",
  'const signal = AbortSignal.timeout(10);',
  'const chance = Math.random();',
  'const hour = new Date(at).getHours();',
  'const day = when?.getDay();',
  'const words = when.toLocaleDateString();',
  'const words = formatter.format();',
  'const minutes = new Date(at).getTimezoneOffset();',
];

for (const text of CLOCKS) {
  test(`a clock of its own is found: ${text}`, () => {
    assert.equal(findStrayClocks([{ path: 'pipeline/x.ts', text }]).length, 1);
  });
}

test('the time that is handed in passes', () => {
  const texts = [
    'const at = desk.now();',
    'const words = new Date(at).toISOString();',
    'const hour = new Date(at).getUTCHours();',
    'const at = Date.parse(words);',
    'const at = Date.UTC(2026, 2, 29);',
    'function format(setTimeout: number) { return setTimeout + 1; }',
    'type At = Date; // Date.now()',
    'const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);',
  ];
  for (const text of texts) assert.deepEqual(findStrayClocks([{ path: 'http/x.ts', text }]), []);
});

test('what one file may do, its neighbour may not', () => {
  const text = 'const at = Date.now();';
  assert.deepEqual(findStrayClocks([{ path: 'desk.ts', text }]), []);
  assert.deepEqual(findStrayClocks([{ path: 'pipeline/desk.ts', text }]), [
    'pipeline/desk.ts:1: Date.now here; the time is handed in (or say why not in scripts/uses/check-clocks.ts)',
  ]);
});
