import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../../../read-page.ts';

const TEXT = [
  'The council of Tern Island voted on Monday to close the north wall to visitors until the autumn, after engineers had found holes in it that nobody knew of.',
  'Divers who went down in April came back with photographs of a hole that a man could stand in, the harbour master said on Tuesday at the town hall of the island.',
  'Nobody had looked at the wall since the fifties, when the last of the stones were laid by men from three villages along the coast, who were paid in fish and in salt.',
];

function bylineOf(within: string, behind = ''): readonly string[] {
  const text = TEXT.map((words) => `<p>${words}</p>`).join('');
  const read = readPage(
    `<html lang="en"><head><title>Wall closed</title></head><body><article><h1>Wall closed</h1><div>${text}${within}</div></article>${behind}</body></html>`,
    'https://courier.example/wall',
  );
  assert.ok(read.kind === 'article');
  assert.ok(!read.article.paragraphs.some((line) => /^\(?(?:Jane Roe|Thomas Berg)\)?$/.test(line)));
  return read.article.byline;
}

test('a name alone in the text’s last line signs it', () => {
  assert.deepEqual(bylineOf('<p>Jane Roe</p>'), ['Jane Roe']);
  assert.deepEqual(bylineOf('<p>(Thomas Berg)</p>'), ['Thomas Berg']);
});

test('a name that stands elsewhere, is a link or is no person’s signs nothing', () => {
  assert.deepEqual(bylineOf('', '<div><p>Jane Roe</p></div>'), []);
  assert.deepEqual(bylineOf('<p><a href="/jane">Jane Roe</a></p>'), []);
  assert.deepEqual(bylineOf('<p>North Wall</p>'), []);
  assert.deepEqual(bylineOf('<p>The wall stands.</p>'), []);
});
