import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../model/article.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import { readPage } from './read-page.ts';

const ADDRESS = 'https://herald.example/news/lighthouse-sold';

const PARAGRAPHS = [
  'The old lighthouse at the harbour mouth was sold on Monday, the council said after a short meeting, to the people of Lamp Island.',
  '“We mean to keep the lamp burning,” said Ada Quill, who speaks for the two hundred islanders, adding that the money had been collected in a hat.',
  'It had stood empty since the last keeper left, and the roof let in the rain, according to a report of the harbour master that was never published.',
  'The council has not said what will become of the keeper’s house, the boats, and the fog horn, all of which belong to the ministry.',
];

type Parts = {
  readonly head?: string;
  readonly above?: string;
  readonly within?: string;
  readonly below?: string;
};

function page(parts: Parts): string {
  const [first, ...rest] = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><html lang="en-GB"><head><title>Lighthouse sold to islanders | Harbour Herald</title>${parts.head ?? ''}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Lighthouse sold to islanders</h1>${parts.above ?? ''}${first}${parts.within ?? ''}${rest.join('\n')}${parts.below ?? ''}</article>
<footer><p>© 2024 Harbour Herald. All rights reserved.</p></footer></body></html>`;
}

function read(html: string): Article {
  const result = readPage(html, ADDRESS);
  return result.kind === 'article' ? result.article : assert.fail(result.reason);
}

test('a page’s article is its paragraphs', () => {
  const article = read(page({}));
  assert.equal(article.headline, 'Lighthouse sold to islanders');
  assert.deepEqual(article.paragraphs, PARAGRAPHS);
  assert.equal(article.language, 'en-GB');
  assert.equal(article.url, ADDRESS);
  assert.deepEqual(article.byline, []);
  assert.equal(article.published, null);
});

const furniture: readonly (readonly [keyof Parts, string])[] = [
  ['above', '<p>By Jane Doe</p>'],
  ['above', '<p>Published: 12 March 2024</p>'],
  [
    'above',
    '<div class="share-bar"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a></div>',
  ],
  ['within', '<p><strong>Read more:</strong> <a href="/ferry">The ferry dispute goes on</a></p>'],
  [
    'within',
    '<div class="newsletter-box"><p>Get the Herald in your inbox every morning, with all that matters.</p></div>',
  ],
  [
    'within',
    '<figure><img src="/lamp.jpg"><figcaption>The lamp in May. Photo: Jane Roe</figcaption></figure>',
  ],
  ['within', '<p>(Tom Lee/AFP via Getty Images)</p>'],
  [
    'below',
    '<h3>Related stories</h3><ul><li><a href="/a">The ferry dispute goes on</a></li><li><a href="/b">A bridge too few</a></li></ul>',
  ],
  ['below', '<p>Sign up to our newsletter</p>'],
];

test('what stands round a text is not the text', () => {
  for (const [place, markup] of furniture) {
    const article = read(page({ [place]: markup }));
    assert.deepEqual(article.paragraphs, PARAGRAPHS, markup);
    assert.deepEqual(htmlParagraphs(article.html), PARAGRAPHS, markup);
  }
});

test('credits of pictures are kept apart', () => {
  const article = read(page({ within: `${furniture[5]?.[1]}${furniture[6]?.[1]}` }));
  assert.deepEqual(article.credits, [
    'The lamp in May. Photo: Jane Roe',
    '(Tom Lee/AFP via Getty Images)',
  ]);
});

const LINKED = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Harbour Herald' },
    { '@type': 'Person', '@id': '#tom', name: 'Tom Berg' },
    {
      '@type': ['NewsArticle'],
      headline: 'Lighthouse sold to islanders',
      author: [{ '@type': 'Person', name: 'By Jane Doe' }, { '@id': '#tom' }],
      publisher: { '@type': 'Organization', name: 'Harbour Herald' },
      articleSection: ['Local'],
      datePublished: '2024-03-12T10:15:00+01:00',
      dateModified: '2024-03-13T08:00:00Z',
      image: [{ '@type': 'ImageObject', url: '/lamp.jpg' }],
    },
  ],
};

const PUBLISHED = Date.UTC(2024, 2, 12, 9, 15);

test('what a page says of itself in linked data is read', () => {
  const article = read(
    page({ head: `<script type="application/ld+json">${JSON.stringify(LINKED)}</script>` }),
  );
  assert.deepEqual(article.byline, ['Jane Doe', 'Tom Berg']);
  assert.equal(article.outlet, 'Harbour Herald');
  assert.equal(article.section, 'Local');
  assert.equal(article.published, PUBLISHED);
  assert.equal(article.updated, Date.UTC(2024, 2, 13, 8));
  assert.equal(article.leadImage?.url, 'https://herald.example/lamp.jpg');
});

const statements: readonly (readonly [string, Parts, Partial<Article>])[] = [
  [
    'OpenGraph',
    {
      head: '<meta property="og:title" content="Lighthouse sold to islanders"><meta property="og:site_name" content="Harbour Herald"><meta property="article:published_time" content="2024-03-12T09:15:00Z"><meta property="article:section" content="Local">',
    },
    { outlet: 'Harbour Herald', published: PUBLISHED, section: 'Local' },
  ],
  [
    'meta names',
    {
      head: '<meta name="author" content="Jane Doe"><meta name="date" content="2024-03-12T09:15:00Z">',
    },
    { byline: ['Jane Doe'], published: PUBLISHED },
  ],
  [
    'microdata',
    {
      above:
        '<span itemprop="author"><span itemprop="name">Jane Doe</span></span><time itemprop="datePublished" datetime="2024-03-12T09:15:00Z">Tuesday</time>',
    },
    { byline: ['Jane Doe'], published: PUBLISHED },
  ],
  [
    'a byline in parts',
    { above: '<div class="byline"><span>By</span><a rel="author" href="/jd">Jane Doe</a></div>' },
    { byline: ['Jane Doe'] },
  ],
  ['a line with a date', { above: '<p>12 March 2024</p>' }, { published: Date.UTC(2024, 2, 12) }],
  [
    'a canonical address',
    { head: '<link rel="canonical" href="/news/1">' },
    { url: 'https://herald.example/news/1' },
  ],
  [
    'an outlet that signs for its people',
    {
      head: '<meta property="og:site_name" content="Harbour Herald"><meta name="author" content="Harbour Herald">',
      above: '<p class="author">Jane Doe</p>',
    },
    { byline: ['Jane Doe'] },
  ],
];

test('metadata are read wherever outlets put them', () => {
  for (const [name, parts, expected] of statements) {
    const article = read(page(parts));
    for (const [key, value] of Object.entries(expected)) {
      assert.deepEqual(article[key as keyof Article], value, `${name}: ${key}`);
    }
    assert.deepEqual(article.paragraphs, PARAGRAPHS, name);
  }
});

test('broken linked data harms nothing', () => {
  for (const data of [
    '{',
    '[]',
    'null',
    '{"@graph":{"@type":7}}',
    '{"@type":"NewsArticle","author":[[[{}]]],"headline":[],"datePublished":{}}',
    `${'['.repeat(5_000)}`,
  ]) {
    const article = read(page({ head: `<script type="application/ld+json">${data}</script>` }));
    assert.deepEqual(article.paragraphs, PARAGRAPHS, data.slice(0, 40));
  }
});

const failures: readonly (readonly [string, RegExp])[] = [
  ['', /empty/],
  [' \n ', /empty/],
  ['just words', /not a web page/],
  [
    '<html><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/a.js"></script></body></html>',
    /JavaScript/,
  ],
  [
    '<html><head><title>404 - Page not found</title></head><body><h1>Sorry</h1><p>The page you want is gone.</p></body></html>',
    /not found/,
  ],
  [
    '<html><body><h1>Before you continue</h1><p>We use cookies. Accept all cookies or manage your preferences.</p></body></html>',
    /cookies/,
  ],
  [
    '<html><body><h1>Sign in</h1><form><p>Sign in to continue. Forgot your password?</p></form></body></html>',
    /log in or to subscribe/,
  ],
  ['<html><body><p>Lighthouse sold.</p></body></html>', /too little text/],
  ['<html><body></body></html>', /no text|too little/],
];

test('what is no article fails with its reason', () => {
  for (const [html, reason] of failures) {
    const result = readPage(html, ADDRESS);
    assert.equal(result.kind, 'failed', html);
    if (result.kind === 'failed') assert.match(result.reason, reason);
  }
});

/** CPU seconds; the bounds aim at two, machines differ. Unbounded, these take minutes. */
const LIMIT = 15;

test('monsters end as values', () => {
  const text = PARAGRAPHS.join(' ');
  const monsters = [
    `<html><body>${'<div>'.repeat(20_000)}${text}`,
    `<html><body>${'<ul><li>'.repeat(80_000)}`,
    `<html><script>${'var a = "<p>";'.repeat(400_000)}</script>`,
    `<html><body>${`<p>${text}</p>`.repeat(50_000)}`,
    `<html><body>${'<a href="/x">x</a>'.repeat(100_000)}`,
    `<html><body>${'</p>'.repeat(600_000)}`,
    `<title>${' - | '.repeat(400_000)}</title><p>x`,
    `<script type="application/ld+json">${'[{"a":'.repeat(50_000)}</script><p>x`,
  ];
  for (const monster of monsters) {
    const started = process.cpuUsage();
    readPage(monster, ADDRESS);
    const { user, system } = process.cpuUsage(started);
    assert.ok((user + system) / 1e6 < LIMIT, monster.slice(0, 30));
  }
});

test('any markup ends as a value', () => {
  const piece = fc.constantFrom(
    '<html>',
    '<head>',
    '<body>',
    '</body>',
    '<p>',
    '</p>',
    '<h1>',
    '<div class="byline">',
    '<time datetime="x">',
    '<meta property="og:title" content="x">',
    '<base href="::">',
    '<table><tr>',
    '<svg>',
    '<script>',
    '<br>',
    'The harbour lamp, she said, burns. ',
    '&#xd800;',
    '\u0000',
    PARAGRAPHS[0] ?? '',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const result = readPage(pieces.join(''), null);
      if (result.kind === 'article')
        assert.deepEqual(htmlParagraphs(result.article.html), result.article.paragraphs);
    }),
    { numRuns: 60 },
  );
});
