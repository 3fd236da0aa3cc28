import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runLookingTwice } from './look-twice.ts';

const COMMAND = ['node', '--test', '--test-shard=1/2', '--test-concurrency=2', 'test/*.test.ts'];

/** As node's runner tells it at its end. */
function failing(...files: readonly string[]): string {
  const told = files.map(
    (file) =>
      `test at ${file}:33:1\n✖ the ferry sails (12.5ms)\n  Error: fog\n      at sail (a.ts:1)\n`,
  );
  return `ℹ pass 7\nℹ fail ${files.length}\n\n✖ failing tests:\n\n${told.join('\n')}`;
}

async function looking(outputs: readonly string[]) {
  const commands: (readonly string[])[] = [];
  const ended = await runLookingTwice(COMMAND, async (command) => {
    const output = outputs[commands.length] ?? assert.fail('run once too often');
    commands.push(command);
    return { status: output.includes('✖') ? 1 : 0, output };
  });
  return { commands, ended };
}

test('what goes well is run once', async () => {
  const { commands, ended } = await looking(['ℹ pass 7\n']);
  assert.deepEqual(commands, [COMMAND]);
  assert.deepEqual(ended, { status: 0, output: 'ℹ pass 7\n', unsteady: [] });
});

test('files that failed are run again alone; what holds then is told as unsteady', async () => {
  const first = failing('test/a.test.ts', 'test/a.test.ts', 'test/b.test.ts');
  const { commands, ended } = await looking([first, 'ℹ pass 9\n']);
  const again = ['node', '--test', '--test-concurrency=2', 'test/a.test.ts', 'test/b.test.ts'];
  assert.deepEqual(commands, [COMMAND, again]);
  assert.equal(ended.status, 0);
  assert.equal(ended.unsteady.length, 3);
  assert.equal(ended.unsteady[0]?.name, 'the ferry sails (12.5ms)');
});

test('what fails twice has failed, with what it said at first', async () => {
  const { ended } = await looking([failing('test/a.test.ts'), failing('test/a.test.ts')]);
  assert.equal(ended.status, 1);
  assert.deepEqual(ended.unsteady, []);
  assert.match(ended.output, /Error: fog/);
});

test('many files that fail are no bad luck, and a command that failed without a test is not run again', async () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((name) => `test/${name}.test.ts`);
  for (const output of [failing(...many), 'node: ✖ out of memory']) {
    const { commands, ended } = await looking([output]);
    assert.equal(commands.length, 1);
    assert.equal(ended.status, 1);
  }
});
