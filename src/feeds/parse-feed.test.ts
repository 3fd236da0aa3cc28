import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../test/cpu-time.ts';
import type { Entry } from '../model/feeds/entry.ts';
import type { ParsedFeed } from '../model/feeds/feed.ts';
import { parseFeed } from './parse-feed.ts';

const STATED = { url: 'https://example.org/feeds/all.xml', contentType: null };

function feedOf(text: string): ParsedFeed {
  const parsed = parseFeed(new TextEncoder().encode(text), STATED);
  if (parsed.kind === 'failed') throw new Error(parsed.reason);
  return parsed.feed;
}

function reasonFor(text: string): string {
  const parsed = parseFeed(new TextEncoder().encode(text), STATED);
  return parsed.kind === 'failed' ? parsed.reason : 'It is a feed.';
}

const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>The Paper</title><link>https://paper.example/</link>${channel}${items}</channel></rss>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title>${entries}</feed>`;

function entryIn(text: string): Entry {
  const [entry] = feedOf(text).entries;
  assert.ok(entry);
  return entry;
}

test('an RSS item is read whole', () => {
  const entry = entryIn(
    rss(`<item><title>Bridge &amp;amp; river</title><link>/bridge</link><guid isPermaLink="false"> tag:1 </guid>
      <pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><dc:creator>Jane Doe</dc:creator><category>Town</category><category>Town</category>
      <description>Short</description><content:encoded><![CDATA[<p>Long <a href="more">more</a> <img src="/a.jpg"></p>]]></content:encoded>
      <enclosure url="https://paper.example/a.mp3" type="audio/mpeg" length="12"/><media:thumbnail url="https://paper.example/t.jpg"/></item>`),
  );
  assert.deepEqual(entry, {
    id: 'tag:1',
    url: 'https://paper.example/bridge',
    title: 'Bridge & river',
    authors: ['Jane Doe'],
    published: Date.UTC(2004, 0, 1, 19, 48, 21),
    updated: null,
    summary: 'Short',
    content:
      '<p>Long <a href="https://paper.example/more">more</a> <img src="https://paper.example/a.jpg"></p>',
    categories: ['Town'],
    enclosures: [{ url: 'https://paper.example/a.mp3', type: 'audio/mpeg', length: 12 }],
    imageUrl: 'https://paper.example/t.jpg',
    language: null,
  });
});

test('an Atom entry is read whole', () => {
  const entry = entryIn(
    atom(`<entry xml:lang="de"><id>urn:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; title</title><link rel="self" href="https://paper.example/self"/><link href="https://paper.example/1"/>
      <author><name>Jane</name><email>jane@paper.example</email></author><author><email>joe@paper.example</email></author>
      <published>2004-01-01T00:00:00Z</published><updated>2004-01-02T00:00:00Z</updated><summary>Plain &lt; text</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long<br/>text</p></div></content></entry>`),
  );
  assert.equal(entry.title, 'A bold title');
  assert.equal(entry.url, 'https://paper.example/1');
  assert.deepEqual(entry.authors, ['Jane']);
  assert.equal(entry.published, Date.UTC(2004, 0, 1));
  assert.equal(entry.updated, Date.UTC(2004, 0, 2));
  assert.equal(entry.summary, 'Plain &lt; text');
  assert.equal(entry.content, '<p>Long<br />text</p>');
  assert.equal(entry.language, 'de');
});

test('every format is told apart', () => {
  const documents: [string, string][] = [
    ['rss', '<rss version="0.91"><channel><item><title>x</title></item></channel></rss>'],
    [
      'rdf',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="https://paper.example/1"><title>x</title></item></rdf:RDF>',
    ],
    [
      'atom',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>x</title></entry></feed>',
    ],
    [
      'cdf',
      '<CHANNEL HREF="https://paper.example/"><ITEM HREF="https://paper.example/1"><TITLE>x</TITLE></ITEM></CHANNEL>',
    ],
    [
      'json',
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":1,"title":"x","content_text":"a\\nb"}]}',
    ],
  ];
  for (const [format, text] of documents) {
    const feed = feedOf(text);
    assert.equal(feed.format, format);
    assert.deepEqual(
      feed.entries.map((entry) => entry.title),
      ['x'],
      format,
    );
  }
});

test('content in base64, escaped or inline is the same content', () => {
  const ways = [
    '<content type="text/html" mode="base64">PHA+SGVsbG88L3A+</content>',
    '<content type="text/html" mode="escaped">&lt;p&gt;Hello&lt;/p&gt;</content>',
    '<content type="application/xhtml+xml" mode="xml"><p>Hello</p></content>',
    '<content type="html"><![CDATA[<p>Hello</p>]]></content>',
    '<content type="html"><p>Hello</p></content>',
  ];
  for (const way of ways)
    assert.equal(entryIn(atom(`<entry>${way}</entry>`)).content, '<p>Hello</p>', way);
});

test('xml:base counts, nested, before the address of the document', () => {
  const feed = feedOf(
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><entry xml:base="y/"><link href="z"/><content type="html" xml:base="w/">&lt;a href="v"&gt;v&lt;/a&gt;</content></entry></feed>',
  );
  assert.equal(feed.entries[0]?.url, 'https://a.example/x/y/z');
  assert.equal(feed.entries[0]?.content, '<a href="https://a.example/x/y/w/v">v</a>');
  assert.equal(
    entryIn('<rss><channel><item><link>/1</link></item></channel></rss>').url,
    'https://example.org/1',
  );
});

test('a guid is the address unless it says that it is not', () => {
  const guid = (attributes: string) =>
    entryIn(rss(`<item><guid${attributes}>https://paper.example/1</guid></item>`)).url;
  assert.equal(guid(''), 'https://paper.example/1');
  assert.equal(guid(' isPermaLink="true"'), 'https://paper.example/1');
  assert.equal(guid(' isPermaLink="false"'), null);
});

test('prefixes nobody declared mean what everybody means by them', () => {
  const entry = entryIn(
    '<rss><channel><item><dc:creator>Jane</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded></item></channel></rss>',
  );
  assert.deepEqual([entry.authors, entry.content], [['Jane'], '<p>x</p>']);
});

test('a declared prefix means what it was declared to mean', () => {
  const entry = entryIn(
    '<rss xmlns:x="http://purl.org/dc/elements/1.1/" xmlns:dc="https://strange.example/"><channel><item><x:creator>Jane</x:creator></item></channel></rss>',
  );
  assert.deepEqual(entry.authors, ['Jane']);
});

test('an author is a name where there is one', () => {
  const cases: [string, string][] = [
    ['jane@paper.example (Jane Doe)', 'Jane Doe'],
    ['Jane Doe (jane@paper.example)', 'Jane Doe'],
    ['Jane Doe &lt;jane@paper.example&gt;', 'Jane Doe'],
    ['jane@paper.example', 'jane@paper.example'],
    ['Jane Doe', 'Jane Doe'],
  ];
  for (const [stated, name] of cases)
    assert.deepEqual(entryIn(rss(`<item><author>${stated}</author></item>`)).authors, [name]);
  assert.deepEqual(
    entryIn(rss('<item><author>desk@paper.example</author><dc:creator>Jane</dc:creator></item>'))
      .authors,
    ['Jane'],
  );
});

test('entities of HTML, of the document and of nobody', () => {
  const text =
    '<!DOCTYPE rss [<!ENTITY house "Haus"><!ENTITY evil SYSTEM "file:///etc/passwd">]><rss><channel><item><title>caf&eacute; &house; &evil; A & B</title></item></channel></rss>';
  assert.equal(entryIn(text).title, 'café Haus &evil; A & B');
});

test('what stands before the feed and control characters do no harm', () => {
  assert.equal(
    entryIn(`\n<br />Warning: something\n${rss('<item><title>A\u0001B</title></item>')}`).title,
    'AB',
  );
});

test('a document that breaks off keeps the entries it brought', () => {
  const whole = rss(
    '<item><guid>1</guid><title>One</title></item><item><guid>2</guid><title>Two is cut</title></item>',
  );
  const feed = feedOf(whole.slice(0, whole.indexOf(' is cut')));
  assert.deepEqual(
    feed.entries.map((entry) => [entry.id, entry.title]),
    [
      ['1', 'One'],
      ['2', null],
    ],
  );
  assert.deepEqual(feed.problems, ['The document breaks off in the middle.']);
});

test('a JSON feed that breaks off keeps the entries it brought', () => {
  const feed = feedOf(
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"One, {two]"},{"id":"2","ti',
  );
  assert.deepEqual(
    feed.entries.map((entry) => entry.title),
    ['One, {two]'],
  );
  assert.deepEqual(feed.problems, ['The document breaks off in the middle.']);
});

test('forgotten end tags lose no entry', () => {
  const feed = feedOf(
    '<rss><channel><title>T<item><title>One</title><description>a<item><title>Two</title></channel></rss>',
  );
  assert.deepEqual(
    feed.entries.map((entry) => entry.title),
    ['One', 'Two'],
  );
});

test('what is no feed is called by its name', () => {
  const cases: [string, RegExp][] = [
    ['', /empty/],
    ['<!DOCTYPE html><html><head><title>x</title></head><body></body></html>', /web page/],
    ['<div>hello</div>', /web page/],
    ['{"error":"not found"}', /JSON document, but not a feed/],
    ['{"error":', /JSON document with mistakes/],
    ['<opml version="2.0"><body/></opml>', /OPML/],
    ['<urlset/>', /sitemap/],
    ['<strange/>', /another kind \(<strange>\)/],
    ['hello', /plain text/],
    ['%PDF-1.7', /PDF/],
  ];
  for (const [text, reason] of cases) assert.match(reasonFor(text), reason, text);
});

test('a feed says how it wants to be treated', () => {
  const feed = feedOf(
    rss(
      '',
      '<ttl>90</ttl><language>en-gb</language><atom:link rel="self" href="https://paper.example/rss"/><atom:link rel="hub" href="https://hub.example/"/><image><url>/logo.png</url><title>Logo</title></image><managingEditor>jane@paper.example (Jane)</managingEditor>',
    ),
  );
  assert.deepEqual(
    [
      feed.minInterval,
      feed.language,
      feed.url,
      feed.hubUrl,
      feed.iconUrl,
      feed.authors,
      feed.title,
    ],
    [
      90 * 60_000,
      'en-GB',
      'https://paper.example/rss',
      'https://hub.example/',
      'https://paper.example/logo.png',
      ['Jane'],
      'The Paper',
    ],
  );
  assert.equal(
    feedOf(
      '<rss><channel><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>',
    ).minInterval,
    6 * 3_600_000,
  );
});

test('a film on YouTube has its title, picture and description', () => {
  const entry = entryIn(
    '<feed xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><entry><id>yt:1</id><media:group><media:title>Film</media:title><media:content url="https://y.example/v/1" type="application/x-shockwave-flash"/><media:thumbnail url="https://y.example/1.jpg"/><media:description>One\nTwo</media:description></media:group></entry></feed>',
  );
  assert.deepEqual(
    [entry.title, entry.imageUrl, entry.summary],
    ['Film', 'https://y.example/1.jpg', 'One<br />\nTwo'],
  );
});

test('attacks end soon with a value', () => {
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${'bcdefghij'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`;
  const attacks: Record<string, string> = {
    'nested deeply': `<rss>${'<a>'.repeat(100_000)}`,
    'never closed': `<rss><channel>${'<item><title>x'.repeat(300_000)}`,
    'tags in a text': `<rss><channel><item><description>${'<p>'.repeat(300_000)}`,
    'closed a million times': `<rss>${'</a>'.repeat(1_000_000)}`,
    'a billion laughs': `${laughs}<rss><channel><item><title>&j;</title></item></channel></rss>`,
    'many attributes': `<rss ${'a="b" '.repeat(300_000)}>`,
    'many declarations': `<rss>${Array.from({ length: 20_000 }, (_, index) => `<p${index}:a xmlns:p${index}="u">`).join('')}`,
    'comments without end': '<!--'.repeat(1_000_000),
    'instructions without end': '<?a>'.repeat(1_000_000),
    'document types without end': '<!DOCTYPE a ['.repeat(300_000),
    'quotes without end': `<rss>${'<a b="'.repeat(500_000)}`,
    'brackets only': '<'.repeat(3_000_000),
    'ampersands only': `<rss><channel><title>${'&'.repeat(3_000_000)}`,
    'escaped tags': `<rss><channel><item><description>${'&lt;a href='.repeat(300_000)}</description></item>`,
    'brackets in JSON': `{"items":[${'['.repeat(1_000_000)}`,
  };
  for (const [name, text] of Object.entries(attacks)) {
    const start = process.cpuUsage();
    assert.match(parseFeed(new TextEncoder().encode(text), STATED).kind, /^(?:feed|failed)$/);
    assert.ok(cpuSince(start) < 8000, name);
  }
});

test('a feed of more than 5,000 entries says that it was cut', () => {
  const feed = feedOf(rss('<item><title>x</title></item>'.repeat(5100)));
  assert.equal(feed.entries.length, 5000);
  assert.match(feed.problems[0] ?? '', /very long/);
});

test('any bytes give a value, and addresses in it are absolute', () => {
  const piece = fc.constantFrom(
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<entry>',
    '<title>',
    '</title>',
    '<link href="a"/>',
    '<link>b</link>',
    '<guid>http://c</guid>',
    '<content type="xhtml"><div>',
    '</div></content>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&amp;',
    '&lt;p&gt;',
    '&#x41;',
    '&',
    '<',
    '>',
    '"',
    "'",
    '<enclosure url="d"/>',
    '<?xml',
    '?>',
    '<!DOCTYPE a [',
    '{"items":[',
    '\u0000',
    'é',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const parsed = parseFeed(new TextEncoder().encode(pieces.join('')), STATED);
      if (parsed.kind === 'failed') return assert.match(parsed.reason, /\.$/);
      for (const entry of parsed.feed.entries) {
        const addresses = [
          entry.url,
          entry.imageUrl,
          ...entry.enclosures.map((file) => file.url),
        ].filter((url) => url !== null);
        assert.ok(addresses.every((url) => /^https?:\/\//.test(url)));
      }
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) =>
      /^(?:feed|failed)$/.test(parseFeed(bytes, STATED).kind),
    ),
  );
});

test('the zone in which a date is stated is kept where it is the outlet’s', () => {
  const zoneOf = (date: string) =>
    entryIn(rss(`<item><title>a</title><pubDate>${date}</pubDate></item>`)).publishedZone;
  assert.equal(zoneOf('Thu, 14 May 2026 08:15:00 +0200'), 120);
  assert.equal(zoneOf('Thu, 14 May 2026 08:15:00 GMT'), undefined);
});
