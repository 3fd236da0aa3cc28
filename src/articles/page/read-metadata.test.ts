import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMarkup } from '../tree/parse-markup.ts';
import { type PageMetadata, readMetadata } from './read-metadata.ts';

const ADDRESS = 'https://herald.example/news/lighthouse-sold';

function read(html: string, address: string | null = ADDRESS): PageMetadata {
  return readMetadata(parseMarkup(html), address);
}

const TEXT = `<p>${'The old lighthouse at the harbour mouth was sold on Monday, the council said after a short meeting. '.repeat(8)}</p>`;

type Parts = {
  readonly head?: string;
  readonly top?: string;
  readonly under?: string;
  readonly end?: string;
  readonly lang?: string;
};

function page({ head = '', top = '', under = '', end = '', lang = 'en' }: Parts): string {
  return `<html lang="${lang}"><head><title>Lighthouse sold to islanders | Harbour Herald</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>${top}<h1>Lighthouse sold to islanders</h1>${under}${TEXT}</article>${end}</body></html>`;
}

function linked(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

type Case = readonly [string, Parts, Partial<PageMetadata>];
const DAY = Date.UTC(2024, 2, 12);

function assertRead(cases: readonly Case[]): void {
  for (const [name, parts, wanted] of cases) {
    const metadata = read(page(parts));
    for (const [key, value] of Object.entries(wanted))
      assert.deepEqual(metadata[key as keyof PageMetadata], value, `${name}: ${key}`);
  }
}

test('dates are read wherever pages put them', () => {
  assertRead([
    ['nowhere', {}, { published: null, updated: null }],
    [
      'linked data',
      {
        head: linked({
          '@type': 'NewsArticle',
          headline: 'x',
          datePublished: '2024-03-12T10:15:00+01:00',
          dateModified: '2024-03-13',
        }),
      },
      { published: Date.UTC(2024, 2, 12, 9, 15), updated: Date.UTC(2024, 2, 13) },
    ],
    [
      'a WebPage beside the article',
      {
        head: linked({
          '@graph': [
            { '@type': 'WebPage', datePublished: '2024-03-12' },
            { '@type': 'Organization', name: 'Harbour Herald' },
          ],
        }),
      },
      { published: DAY, outlet: 'Harbour Herald' },
    ],
    [
      'OpenGraph',
      {
        head: '<meta property="article:published_time" content="2024-03-12T00:00:00Z"><meta property="article:modified_time" content="2024-03-12T08:00:00Z">',
      },
      { published: DAY, updated: DAY + 8 * 3_600_000 },
    ],
    [
      'Dublin Core',
      { head: '<meta name="DC.date.issued" content="2024-03-12">' },
      { published: DAY },
    ],
    [
      'Parsely',
      { head: '<meta name="parsely-pub-date" content="2024-03-12T00:00:00Z">' },
      { published: DAY },
    ],
    ['Sailthru', { head: '<meta name="sailthru.date" content="2024-03-12">' }, { published: DAY }],
    [
      'microdata',
      { under: '<time itemprop="datePublished" datetime="2024-03-12">Tuesday</time>' },
      { published: DAY },
    ],
    [
      'RDFa',
      { under: '<span property="schema:datePublished" content="2024-03-12">Tuesday</span>' },
      { published: DAY },
    ],
    ['a time element', { under: '<time datetime="2024-03-12">12 Mar</time>' }, { published: DAY }],
    [
      'an abbreviation',
      { under: '<abbr class="published" title="2024-03-12T00:00:00Z">Tuesday</abbr>' },
      { published: DAY },
    ],
    ['a line', { under: '<p>12 March 2024</p>' }, { published: DAY }],
    [
      'a label over it',
      { under: '<div>Published:</div><div>12 March 2024</div>' },
      { published: DAY },
    ],
    [
      'two dates in a line',
      { under: '<p>Published 12 March 2024 | Updated 13 March 2024</p>' },
      { published: DAY, updated: DAY + 86_400_000 },
    ],
    [
      'a change alone',
      { under: '<p>Last updated: 12 March 2024</p>' },
      { published: DAY, updated: DAY },
    ],
    [
      'a day said of other things',
      { under: '<p>Offer valid until 12 March 2024</p>' },
      { published: null },
    ],
    [
      'another article’s date',
      { end: '<aside class="related"><time datetime="2020-01-01">1 Jan 2020</time></aside>' },
      { published: null },
    ],
    [
      'a comment’s date',
      { end: '<div class="comments"><time datetime="2024-03-14">14 March</time></div>' },
      { published: null },
    ],
    [
      'what is printed against what is stated',
      { head: '<meta name="date" content="2024-07-01">', under: '<p>12 March 2024</p>' },
      { published: DAY },
    ],
    [
      'the outlet’s midnight',
      {
        head: '<meta property="article:published_time" content="2024-03-12T00:00:00+01:00">',
        under: '<p>12 March 2024</p>',
      },
      { published: DAY },
    ],
    [
      'a change before the publication',
      {
        head: linked({
          '@type': 'NewsArticle',
          headline: 'x',
          datePublished: '2024-03-12',
          dateModified: '2024-03-01',
        }),
      },
      { published: DAY, updated: null },
    ],
    [
      'nonsense',
      {
        head: linked({ '@type': 'NewsArticle', headline: 'x', datePublished: 'soon' }),
        under: '<time datetime="0001-01-01">x</time>',
      },
      { published: null },
    ],
  ]);
});

test('a day in the address is the day of publication', () => {
  assert.equal(read(page({}), 'https://herald.example/2024/03/12/lighthouse').published, DAY);
  assert.equal(read(page({}), 'https://herald.example/archive/1899/99/99/x').published, null);
});

const DATE_LINES: readonly (readonly [string, string])[] = [
  ['en-US', '03/12/2024'],
  ['en-GB', '12/03/2024'],
  ['de', 'Veröffentlicht am 12. März 2024'],
  ['fr', 'Publié le 12 mars 2024'],
  ['es', 'Publicado el 12 de marzo de 2024'],
  ['pt', 'Publicado em 12/03/2024'],
  ['it', 'Pubblicato il 12 marzo 2024'],
  ['nl', 'Gepubliceerd op 12 maart 2024'],
  ['pl', 'Opublikowano: 12 marca 2024'],
  ['ru', 'Опубликовано 12 марта 2024'],
  ['uk', 'Опубліковано 12 березня 2024'],
  ['ar', 'نشر في ١٢ مارس ٢٠٢٤'],
  ['zh', '发布时间：2024年3月12日'],
  ['ja', '公開日 2024年3月12日'],
  ['ko', '입력 2024.03.12'],
  ['tr', 'Yayınlanma: 12 Mart 2024'],
  ['id', 'Diterbitkan 12 Maret 2024'],
  ['sv', 'Publicerad 12 mars 2024'],
  ['vi', 'Đăng lúc 12 tháng 3, 2024'],
];

test('dates are read in the language of the page', () => {
  for (const [lang, line] of DATE_LINES)
    assert.equal(read(page({ lang, under: `<p>${line}</p>` })).published, DAY, line);
});

test('people are read wherever pages put them', () => {
  const jane = { authors: ['Jane Doe'] };
  assertRead([
    ['nowhere', {}, { authors: [] }],
    [
      'linked data',
      {
        head:
          linked({
            '@type': 'NewsArticle',
            headline: 'x',
            author: [{ '@type': 'Person', name: 'Jane Doe' }, { '@id': '#t' }],
          }) + linked({ '@type': 'Person', '@id': '#t', name: 'Tom Berg' }),
      },
      { authors: ['Jane Doe', 'Tom Berg'] },
    ],
    [
      'linked data of others',
      {
        head: linked({
          '@type': 'ItemList',
          itemListElement: [{ '@type': 'NewsArticle', headline: 'y', author: 'Ann Other' }],
        }),
      },
      { authors: [] },
    ],
    ['a meta', { head: '<meta name="author" content="Jane Doe">' }, jane],
    [
      'a profile’s address',
      { head: '<meta property="article:author" content="https://www.facebook.com/jane">' },
      { authors: [] },
    ],
    ['citations', { head: '<meta name="citation_author" content="Doe, Jane">' }, jane],
    [
      'Yoast',
      {
        head: '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">',
      },
      jane,
    ],
    [
      'microdata',
      { under: '<span itemprop="author" itemscope><span itemprop="name">Jane Doe</span></span>' },
      jane,
    ],
    ['a relation', { under: '<a rel="author" href="/x">Jane Doe</a>' }, jane],
    [
      'an author’s page',
      { under: '<div>In News, <a href="/authors/jane-doe">Jane Doe</a></div>' },
      jane,
    ],
    [
      'a class',
      { under: '<div class="article-byline"><span>By</span><span>Jane Doe</span></div>' },
      jane,
    ],
    ['a line', { under: '<p>By Jane Doe and Tom Berg</p>' }, { authors: ['Jane Doe', 'Tom Berg'] }],
    ['a name and a date', { under: '<div>Jane Doe</div><div>12 March 2024</div>' }, jane],
    [
      'people before the outlet',
      {
        head: '<meta property="og:site_name" content="Harbour Herald"><meta name="author" content="Harbour Herald">',
        under: '<p>By Jane Doe</p>',
      },
      jane,
    ],
    [
      'the outlet alone',
      {
        head: '<meta property="og:site_name" content="Harbour Herald"><meta name="author" content="Harbour Herald">',
      },
      { authors: ['Harbour Herald'] },
    ],
    ['an account of nobody’s', { head: '<meta name="author" content="admin">' }, { authors: [] }],
    [
      'the whole byline',
      { head: '<meta name="author" content="Jane Doe">', under: '<p>By Jane Doe and Tom Berg</p>' },
      { authors: ['Jane Doe', 'Tom Berg'] },
    ],
    ['who reviewed it', { under: '<p>Reviewed by Tom Berg</p>' }, { authors: [] }],
    [
      'who comments',
      { end: '<div class="comments"><span class="comment-author">Tom Berg</span></div>' },
      { authors: [] },
    ],
  ]);
});

const TITLES: readonly (readonly [string, string, string | null])[] = [
  [
    'a heading',
    '<title>Lighthouse sold | Herald</title><h1>Lighthouse sold</h1>',
    'Lighthouse sold',
  ],
  [
    'a search engine’s wording',
    '<title>Lighthouse auction: who bought it</title><h1>Lighthouse sold to the people of Lamp Island</h1>',
    'Lighthouse sold to the people of Lamp Island',
  ],
  [
    'the site’s name as heading',
    '<title>Lighthouse sold to islanders - Herald</title><h1><a href="/">Herald</a></h1><h2>Lighthouse sold to islanders</h2>',
    'Lighthouse sold to islanders',
  ],
  [
    'no heading',
    '<title>Lighthouse sold to islanders - Harbour Herald</title><meta property="og:site_name" content="Harbour Herald">',
    'Lighthouse sold to islanders',
  ],
  [
    'the outlet before it',
    '<title>Herald | Lighthouse sold to islanders</title>',
    'Lighthouse sold to islanders',
  ],
  [
    'an outlet unknown',
    '<title>Lighthouse sold to islanders | All the news of the bay</title>',
    'Lighthouse sold to islanders',
  ],
  [
    'a dash in the headline',
    '<title>Sold - the lighthouse of Lamp Island</title><h1>Sold - the lighthouse of Lamp Island</h1>',
    'Sold - the lighthouse of Lamp Island',
  ],
  [
    'a kicker in the heading',
    '<title>Lighthouse sold to islanders</title><h1><span class="kicker">Property</span> Lighthouse sold to islanders</h1>',
    'Lighthouse sold to islanders',
  ],
  [
    'a heading of others',
    '<title>Lighthouse sold to islanders</title><h1>Ferry delayed again</h1><h1>Lighthouse sold to islanders</h1>',
    'Lighthouse sold to islanders',
  ],
  ['OpenGraph alone', '<meta property="og:title" content="Lighthouse sold">', 'Lighthouse sold'],
  ['nothing', '', null],
];

test('the headline is the one that readers see, without the outlet’s name', () => {
  for (const [name, markup, title] of TITLES) assert.equal(read(markup).title, title, name);
});

test('what else a page says of its article is read', () => {
  assertRead([
    [
      'a section',
      { head: '<meta property="article:section" content="Local">' },
      { section: 'Local' },
    ],
    [
      'a section’s address',
      { head: '<meta property="article:section" content="https://herald.example/local">' },
      { section: null },
    ],
    ['the language', { lang: 'pt_br' }, { language: 'pt-BR' }],
    [
      'a description',
      { head: '<meta name="description" content="Who bought it.">' },
      { description: 'Who bought it.' },
    ],
    [
      'a canonical address',
      { head: '<link rel="canonical" href="/1">' },
      { url: 'https://herald.example/1' },
    ],
    [
      'the front page as canonical',
      { head: '<link rel="canonical" href="https://herald.example/">' },
      { url: ADDRESS },
    ],
    [
      'an AMP page',
      { head: '<link rel="canonical" href="https://herald.example/full">' },
      { url: 'https://herald.example/full' },
    ],
    [
      'an article',
      { head: '<meta property="og:type" content="article">' },
      { kind: 'article', isArticle: true },
    ],
    [
      'a logo',
      { head: '<meta property="og:image" content="/static/logo.png">' },
      { leadImage: null },
    ],
  ]);
  assert.equal(read(page({}), 'https://herald.example/').kind, 'list');
});

test('the lead picture has the words that the page shows beside it', () => {
  const { leadImage } = read(
    page({
      head: '<meta property="og:image" content="https://cdn.example/lamp-house.jpg">',
      under:
        '<figure><img src="https://cdn.example/lamp-house-800x600.jpg" alt="A lamp"><figcaption>The lamp in May <span class="credit">Jane Roe</span></figcaption></figure>',
    }),
  );
  assert.deepEqual(leadImage, {
    url: 'https://cdn.example/lamp-house.jpg',
    alt: 'A lamp',
    caption: 'The lamp in May',
    credit: 'Jane Roe',
  });
});

const PAID = linked({
  '@type': 'NewsArticle',
  headline: 'x',
  isAccessibleForFree: 'False',
  hasPart: { isAccessibleForFree: false, cssSelector: '.paid' },
});

test('a text for subscribers is cut off, unless it is all there', () => {
  const short =
    '<h1>Lighthouse sold</h1><p>The old lighthouse was sold on Monday.</p><p>Subscribe to continue reading</p>';
  assert.equal(read(`${PAID}${short}`).isCutOff, true);
  assert.equal(read(short).isCutOff, true);
  assert.equal(
    read(`${PAID}<h1>Lighthouse sold</h1><div class="paid">${TEXT.repeat(4)}</div>`).isCutOff,
    false,
  );
  assert.equal(
    read(`${PAID}<h1>Lighthouse sold</h1><div class="paid">${TEXT.repeat(4)}</div>`).isPaid,
    true,
  );
  assert.equal(
    read(page({ under: TEXT.repeat(3), end: '<p>Already a subscriber? Log in</p>' })).isCutOff,
    false,
  );
});

test('the lines of the head are named, to be left out of the text', () => {
  const { head } = read(
    page({
      head: '<meta name="description" content="Two hundred people collected the money in a hat.">',
      under:
        '<p>Two hundred people collected the money in a hat.</p><p>By Jane Doe</p><p>12 March 2024</p>',
    }),
  );
  assert.deepEqual(head, {
    headline: 'Lighthouse sold to islanders',
    bylineTexts: ['By Jane Doe'],
    dateTexts: ['12 March 2024'],
    standfirstTexts: ['Two hundred people collected the money in a hat.'],
  });
});

test('any tree ends as metadata', () => {
  const piece = fc.constantFrom(
    '<h1>',
    '</h1>',
    '<p class="byline">',
    'By ',
    'Jane Doe',
    ' | ',
    '12 March 2024',
    '<time datetime="2024">',
    '<a rel=author href=x>',
    '<div itemprop="author datePublished">',
    '<meta itemprop=author content="x, y">',
    '<meta property="og:title" content=" | ">',
    '<script type="application/ld+json">{"@type":"Article","author":[[{}],7],"image":{"@id":"#"},"@id":"#","hasPart":[null]}</script>',
    '<link rel=canonical href="::">',
    '<base href="//">',
    '<footer>',
    '<nav>',
    '</div>',
    '<img src="x">',
    '<figure class=caption>',
    '\u0000',
    '٠٣/٠٤/٢٠٢٤',
    '<title>| - |</title>',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      fc.constantFrom(null, ADDRESS, 'nonsense'),
      (pieces, address) => {
        const { authors, published, updated } = read(pieces.join(''), address);
        assert.ok(authors.every((author) => author !== ''));
        assert.ok(published === null || updated === null || published <= updated);
      },
    ),
    { numRuns: 300 },
  );
});

/** CPU seconds; these take tenths of one where time is in proportion to the page. */
const LIMIT = 6;

test('monsters are read in bounded time', () => {
  const monsters = [
    `<h1>${'x | '.repeat(100_000)}</h1>`,
    `<title>${'a - '.repeat(200_000)}</title><h1>a</h1>`,
    '<p class="byline author date">By Jane Doe, '.repeat(20_000),
    `<p>${'12 March 2024 '.repeat(50_000)}</p>`,
    '<div class="author"><span>'.repeat(20_000),
    `<script type="application/ld+json">${'{"a":['.repeat(60_000)}</script>`,
    `<script type="application/ld+json">[${'{"@type":"Article","headline":"x"},'.repeat(20_000)}]</script>`,
    `<meta name="author" content="${'Jane Doe, '.repeat(50_000)}">`,
    `<p>${'subscribe to '.repeat(60_000)}</p>`,
  ];
  for (const monster of monsters) {
    const root = parseMarkup(monster);
    const started = process.cpuUsage();
    readMetadata(root, ADDRESS);
    const { user, system } = process.cpuUsage(started);
    assert.ok((user + system) / 1e6 < LIMIT, monster.slice(0, 40));
  }
});

test('a headline keeps its quotation marks', () => {
  for (const headline of [
    '»Ich halte den Schritt für zu groß«',
    'Forscher zweifelt: »Ein schöner, einsamer Knochen«',
    '« Trop grand » : la banque divisée',
  ]) {
    const { title } = read(
      `<title>${headline} | Tagblatt</title><meta property="og:site_name" content="Tagblatt"><h1>${headline}</h1>${TEXT}`,
    );
    assert.equal(title, headline);
  }
});

test('who is named in a sentence of the text does not sign it', () => {
  const { authors } = read(
    `<h1>Lighthouse sold</h1><p>The meeting was brokered by Harbour Master Nils Ferrand, who said on Monday that he had found a room with a good lock.</p>${TEXT}`,
  );
  assert.deepEqual(authors, []);
});

test('a count of free articles read is no sign that this one is cut off', () => {
  const { isCutOff } = read(
    '<h1>Lighthouse sold</h1><p>The old lighthouse was sold on Monday.</p><p>You have read 2 of your 5 free articles this month.</p>',
  );
  assert.equal(isCutOff, false);
});

test('an outlet that only its title and its address name is named', () => {
  const html = `<title>Leuchtturm verkauft - Küstenblatt</title><h1>Leuchtturm verkauft</h1>${TEXT}`;
  const blocks = parseMarkup(html);
  assert.equal(readMetadata(blocks, 'https://www.kuestenblatt.example/1').outlet, 'Küstenblatt');
  assert.equal(readMetadata(blocks, 'https://other.example/1').outlet, null);
});
