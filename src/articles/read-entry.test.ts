import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '../model/feeds/entry.ts';
import type { RemovalReason } from '../model/removal.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import { isCutShort, readEntry } from './read-entry.ts';

const FEED = { title: 'Harbour Herald', homeUrl: 'https://herald.example/', language: null };

function entry(stated: Partial<Entry>): Entry {
  return {
    id: 'urn:1',
    url: 'https://herald.example/news/lighthouse',
    title: 'Lighthouse sold',
    authors: [],
    published: 1_700_000_000_000,
    updated: null,
    summary: null,
    content: null,
    categories: [],
    enclosures: [],
    imageUrl: null,
    language: null,
    ...stated,
  };
}

const TEXT =
  '<p>The old lighthouse at the harbour mouth was sold on Monday, the council said.</p><p>It had stood empty since the keeper left.</p>';
const PARAGRAPHS = [
  'The old lighthouse at the harbour mouth was sold on Monday, the council said.',
  'It had stood empty since the keeper left.',
];

test('an entry with its text is an article', () => {
  const article = readEntry(
    entry({ content: TEXT, authors: ['By Jane Doe and Tom Berg'], categories: ['Local', 'Sea'] }),
    FEED,
  );
  assert.equal(article.headline, 'Lighthouse sold');
  assert.deepEqual(article.paragraphs, PARAGRAPHS);
  assert.deepEqual(article.byline, ['Jane Doe', 'Tom Berg']);
  assert.equal(article.outlet, 'Harbour Herald');
  assert.equal(article.section, 'Local');
  assert.equal(article.language, 'en');
  assert.equal(article.published, 1_700_000_000_000);
});

test('an entry with a headline only has no paragraphs', () => {
  const article = readEntry(entry({}), FEED);
  assert.deepEqual(article.paragraphs, []);
  assert.equal(article.html, '');
  assert.equal(article.headline, 'Lighthouse sold');
});

test('an entry without a headline is headed by its first sentence', () => {
  assert.equal(
    readEntry(entry({ title: null, content: '<p>Sold at last. More later.</p>' }), FEED).headline,
    'Sold at last',
  );
  const long = readEntry(
    entry({ title: null, content: TEXT.replace(' was', ', built of granite by convicts, was') }),
    FEED,
  ).headline;
  assert.match(long, /^The old lighthouse .{40,60}…$/);
});

const furniture: readonly string[] = [
  '<p>The post <a href="https://herald.example/x">Lighthouse sold</a> appeared first on <a href="https://herald.example">Harbour Herald</a>.</p>',
  '<p><a href="https://herald.example/x">Continue reading <span>"Lighthouse sold"</span></a></p>',
  '<p><a href="https://herald.example/x">Continue reading Lighthouse sold →</a></p>',
  '<p><a href="https://herald.example/x#comments">Comments</a></p>',
  '<div class="feedflare"><a href="http://feeds.feedburner.com/~ff/h?a=1"><img src="http://feeds.feedburner.com/~ff/h?d=y" border="0"></a> <a href="http://feeds.feedburner.com/~ff/h?a=2">Flare</a></div>',
  '<p><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a> | <a href="https://twitter.com/intent/tweet?u=x">Twitter</a></p>',
  '<h3>Related</h3><ul><li><a href="/a">The ferry dispute goes on</a></li><li><a href="/b">A bridge too few</a></li></ul>',
  '<p><strong>Read more:</strong> <a href="/a">The ferry dispute goes on</a></p>',
  '<p>Subscribe to our newsletter</p>',
  '<img src="https://stats.wordpress.com/b.gif?host=x" width="1" height="1">',
];

test('what feeds hang below a text is not the text', () => {
  for (const piece of furniture) {
    const article = readEntry(entry({ content: `${TEXT}${piece}` }), FEED);
    assert.deepEqual(article.paragraphs, PARAGRAPHS, piece);
    assert.deepEqual(htmlParagraphs(article.html), PARAGRAPHS, piece);
  }
});

test('what is left out is told, with its reason and its place', () => {
  const content = `<p>Advertisement</p>${TEXT}<ul><li>Sign up to our newsletter</li></ul>`;
  const { details } = readEntry(entry({ content }), FEED);
  assert.deepEqual(details.removed, [
    {
      text: 'Advertisement',
      html: '<p>Advertisement</p>',
      reason: 'advertisement',
      step: 'furniture words',
      place: 'p',
      before: 0,
    },
    {
      text: 'Sign up to our newsletter',
      html: '<p>Sign up to our newsletter</p>',
      reason: 'prompt to the reader',
      step: 'furniture words',
      place: 'ul > li',
      before: 2,
    },
  ]);
});

const AROUND: readonly (readonly [string, string, RemovalReason])[] = [
  [
    'a list of pictures and headlines below its heading',
    '<h3>Related</h3><div><a href="/a"><img src="/a.jpg"></a><h4><a href="/a">The ferry dispute goes on</a></h4></div>',
    'pointer to other articles',
  ],
  [
    'tags',
    '<ul><li><a href="/tag/sea">Sea</a></li><li><a href="/tag/lamps">Lamps</a></li></ul>',
    'page control',
  ],
  [
    'pictures that share the page',
    '<p><a href="https://www.facebook.com/sharer/sharer.php?u=x"><img src="/f.png"></a></p>',
    'page control',
  ],
  [
    'an advertisement',
    '<p><a href="https://feedads.g.doubleclick.net/~at/x/1/da"><img src="https://h.example/~at/x/1/di"></a></p>',
    'advertisement',
  ],
  [
    'a quotation that the text has already',
    '<blockquote>“sold on Monday, the council said”</blockquote>',
    'said twice',
  ],
  [
    'who else worked on it',
    '<p>(Reporting by Jane Roe; editing by Tom Berg)</p>',
    'caption or credit',
  ],
  [
    'a correction',
    '<p>Correction: an earlier version misnamed the keeper.</p>',
    'note of the editors',
  ],
];

test('what stands round a text is no part of it', () => {
  for (const [name, piece, reason] of AROUND) {
    const article = readEntry(entry({ content: `${TEXT}${piece}` }), FEED);
    assert.deepEqual(article.paragraphs, PARAGRAPHS, name);
    assert.deepEqual(htmlParagraphs(article.html), PARAGRAPHS, name);
    assert.ok(article.details.removed.length > 0, name);
    for (const one of article.details.removed) assert.equal(one.reason, reason, name);
    assert.doesNotMatch(article.html, /<img|<ul|<blockquote/, name);
  }
});

test('where a text comes from is known and not said in it', () => {
  const content =
    '<p><b>PORT SELWYN</b> (Reuters) - The old <i>lighthouse</i> was sold on Monday, the council said.</p><p>It had stood empty. (AFP)</p><p>Correction: the keeper is Jane.</p><p>The post <a href="https://h.example/x">X</a> appeared first on <a href="https://h.example">The Herald</a>.</p>';
  const { paragraphs, html, details } = readEntry(entry({ content }), FEED);
  assert.deepEqual(paragraphs, [
    'The old lighthouse was sold on Monday, the council said.',
    'It had stood empty.',
  ]);
  assert.deepEqual(htmlParagraphs(html), paragraphs);
  assert.match(html, /<i>lighthouse<\/i>/);
  assert.equal(details.dateline, 'PORT SELWYN');
  assert.deepEqual(details.agencies, ['Reuters', 'AFP']);
  assert.deepEqual(details.notes, ['Correction: the keeper is Jane.']);
  assert.deepEqual(details.firstAppeared, { name: 'The Herald', url: 'https://h.example/' });
});

test('pictures have the caption and the credit of their figure', () => {
  const figure = (src: string, caption: string) =>
    `<figure><img src="${src}" alt=""><figcaption>${caption}</figcaption></figure>`;
  const content = `${figure('/a.jpg', 'The lamp in May (Tom Lee/AFP via Getty Images)')}${TEXT}<img src="/b.jpg">${figure('/c.jpg', '<p>The keeper</p><p>Photo: Jane Roe</p>')}`;
  const { details, paragraphs } = readEntry(entry({ content }), FEED);
  assert.deepEqual(paragraphs, PARAGRAPHS);
  assert.deepEqual(
    details.figures.map(({ url, caption, credit }) => [url.slice(-5), caption, credit]),
    [
      ['a.jpg', 'The lamp in May', 'Tom Lee/AFP via Getty Images'],
      ['b.jpg', null, null],
      ['c.jpg', 'The keeper', 'Photo: Jane Roe'],
    ],
  );
});

test('a list in the text stays', () => {
  const content = `${TEXT}<h3>What was sold</h3><ul><li><a href="/lamp">The lamp</a></li><li>The house</li></ul>`;
  assert.deepEqual(readEntry(entry({ content }), FEED).paragraphs, [
    ...PARAGRAPHS,
    'What was sold',
    'The lamp',
    'The house',
  ]);
});

test('credits leave the text, pictures stay', () => {
  const content = `<figure><img src="/l.jpg" alt="The lamp"><figcaption>The lamp in May. Photo: Jane Roe</figcaption></figure>${TEXT}<p>(Tom Lee/AFP via Getty Images)</p>`;
  const article = readEntry(entry({ content }), FEED);
  assert.deepEqual(article.paragraphs, PARAGRAPHS);
  assert.deepEqual(article.credits, [
    'The lamp in May. Photo: Jane Roe',
    '(Tom Lee/AFP via Getty Images)',
  ]);
  assert.deepEqual(article.leadImage, {
    url: 'https://herald.example/l.jpg',
    alt: 'The lamp',
    caption: 'The lamp in May.',
    credit: 'Photo: Jane Roe',
  });
});

test('the longer of content and summary is the text', () => {
  assert.deepEqual(
    readEntry(entry({ summary: TEXT, content: '<img src="/l.jpg">' }), FEED).paragraphs,
    PARAGRAPHS,
  );
  const both = readEntry(
    entry({ summary: 'The islanders mean to keep the lamp burning.', content: TEXT }),
    FEED,
  );
  assert.equal(both.standfirst, 'The islanders mean to keep the lamp burning.');
  assert.equal(
    readEntry(entry({ summary: `${PARAGRAPHS[0]} It had…`, content: TEXT }), FEED).standfirst,
    null,
  );
});

test('a picture the feed names leads', () => {
  const named = readEntry(entry({ imageUrl: 'https://herald.example/m.jpg', content: TEXT }), FEED);
  assert.equal(named.leadImage?.url, 'https://herald.example/m.jpg');
});

const LONG = `<p>${'The council said that the lighthouse had been sold to the islanders for a song. '.repeat(20)}</p>`;
const cut: readonly (readonly [string, Partial<Entry>, boolean])[] = [
  ['a whole text', { content: LONG }, false],
  ['a headline', {}, true],
  ['a short text', { content: TEXT }, true],
  ['an ellipsis', { content: `${LONG}<p>The islanders then …</p>` }, true],
  ['dots in brackets', { content: `${LONG}<p>The islanders then [...]</p>` }, true],
  ['a link to the rest', { content: `${LONG}<p><a href="/x">Read more</a></p>` }, true],
  ['a long summary', { summary: LONG }, false],
  ['a summary of a hundred words', { summary: LONG.slice(0, 700) }, true],
];

test('a teaser is told from a text', () => {
  for (const [name, stated, expected] of cut) {
    const one = entry(stated);
    assert.equal(isCutShort(readEntry(one, FEED), one), expected, name);
  }
});

test('any content gives an article whose paragraphs are its markup’s', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<ul><li>',
    '<a href="/x">',
    '</a>',
    'Read more',
    'Related',
    'Share',
    'The lamp burns, she said.',
    '<br><br>',
    '<img src="/i.jpg">',
    'Photo: Roe',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const article = readEntry(entry({ content: pieces.join('') }), FEED);
      assert.deepEqual(htmlParagraphs(article.html), article.paragraphs);
    }),
  );
});
