import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../read-page.ts';

const TEXT = [
  'The council of Tern Island voted on Monday to close the north wall to visitors until the autumn, after engineers had found holes in it.',
  'Divers who went down in April came back with photographs of a hole that a man could stand in, the harbour master said on Tuesday.',
  'Nobody had looked at the wall since the fifties, when the last of the stones were laid by men from three villages along the coast.',
  'The guild of fishermen, which pays for a third of the harbour, said that it would sign nothing before it had read every page.',
  'A report of four hundred pages is to be discussed on Thursday, and the mayor has asked for chairs for everybody who wants to come.',
];

function page(within: string, description = ''): string {
  const [first, ...rest] = TEXT.map((words) => `<p>${words}</p>`);
  return `<html lang="en"><head><title>Wall closed</title><meta name="description" content="${description}"></head><body>
<article><h1>Wall closed</h1>${within.startsWith('<aside') ? within : ''}${first}${within.startsWith('<aside') ? '' : within}${rest.join('\n')}</article></body></html>`;
}

function read(html: string) {
  const result = readPage(html, 'https://courier.example/wall');
  assert.ok(result.kind === 'article');
  return result.article;
}

test('italics right under a picture are its caption, and the credit below them its credit', () => {
  const { paragraphs, details } = read(
    page(
      '<p><img src="/wall.jpg" alt="The wall in May."></p><p><em>The wall in May.</em></p><p>Photo: Nell Strand</p>',
    ),
  );
  assert.deepEqual(paragraphs, TEXT);
  assert.deepEqual(
    details.figures.map(({ caption, credit }) => [caption, credit]),
    [['The wall in May.', 'Photo: Nell Strand']],
  );
});

for (const name of ['bu', 'bildquelle', 'bildnachweis']) {
  test(`what German outlets call "${name}" is a picture's`, () => {
    const { paragraphs, details } = read(
      page(
        `<div class="bild"><img src="/wall.jpg" alt=""><p class="${name}">Das Wehr im Mai, von der Brücke aus gesehen</p></div>`,
      ),
    );
    assert.deepEqual(paragraphs, TEXT);
    assert.equal(details.figures[0]?.caption, 'Das Wehr im Mai, von der Brücke aus gesehen');
  });
}

test('key points that only say the summary again are no text, and what is on in town is none', () => {
  const points = ['Engineers found holes in the north wall', 'The island votes again on Thursday'];
  const list = `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
  const said = read(
    page(`<aside class="key-points"><h3>Key points</h3>${list}</aside>`, points.join('. ')),
  );
  assert.deepEqual(said.paragraphs, TEXT);
  const box =
    '<div class="whats-on"><h3>What’s On</h3><ul><li>Corn Hall: barn dance, Saturday 7.30pm</li><li>Chapel: jumble sale, Sunday</li></ul></div>';
  assert.deepEqual(read(page(box)).paragraphs, TEXT);
});
