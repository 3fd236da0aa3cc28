import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../../read-page.ts';

const TEXT = [
  'The council of Tern Island voted on Monday to close the north wall to visitors until the autumn, after engineers had found holes in it that nobody knew of.',
  'Divers who went down in April came back with photographs of a hole that a man could stand in, the harbour master said on Tuesday at the town hall of the island.',
  'Nobody had looked at the wall since the fifties, when the last of the stones were laid by men from three villages along the coast, who were paid in fish and in salt.',
];

function articleWith(box: string) {
  const text = TEXT.map((words) => `<p>${words}</p>`).join('');
  const read = readPage(
    `<html lang="en"><head><title>Wall closed</title></head><body><main><h1>Wall closed</h1><div>${text}</div></main>${box}</body></html>`,
    'https://courier.example/wall',
  );
  assert.ok(read.kind === 'article');
  return read.article;
}

function box(label: string, ...lines: readonly string[]): string {
  const written = lines.map((line) => `<p>${line}</p>`).join('');
  return `<aside><div><h3>${label}</h3>${written}</div></aside>`;
}

test('a box beside the text says who wrote it, under a line of its own', () => {
  assert.deepEqual(articleWith(box('Author', 'Jane D. Roe')).byline, ['Jane D. Roe']);
  assert.deepEqual(articleWith(box('Written by', 'Edzel Taban')).byline, ['Edzel Taban']);
});

test('boxes that name several people, no people, or what may be a place, name no author', () => {
  const others = box('By', 'Jane Roe') + box('By', 'Thomas Berg');
  assert.deepEqual(articleWith(others).byline, []);
  assert.deepEqual(articleWith(box('Authors', 'Northern Harbours')).byline, []);
  assert.deepEqual(articleWith(box('Author', 'The wall stands as it stood.')).byline, []);
  assert.deepEqual(articleWith(box('Readers', 'Jane Roe')).byline, []);
});

test('a box beside the text says when it was published, under a line of its own', () => {
  const { published } = articleWith(box('Published', 'August 30, 2024'));
  assert.equal(published, Date.UTC(2024, 7, 30));
  assert.equal(articleWith(box('Next meeting', 'August 30, 2024')).published, null);
});
