import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleText } from '../model/article.ts';
import { joinArticle, placing } from './join-article.ts';

const ARTICLE = {
  headline: 'Fog shuts port',
  standfirst: 'Nobody was hurt, the harbour master says.',
  paragraphs: ['The ferry stays in port.', 'It may leak.'],
  language: 'en',
};

test('headline, stand-first and paragraphs stand in one text, each with its place', () => {
  const { text, parts } = joinArticle(ARTICLE);
  assert.equal(text, [ARTICLE.headline, ARTICLE.standfirst, ...ARTICLE.paragraphs].join('\n\n'));
  assert.deepEqual(
    parts.map(({ place, paragraph, span }) => [place, paragraph, text.slice(span.start, span.end)]),
    [
      ['headline', null, ARTICLE.headline],
      ['standfirst', null, ARTICLE.standfirst],
      ['body', 0, ARTICLE.paragraphs[0]],
      ['body', 1, ARTICLE.paragraphs[1]],
    ],
  );
});

test('a stand-first that the text begins with is not read twice', () => {
  for (const standfirst of [
    'The ferry stays in port.',
    'The ferry stays…',
    'The ferry stays in port. It',
    '',
    null,
  ]) {
    const places = joinArticle({ ...ARTICLE, standfirst }).parts.map(({ place }) => place);
    assert.equal(
      places.includes('standfirst'),
      standfirst === 'The ferry stays in port. It',
      `${standfirst}`,
    );
  }
});

test('each word is told its place in the text of that place', () => {
  const words = fc.constantFrom('', 'fog', 'the ferry', 'a\n\nb', '“x”');
  const article = fc.record({
    headline: words,
    standfirst: fc.option(words),
    paragraphs: fc.array(
      words.filter((one) => one !== ''),
      { maxLength: 5 },
    ),
    language: fc.constant(null),
  });
  fc.assert(
    fc.property(article, fc.nat(60), fc.nat(20), (given, start, length) => {
      const joined = joinArticle(given);
      const span = { start, end: Math.min(joined.text.length, start + length) };
      const placed = placing(joined)(span);
      if (placed === null) return;
      const { headline, standfirst, paragraphs } = given;
      const texts = { headline, standfirst: standfirst ?? '', body: articleText(paragraphs) };
      const found = texts[placed.place].slice(placed.span.start, placed.span.end);
      assert.ok(joined.text.slice(span.start, span.end).startsWith(found));
    }),
  );
});
