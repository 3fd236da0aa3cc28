import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Book, BookArticle } from './book.ts';
import { toXhtml } from './to-xhtml.ts';
import { writeBook } from './write-book.ts';

const MARKUP: readonly (readonly [html: string, xhtml: string])[] = [
  ['<p>One <b>two</b><br>three', '<p>One <strong>two</strong><br/>three</p>'],
  ['loose <em>words</em><p>then</p>more', '<p>loose <em>words</em></p><p>then</p><p>more</p>'],
  [
    '<ul>a<li>b<ul><li>c</ul></ul>d',
    '<ul><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></ul></li></ul><p>d</p>',
  ],
  ['<ul><ul><li>x</li></ul></ul>', '<ul><li><ul><li><p>x</p></li></ul></li></ul>'],
  ['<li>alone</li>', '<p>alone</p>'],
  [
    '<blockquote>“Closed,” <p>he said</blockquote>',
    '<blockquote><p>“Closed,” </p><p>he said</p></blockquote>',
  ],
  ['<h2>Head <p>text</p></h2>', '<h2>Head </h2><p>text</p>'],
  [
    '<a href="https://a.example/?x=1&amp;y=2">in <a href="https://b.example/">in</a></a>',
    '<p><a href="https://a.example/?x=1&amp;y=2">in </a><a href="https://b.example/">in</a></p>',
  ],
  ['<a href="javascript:alert(1)">words</a>', '<p>words</p>'],
  ['<p>a<figure><img src=x><figcaption>gone</figcaption></figure>b</p>', '<p>a</p><p>b</p>'],
  ['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>', '<p>1 2</p><p>3</p>'],
  ['<p>&amp;lt;script&gt; \u0000\u0001\ufffe</p>', '<p>&amp;lt;script&gt; </p>'],
  ['<p><em>over <p>two</em> three', '<p><em>over </em></p><p>two</p><p> three</p>'],
  ['<p></p><div> </div>', ''],
];

test('markup becomes XHTML as e-readers take it', () => {
  for (const [html, xhtml] of MARKUP) assert.equal(toXhtml(html), xhtml);
});

/** What each element may stand in, as HTML has it for what we write. */
const INLINE = ['em', 'strong', 'code', 'sub', 'sup', 'cite', 'small', 'q', 's', 'mark', 'a', 'br'];
const WORDS = ['p', 'h2', 'h3', 'h4', 'pre'];

/** What is wrong with a piece of XHTML; empty: it is well-formed and nested as it may be. */
function flawsOf(xhtml: string): string[] {
  const open: string[] = ['body'];
  const flaws: string[] = [];
  for (const [whole, name = ''] of xhtml.matchAll(/<\/?([a-z\d]+)[^<>]*?>|[^<]+/g)) {
    const inside = open.at(-1) ?? '';
    if (name === '') flaws.push(...flawsOfText(whole, inside));
    else if (!whole.startsWith('</')) flaws.push(...flawsOfOpening(name, open));
    else if (open.pop() !== name) flaws.push(`${name} closed in ${inside}`);
  }
  return open.length === 1 ? flaws : [...flaws, `${open.at(-1)} stays open`];
}

function flawsOfOpening(name: string, open: string[]): string[] {
  const inside = open.at(-1) ?? '';
  const isNested = name === 'a' && open.includes('a');
  if (name !== 'br') open.push(name);
  return mayStandIn(name, inside) && !isNested ? [] : [`${name} in ${inside}`];
}

function flawsOfText(text: string, inside: string): string[] {
  const isBare = /&(?!(?:amp|lt|gt|quot);)|>/.test(text);
  const isAstray = /\S/.test(text) && !holdsWords(inside);
  return [...(isBare ? ['a bare sign'] : []), ...(isAstray ? [`words in ${inside}`] : [])];
}

function holdsWords(name: string): boolean {
  return WORDS.includes(name) || INLINE.includes(name);
}

function mayStandIn(name: string, inside: string): boolean {
  if (INLINE.includes(name)) return holdsWords(inside);
  return (name === 'li' ? ['ul', 'ol'] : ['body', 'li', 'blockquote']).includes(inside);
}

test('whatever the markup, the XHTML is nested as it may be and says all its words', () => {
  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<ul>',
    '</ul>',
    '<ol>',
    '<li>',
    '</li>',
    '<a href="https://a.example/">',
    '</a>',
    '<em>',
    '</em>',
    '<b>',
    '</b>',
    '<blockquote>',
    '</blockquote>',
    '<h3>',
    '</h3>',
    '<br>',
    '<pre>',
    '</pre>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<div>',
    '</div>',
    'words',
    '&lt;',
    '<q>',
    ' ',
    '<hr>',
    '<code>',
  );
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 60 }), (tags) => {
      const html = tags.join('');
      const xhtml = toXhtml(html);
      assert.deepEqual(flawsOf(xhtml), [], `${html}\n${xhtml}`);
      assert.equal(wordsOf(xhtml), wordsOf(html));
    }),
    { numRuns: 500 },
  );
});

function wordsOf(markup: string): string {
  let words = '';
  const parser = new Parser({ ontext: (text) => (words += text.replace(/\s/g, '')) });
  parser.end(markup);
  return words;
}

test('thousands of levels, more than the sanitiser lets through, end with a value', () => {
  assert.deepEqual(flawsOf(toXhtml('<ul><li>'.repeat(5_000))), []);
  assert.deepEqual(flawsOf(toXhtml(`${'<blockquote>'.repeat(5_000)}x`)), []);
});

const ARTICLE: BookArticle = {
  ...{
    id: 7,
    headline: 'Bridge & ferry <closed>',
    outlet: 'The Harbour Post',
    byline: ['Ada Brook'],
  },
  ...{
    published: 1_763_740_000_000,
    standfirst: 'For a month',
    language: 'en',
    url: 'https://a.example/?x=1&y=2',
  },
  html: '<p>The harbour master said: “We close it.”</p><ul><li>One<li>Two</ul>',
  statements: [
    {
      name: 'Bo Reed',
      role: 'harbour master',
      cue: 'said',
      words: 'We close it.',
      isWordForWord: true,
    },
    { name: null, role: null, cue: null, words: 'it was <late>', isWordForWord: false },
  ],
};

export const BOOK: Book = {
  ...{ title: 'Hearsay & more', language: 'en', made: 1_763_750_000_000 },
  sections: [
    { title: 'Top stories', articles: [ARTICLE] },
    {
      title: 'Meer',
      articles: [
        {
          ...ARTICLE,
          id: 8,
          language: 'ar',
          headline: 'أغلق الجسر',
          byline: [],
          published: null,
          standfirst: null,
          url: null,
          statements: [],
        },
      ],
    },
  ],
  words: {
    contents: 'Contents',
    whoSays: 'Who says what',
    unnamed: 'Somebody',
    atOutlet: 'At the outlet',
    time: (at) => new Date(at).toISOString(),
  },
};

test('a book is a ZIP that begins with its kind, with all that the package names', async () => {
  const bytes = await writeBook(BOOK);
  // OCF 4.2: a local header of 30 bytes, the name, and the words as they are, so that programs know the file.
  assert.equal(strFromU8(bytes.subarray(30, 58)), 'mimetypeapplication/epub+zip');
  assert.deepEqual([bytes[8], bytes[28]], [0, 0], 'stored, without extra fields');
  const files = unzipSync(bytes);
  assert.deepEqual(Object.keys(files), [
    'mimetype',
    'META-INF/container.xml',
    'OEBPS/package.opf',
    'OEBPS/contents.xhtml',
    'OEBPS/book.css',
    'OEBPS/article-7.xhtml',
    'OEBPS/article-8.xhtml',
  ]);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  for (const [, name = ''] of text('OEBPS/package.opf').matchAll(/href="([^"]+)"/g))
    assert.ok(`OEBPS/${name}` in files, name);
  const page = text('OEBPS/article-7.xhtml');
  assert.match(page, /<h1>Bridge &amp; ferry &lt;closed&gt;<\/h1>/);
  assert.match(page, /<strong>Bo Reed<\/strong>, harbour master — said: “We close it.”/);
  assert.match(page, /<strong>Somebody<\/strong>: it was &lt;late&gt;/);
  assert.match(text('OEBPS/article-8.xhtml'), /dir="rtl"/);
  assert.deepEqual(
    Buffer.from(bytes),
    Buffer.from(await writeBook(BOOK)),
    'the same book is the same bytes',
  );
});
