import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ArticleRead } from '../../model/article.ts';
import { readPage } from '../read-page.ts';

const PARAGRAPHS = [
  'The old lighthouse at the harbour mouth was sold on Monday, the council said after a short meeting, to the people of Lamp Island.',
  '“We mean to keep the lamp burning,” said Ada Quill, who speaks for the two hundred islanders & their guests.',
  'It had stood empty since the last keeper left, and the roof let in the rain, according to a report of the harbour master that was never published.',
  'The council has not said what will become of the keeper’s house, the boats, and the fog horn, all of which belong to the ministry.',
];

function read(articleBody: string, shown = '', more: object = {}): ArticleRead {
  const data = { '@type': 'NewsArticle', headline: 'Lighthouse sold', articleBody, ...more };
  return readPage(
    `<html lang="en"><head><title>Lighthouse sold</title><script type="application/ld+json">${JSON.stringify(data).replaceAll('</', '<\\/')}</script></head>
<body><div id="root"><h1>Lighthouse sold</h1>${shown}</div><script src="/app.js"></script><noscript>Please enable JavaScript.</noscript></body></html>`,
    'https://herald.example/news/1',
  );
}

function article(...page: Parameters<typeof read>) {
  const result = read(...page);
  return result.kind === 'article' ? result.article : assert.fail(result.reason);
}

const SPELLINGS: readonly (readonly [string, string])[] = [
  ['blank lines', PARAGRAPHS.join('\n\n')],
  ['line breaks', PARAGRAPHS.join('\r\n')],
  ['markup', PARAGRAPHS.map((one) => `<p>${one.replace('&', '&amp;')}</p>`).join('')],
  [
    'markup in references',
    PARAGRAPHS.map((one) => `&lt;p&gt;${one.replace('&', '&amp;amp;')}&lt;/p&gt;`).join(''),
  ],
  ['breaks that were lost', PARAGRAPHS.join('')],
];

for (const [name, body] of SPELLINGS) {
  test(`a text that only linked data hold, with ${name}, is read from there`, () => {
    const { paragraphs, details } = article(body);
    assert.deepEqual(paragraphs, PARAGRAPHS);
    assert.equal(details.isStated, true);
    assert.deepEqual(
      details.removed.filter(
        ({ reason }) => reason !== 'outside the article' && reason !== 'part of the head',
      ),
      [],
    );
  });
}

test('what the data put into the text besides is dropped as it is on pages', () => {
  const body = [
    PARAGRAPHS[0],
    'Read more: The ferry dispute goes on',
    ...PARAGRAPHS.slice(1),
    'Sign up to our newsletter',
  ].join('\n');
  const { paragraphs, details } = article(body);
  assert.deepEqual(paragraphs, PARAGRAPHS);
  assert.equal(details.removed.filter(({ step }) => step === 'furniture words').length, 2);
});

test('markup in the data is sanitised', () => {
  const { html } = article(
    `${PARAGRAPHS.map((one) => `<p onclick="x()">${one}</p>`).join('')}<script>alert(1)</script><img src=x onerror=alert(1)>`,
  );
  assert.doesNotMatch(html, /onclick|onerror|script/);
});

test('what a page shows is read from the page', () => {
  const shown = PARAGRAPHS.map((one) => `<p>${one}</p>`).join('\n');
  const { details, paragraphs } = article(`${PARAGRAPHS.join(' ')} And a word more.`, shown);
  assert.deepEqual(paragraphs, PARAGRAPHS);
  assert.equal(details.isStated, false);
});

test('a page that shows a beginning is read from its data, and what else it showed is told', () => {
  const beginning = `<p>${PARAGRAPHS[0]}</p><p>This and that about the weather stood on the page and not in the data.</p>`;
  const { details, paragraphs } = article(
    PARAGRAPHS.concat(PARAGRAPHS[2] ?? '').join('\n'),
    beginning,
  );
  assert.equal(paragraphs.length, 5);
  assert.ok(details.isStated);
  const told = details.removed.filter(({ step }) => step === 'text in linked data');
  assert.ok(told.every(({ text }) => !text.startsWith('The old lighthouse')));
});

test('a few words in the data are no text', () => {
  const { kind } = read('The old lighthouse was sold. More soon.');
  assert.equal(kind, 'failed');
});

test('a text for subscribers of which the data hold the beginning is cut off', () => {
  const paid = { isAccessibleForFree: false };
  assert.equal(article(PARAGRAPHS.join('\n'), '', paid).details.isCutOff, true);
  assert.equal(article(`${PARAGRAPHS.join('\n')} The council …`).details.isCutOff, true);
  assert.equal(article(PARAGRAPHS.join('\n')).details.isCutOff, false);
});

test('whatever the data hold ends as a value', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '&lt;br',
      '\n',
      '\u2028',
      '<',
      PARAGRAPHS[0] ?? '',
      '<table><td>',
    ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const result = read(pieces.join(''));
      if (result.kind === 'article') assert.doesNotMatch(result.article.html, /<script/i);
    }),
  );
});
