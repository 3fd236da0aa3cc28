import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sanitiseTree } from '../sanitise.ts';
import { parseMarkup } from '../tree/parse-markup.ts';
import { dropFurniture } from './drop-furniture.ts';

const TEXT =
  '<p>The ferry left the quay at noon, and nobody on the pier had seen it go before.</p>';

function paragraphs(html: string, isOfPage = true): readonly string[] {
  const tree = sanitiseTree(parseMarkup(html), null);
  return dropFurniture(tree, { byline: [], isOfPage }).paragraphs.slice(1);
}

const ADVERT = 'https://www.awin1.com/cread.php?id=1';

test('a heading of a guide stays though it leads to a shop, a line that does goes', () => {
  assert.deepEqual(paragraphs(`${TEXT}<h3><a href="${ADVERT}">Best for rain: Oilskin</a></h3>`), [
    'Best for rain: Oilskin',
  ]);
  assert.deepEqual(paragraphs(`${TEXT}<p><a href="${ADVERT}">Buy oilskins here</a></p>`), []);
});

test('"FAQs" over answers heads them, over links it is a menu’s', () => {
  assert.equal(paragraphs(`${TEXT}<h2>FAQs</h2>${TEXT}`).length, 2);
  assert.equal(paragraphs(`${TEXT}<h2>FAQs</h2><h3>When does it leave?</h3>${TEXT}`).length, 3);
  assert.deepEqual(
    paragraphs(
      `${TEXT}<h2>FAQs</h2><p><a href="https://harbour-post.example/f">All of the questions that readers have asked us about the ferry</a></p>`,
    ),
    ['All of the questions that readers have asked us about the ferry'],
  );
  assert.deepEqual(paragraphs(`${TEXT}<p>FAQs</p>`), []);
});

const LINKS = [
  'Lighthouse sold to its keeper',
  'Wall closed until autumn',
  'Who paid for the pier?',
]
  .map((line, at) => `<li><a href="https://harbour-post.example/${at}">${line}</a></li>`)
  .join('');

test('other articles’ headlines behind a page’s last paragraph go, without a heading; a mail’s stay', () => {
  assert.equal(paragraphs(`${TEXT.repeat(5)}<ul>${LINKS}</ul>`).length, 4);
  assert.equal(paragraphs(`${TEXT.repeat(5)}<ul>${LINKS}</ul>`, false).length, 7);
});

test('links that a text leads to, is about or lists under a heading stay', () => {
  const kept = (html: string) => paragraphs(html).some((line) => line.includes('Lighthouse sold'));
  const leading = '<p>The ferry’s owners have published the papers that the council asked for:</p>';
  assert.ok(kept(`${TEXT.repeat(5)}${leading}<ul>${LINKS}</ul>`));
  assert.ok(kept(`${TEXT.repeat(5)}<h3>The papers</h3><ul>${LINKS}</ul>`));
  assert.ok(kept(`${TEXT.repeat(2)}<ul>${LINKS}</ul>`));
  assert.ok(kept(`${TEXT.repeat(5)}<ul>${LINKS}</ul>${TEXT}`));
});

test('of thousands of pictures each has its own caption', () => {
  const picture = '<p><img src="https://harbour-post.example/a.png"></p><p><em>The bow.</em></p>';
  const { details } = dropFurniture(sanitiseTree(parseMarkup(picture.repeat(9_000)), null));
  assert.equal(details.figures.filter(({ caption }) => caption === 'The bow.').length, 9_000);
});
