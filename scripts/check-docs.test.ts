import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadLinks, fillBlocks, madeBlocks, unexplained } from './check-docs.ts';

test('a block is made from the code, whatever stood in it', () => {
  const text = 'Before\n<!-- made: settings -->\nstale words\n<!-- end -->\nAfter';
  const filled = fillBlocks(text, madeBlocks());
  assert.match(filled, /HEARSAY_PORT/);
  assert.doesNotMatch(filled, /stale words/);
  assert.equal(fillBlocks(filled, madeBlocks()), filled);
});

test('a block that nobody makes is refused', () => {
  assert.throws(() => fillBlocks('<!-- made: weather -->\n<!-- end -->', madeBlocks()));
});

test('a link that leads nowhere is named, one to the web is not', () => {
  const text = '[a](gone.md) [b](there.md#part) [c](https://example.org/) [d](#here)';
  assert.deepEqual(
    deadLinks('docs/x.md', text, (path) => path === 'docs/there.md'),
    ['docs/x.md: the link to gone.md leads nowhere'],
  );
});

test('a dependency without a reason is named', () => {
  assert.equal(unexplained(['hono', 'left-pad'], 'the `hono` router').length, 1);
});

test('every command is in the made text', () => {
  const commands = madeBlocks().get('commands') ?? '';
  for (const name of ['serve', 'read', 'feed', 'import', 'refresh', 'search', 'backup', 'doctor']) {
    assert.match(commands, new RegExp(`### hearsay ${name}\n`));
  }
});
