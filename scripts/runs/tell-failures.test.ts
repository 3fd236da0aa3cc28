import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { failedTests, repeatFailures, tellFailures } from './tell-failures.ts';

const PASSED = 500;
const TESTS = `
import assert from 'node:assert/strict';
import { test } from 'node:test';
for (let at = 0; at < ${PASSED}; at += 1) test('the tide comes in at hour ' + at, () => {});
test('a ferry is found by its name', () => assert.equal('Aurora', 'Borealis'));
test('a storm is over', async (parts) => {
  await parts.test('at noon', () => { throw new Error('it blows still'); });
});
`;

/** What node's own runner prints; as from a shell, since a runner within a runner prints for machines. */
function outputOf(tests: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-failures-'));
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  try {
    writeFileSync(join(folder, 'a.test.mjs'), tests);
    return spawnSync(process.execPath, ['--test', '--test-reporter=spec', 'a.test.mjs'], {
      ...{ cwd: folder, encoding: 'utf8' as const },
      env: { ...env, NO_COLOR: '1' },
    }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('of five hundred tests those that failed are told first, with their errors, and the rest shortly', () => {
  const output = outputOf(TESTS);
  assert.ok(output.length > 20_000);
  const told = tellFailures(output);
  assert.match(told, /^✖ failing tests:/);
  assert.ok(told.indexOf("'Borealis'") < 1_500, 'within what is kept of it');
  assert.match(told, /it blows still/);
  assert.match(told, /ℹ fail 3/);
  assert.ok(told.length < 5_000, `${told.length} letters`);
});

test('the end of a run repeats each failed test with the first lines of its error, and no places', () => {
  const failed = failedTests(outputOf(TESTS));
  assert.deepEqual(
    failed.map(({ name }) => name.replace(/ \([\d.]+ms\)$/, '')),
    ['a ferry is found by its name', 'at noon'],
  );
  const told = repeatFailures('browser', failed);
  assert.match(told, /^failed in browser: a ferry is found by its name/);
  assert.match(told, /a\.test\.mjs:5/);
  assert.match(told, /\+ 'Aurora'\n.*- 'Borealis'/);
  assert.match(told, /Error: it blows still/);
  assert.doesNotMatch(told, / {2}at /);
  assert.ok(told.length < 1_500, `${told.length} letters`);
});

test('a command without tests is told by its own words, and its end is kept', () => {
  const output = `src/a.ts(1,1): error TS1: no\n${'more\n'.repeat(20_000)}Found 1 error.\n`;
  assert.match(tellFailures(output), /Found 1 error\.\n$/);
  const [failed] = failedTests(output);
  assert.equal(failed?.lines[0], 'src/a.ts(1,1): error TS1: no');
  assert.equal(failedTests('').length, 1);
});
