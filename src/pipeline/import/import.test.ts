import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';
import { frontPage, headlines, READER, testDesk } from '../../../test/desk.ts';
import { importAll, outcomes, temporaryFolder } from '../../../test/import.ts';
import { importBytes } from './import-bytes.ts';

const SENTENCES = [
  'The harbour master of Kestrel Bay said on Tuesday that the bridge would stay closed for a month.',
  'Engineers had found cracks in two of the piers after the storm, he told reporters on the quay.',
  'The council will decide on Thursday whether to pay for the repairs or to ask the ministry.',
];

function html(headline: string, more = ''): string {
  const text = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>${headline}</title>${more}</head>
    <body><article><h1>${headline}</h1>${text}</article></body></html>`;
}

function mail(subject: string, body = SENTENCES.join('\n\n'), newline = '\n'): string {
  const head = [
    'From: The Harbour Post <news@harbour-post.example>',
    'To: reader@example.org',
    `Subject: ${subject}`,
    'Date: Fri, 21 Nov 2025 16:00:00 +0000',
    `Message-ID: <${encodeURIComponent(subject)}@harbour-post.example>`,
    'Content-Type: text/plain; charset=utf-8',
  ];
  return [...head, '', ...body.split('\n')].join(newline);
}

function mailbox(messages: readonly string[], newline = '\n'): string {
  return messages
    .map(
      (one) => `From news@harbour-post.example Fri Nov 21 16:00:00 2025${newline}${one}${newline}`,
    )
    .join(newline);
}

const TEXT = `The bridge stays closed\n\n${SENTENCES.join('\n\n')}\n`;

function rss(count: number): string {
  const items = Array.from(
    { length: count },
    (_, index) => `<item><title>Report ${index} about the bridge</title>
      <link>https://harbour-post.example/${index}</link>
      <description>&lt;p&gt;${SENTENCES[index % 3]}&lt;/p&gt;</description></item>`,
  );
  return `<rss version="2.0"><channel><title>The Harbour Post</title>
    <link>https://harbour-post.example/</link>${items.join('')}</channel></rss>`;
}

const OPML = `<?xml version="1.0"?><opml version="2.0"><body><outline text="News">
  <outline text="The Harbour Post" xmlUrl="https://harbour-post.example/feed"/>
  <outline text="Northwire" xmlUrl="https://northwire.example/feed"/></outline></body></opml>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Northwire</title>
  <link href="https://northwire.example/"/><entry><id>1</id><title>Cracks in the bridge of Kestrel Bay</title>
  <link href="https://northwire.example/1"/><updated>2025-11-21T16:00:00Z</updated>
  <content type="html">&lt;p&gt;${SENTENCES[0]}&lt;/p&gt;</content></entry></feed>`;

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
  <channel rdf:about="https://coastal.example/"><title>Coastal</title><link>https://coastal.example/</link></channel>
  <item rdf:about="https://coastal.example/1"><title>Storm breaks the bridge of Kestrel Bay</title>
  <link>https://coastal.example/1</link><description>${SENTENCES[1]}</description></item></rdf:RDF>`;

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Republic Radio',
  home_page_url: 'https://radio.example/',
  items: [{ id: '1', url: 'https://radio.example/1', title: 'Bridge closed', content_text: TEXT }],
});

const CDATA_FEED = rss(1).replace(
  /<description>.*?<\/description>/s,
  `<description><![CDATA[<html><body><p>${SENTENCES[0]}</p></body></html>]]></description>`,
);

function line(more: object): string {
  const article = { headline: 'The bridge stays closed', text: TEXT, outlet: 'The Harbour Post' };
  return JSON.stringify({ ...article, ...more });
}

/** Name, content, what becomes of it. */
const FILES: readonly (readonly [name: string, content: string | Uint8Array, outcome: string])[] = [
  ['list.opml', OPML, 'added 2'],
  ['list with another ending.txt', OPML, 'added 2'],
  ['list.utf16.opml', Buffer.from(`\ufeff${OPML}`, 'utf16le'), 'added 2'],
  ['empty-list.opml', '<opml><body/></opml>', 'failed: The list names no feeds.'],
  ['feed.xml', rss(3), 'added 3'],
  ['feed.atom', ATOM, 'added 1'],
  ['feed.rdf', RDF, 'added 1'],
  ['feed.json', JSON_FEED, 'added 1'],
  ['feed with pages in it.xml', CDATA_FEED, 'added 1'],
  [
    'feed after a warning.xml',
    `Warning: mysql_connect() failed\n<?xml version="1.0"?>${rss(2)}`,
    'added 2',
  ],
  ['page.html', html('The bridge stays closed'), 'added 1'],
  ['page without ending', html('The bridge stays closed'), 'added 1'],
  ['page about feeds.html', html('What <code>&lt;rss&gt;</code> is', '<!-- <rss> -->'), 'added 1'],
  ['article.txt', TEXT, 'added 1'],
  ['about.txt', `How to write <rss> and <opml> by hand\n\n${TEXT}`, 'added 1'],
  ['from.txt', `From our correspondent in Kestrel Bay\n\n${TEXT}`, 'added 1'],
  ['windows.txt', Buffer.from(`Caf\xe9 am Hafen schlie\xdft\n\n${TEXT}`, 'latin1'), 'added 1'],
  ['letter.eml', mail('The bridge stays closed'), 'added 1'],
  ['empty.txt', '', 'failed: The file is empty.'],
  ['blank.html', ' \n \n', 'failed: The file is empty.'],
  ['empty.jsonl', '', ''],
  ['empty.mbox', '', 'failed: The file is empty.'],
  [
    'picture.png',
    Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
    'failed: This is a picture, not an article.',
  ],
  ['report.pdf', '%PDF-1.7 1 0 obj', 'failed: This is a PDF document, not an article.'],
  [
    'noise.txt',
    Buffer.from(Array.from({ length: 2000 }, (_, at) => (at * 37) % 256)),
    'failed: This is a binary file, not an article.',
  ],
  [
    'sitemap.xml',
    '<?xml version="1.0"?><urlset></urlset>',
    'failed: This is a site map, not an article.',
  ],
  ['data.json', '{"a": [1, 2]}', 'failed: This is JSON data, not an article.'],
  ['böse\u202egnp.txt', TEXT, 'added 1'],
  ['new\nline "and" \'quotes\'.txt', TEXT, 'added 1'],
  ['-rf.txt', TEXT, 'added 1'],
];

for (const [name, content, outcome] of FILES) {
  test(`imported twice, ${JSON.stringify(name)} comes to: ${outcome || 'nothing'}`, async () => {
    using folder = temporaryFolder();
    const desk = testDesk();
    const path = folder.write(name, content);
    const first = await importAll(desk, path);
    assert.deepEqual(outcomes(first).join(), outcome);
    assert.ok(first.every((taken) => taken.name === path));
    const again = folder.write(`again/${name}`, content);
    assert.deepEqual(
      outcomes(await importAll(desk, again)).join(),
      outcome.replace('added', 'known'),
    );
    assert.deepEqual(await desk.store.upkeep.findDamage(), []);
  });
}

test('lines of articles are read one by one, and bad ones are named by their number', async () => {
  using folder = temporaryFolder();
  const desk = testDesk();
  const lines = [
    line({}),
    '',
    '{"headline": "torn',
    line({ headline: 7 }),
    line({ headline: '  ' }),
    line({ text: ' \n ', paragraphs: ['', ' '] }),
    line({ text: null, paragraphs: [] }),
    '[]',
    'null',
    '"text"',
    line({ headline: 'Prototypes', ['__proto__']: { polluted: 1 }, constructor: { name: 1 } }),
    '{"__proto__": {"headline": "x"}, "text": "y"}',
    line({ headline: 'Torn pairs \ud800 and \u0000 nothing', published: 'yesterday, or so' }),
    line({
      headline: 'Dated',
      published: '2025-11-21T16:00:00.123456789+01:00',
      url: 'https://a.example/1',
    }),
    line({ headline: 'Bad address', url: 'javascript:alert(1)' }),
    line({
      headline: 'Fed',
      byline: ['Ana Reyes', 'Jon Berg'],
      language: 'en',
      unknown: { deep: [[[]]] },
    }),
    line({ headline: 'Paragraphs', text: undefined, paragraphs: SENTENCES }),
    line({ headline: '<b>Markup</b> in a title', text: '<script>alert(1)</script>\n\nA text.' }),
    `\ufeff${line({ headline: 'Marked' })}`,
    line({ headline: 'x'.repeat(3000) }),
  ];
  const path = folder.write('articles.jsonl', lines.join('\r\n'));
  const taken = await importAll(desk, path);
  const told = outcomes(taken).map(
    (outcome, index) => `${taken[index]?.name.split('#')[1]} ${outcome.slice(0, 36)}`,
  );
  assert.deepEqual(told, [
    '1 added 1',
    '3 failed: The line is not JSON: Untermi'.slice(0, 38),
    '4 failed: No article: headline: Invali',
    '5 failed: No article: headline: Too sm',
    '6 failed: No article: the line: it has',
    '7 failed: No article: the line: it has',
    '8 failed: No article: the line: Invali',
    '9 failed: No article: the line: Invali',
    '10 failed: No article: the line: Invali',
    '11 added 1',
    '12 failed: No article: headline: Invali',
    '13 added 1',
    '14 added 1',
    '15 failed: No article: url: Invalid URL',
    '16 added 1',
    '17 added 1',
    '18 added 1',
    '19 added 1',
    '20 failed: No article: headline: Too bi',
  ]);
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  const again = await importAll(desk, path);
  assert.equal(again.filter((one) => one.kind === 'articles' && one.known === 1).length, 8);
  const marked = (await frontPage(desk)).find(({ headline }) => headline.includes('Markup'));
  const record = await desk.store.articles.byId(READER, marked?.id ?? 0);
  assert.equal(record?.headline, 'Markup in a title');
  assert.doesNotMatch(record?.html ?? '', /<script/);
});

test('the same text run by two outlets is two articles: copies are news, too', async () => {
  using folder = temporaryFolder();
  const desk = testDesk();
  const lines = ['Northwire', 'The Meridian', 'The Meridian'].map((outlet) => line({ outlet }));
  const taken = await importAll(desk, folder.write('wire.jsonl', lines.join('\n')));
  assert.deepEqual(outcomes(taken), ['added 1', 'added 1', 'known 1']);
});

test('entries that have a headline alone are told apart by their addresses', async () => {
  using folder = temporaryFolder();
  const desk = testDesk();
  const items = [1, 2, 3].map(
    (day) => `<item><title>Photo of the day</title><link>https://a.example/${day}</link></item>`,
  );
  const feed = `<rss><channel><title>A</title>${items.join('')}</channel></rss>`;
  assert.deepEqual(outcomes(await importAll(desk, folder.write('a.xml', feed))), ['added 3']);
});

test('thousands of articles of one day without hours find their places at once', async () => {
  using folder = temporaryFolder();
  const desk = testDesk();
  const lines = Array.from({ length: 1000 }, (_, number) =>
    line({ headline: `Report ${number}`, published: '2020-05-01' }),
  );
  const path = folder.write('day.jsonl', lines.join('\n'));
  const before = process.cpuUsage();
  assert.equal((await importAll(desk, path)).length, 1000);
  assert.equal((await desk.store.upkeep.counts()).articles, 1000);
  // Microseconds of this process alone; a query for each place that is taken came to a minute.
  assert.ok(process.cpuUsage(before).user < 8_000_000);
});

for (const [name, newline] of [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const) {
  test(`a mailbox with ${name} gives its messages, in order, whatever they quote`, async () => {
    using folder = temporaryFolder();
    const desk = testDesk();
    const quoting = [
      SENTENCES[0],
      '>From the start the mayor knew.',
      'From Kestrel Bay: he denied it.',
      SENTENCES[1],
    ];
    const box = mailbox(
      [
        mail('First letter', undefined, newline),
        mail('Second letter', quoting.join('\n\n'), newline),
        'Content-Type: multipart/mixed; boundary=x'.concat(newline, newline, '--x'),
        mail('Fourth letter', undefined, newline === '\n' ? '\r\n' : '\n'),
        mail('Fifth letter', undefined, newline),
      ],
      newline,
    );
    const path = folder.write('inbox.mbox', box);
    const taken = await importAll(desk, path);
    assert.deepEqual(
      taken.map((one) => one.name),
      [1, 2, 3, 4, 5].map((number) => `${path}#${number}`),
    );
    assert.deepEqual(outcomes(taken), [
      'added 1',
      'added 1',
      'failed: The message has no text.',
      'added 1',
      'added 1',
    ]);
    assert.deepEqual((await headlines(desk)).toSorted(), [
      'Fifth letter',
      'First letter',
      'Fourth letter',
      'Second letter',
    ]);
    const second = (await frontPage(desk)).find(({ headline }) => headline === 'Second letter');
    const text = (await desk.store.articles.byId(READER, second?.id ?? 0))?.paragraphs.join('\n');
    assert.match(text ?? '', /^From the start the mayor knew/m);
    assert.match(text ?? '', /^From Kestrel Bay: he denied it/m);
    assert.match(text ?? '', /on the quay/);
    assert.ok(
      outcomes(await importAll(desk, path)).every((outcome) => !outcome.startsWith('added')),
    );
  });
}

type Page = {
  url: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
  status?: string;
};

async function warc(pages: readonly Page[], gzip = false): Promise<Buffer> {
  const records = [
    WARCRecord.createWARCInfo(
      { filename: 'a.warc', warcVersion: 'WARC/1.0' },
      { software: 'test' },
    ),
  ];
  for (const { url, body, headers = {}, status = 'HTTP/1.1 200 OK' } of pages) {
    const httpHeaders = { 'Content-Type': 'text/html; charset=utf-8', ...headers };
    records.push(
      WARCRecord.create(
        {
          url,
          date: '2025-11-21T16:00:00Z',
          type: 'response',
          warcVersion: 'WARC/1.0',
          httpHeaders,
          statusline: status,
        },
        (async function* () {
          yield typeof body === 'string' ? new TextEncoder().encode(body) : body;
        })(),
      ),
    );
  }
  const written = [];
  for (const record of records) written.push(await WARCSerializer.serialize(record, { gzip }));
  return Buffer.concat(written);
}

const PAGES: readonly Page[] = [
  { url: 'https://a.example/1', body: html('The first page of the archive') },
  { url: 'https://a.example/gone', body: html('Not found'), status: 'HTTP/1.1 404 Not Found' },
  { url: 'https://a.example/style.css', body: 'a {}', headers: { 'Content-Type': 'text/css' } },
  {
    url: 'https://a.example/2',
    body: gzipSync(html('A page packed by gzip')),
    headers: { 'Content-Encoding': 'gzip' },
  },
  {
    url: 'https://a.example/3',
    body: brotliCompressSync(html('A page packed by brotli')),
    headers: { 'Content-Encoding': 'br' },
  },
  {
    url: 'https://a.example/4',
    body: chunked(html('A page sent in chunks')),
    headers: { 'Transfer-Encoding': 'chunked' },
  },
  {
    url: 'https://a.example/5',
    body: html('A page that was unpacked already'),
    headers: { 'Content-Encoding': 'gzip' },
  },
];

function chunked(text: string): string {
  const parts = text.match(/[\s\S]{1,100}/g) ?? [];
  return `${parts.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`).join('')}0\r\n\r\n`;
}

for (const [name, gzip] of [
  ['a.warc', false],
  ['a.warc.gz', true],
] as const) {
  test(`the pages of an archive ${name} become articles, and a cut one says where it was cut`, async () => {
    using folder = temporaryFolder();
    const desk = testDesk();
    const bytes = await warc(PAGES, gzip);
    const path = folder.write(name, bytes);
    const taken = await importAll(desk, path);
    assert.deepEqual(outcomes(taken), Array(5).fill('added 1'));
    assert.deepEqual(
      taken.map((one) => one.name.split('#')[1]),
      ['2', '5', '6', '7', '8'],
    );
    assert.ok((await frontPage(desk)).every(({ url }) => url?.startsWith('https://a.example/')));
    assert.deepEqual(outcomes(await importAll(desk, path)), Array(5).fill('known 1'));
    for (const part of [0.5, 0.9, 0.99]) {
      const cut = folder.write(`cut/${name}`, bytes.subarray(0, Math.floor(bytes.length * part)));
      const outcome = outcomes(await importAll(desk, cut));
      assert.match(
        outcome.at(-1) ?? '',
        /^failed: The archive is damaged after record \d/,
        String(part),
      );
      assert.ok(outcome.slice(0, -1).every((one) => one === 'known 1'));
    }
  });
}

test('an archive that unpacks to more than anybody has read takes no more memory than a page may', async () => {
  using folder = temporaryFolder();
  const desk = testDesk();
  const bomb = gzipSync(Buffer.alloc(120_000_000, 'a'), { level: 9 });
  const packed = await warc([
    { url: 'https://a.example/bomb', body: bomb, headers: { 'Content-Encoding': 'gzip' } },
    ...PAGES.slice(0, 1),
  ]);
  const taken = await importAll(desk, folder.write('bomb.warc', packed));
  assert.match(outcomes(taken)[0] ?? '', /^failed: The page is larger than 50 MB/);
  assert.equal(outcomes(taken)[1], 'added 1');
  const head = gzipSync(
    Buffer.concat([Buffer.from('WARC/1.0\r\n'), Buffer.alloc(100_000_000, 'a')]),
  );
  const endless = await importAll(desk, folder.write('head.warc.gz', head));
  assert.match(outcomes(endless)[0] ?? '', /^failed: The archive is damaged after record/);
});

test('a folder is taken in order of its names, and what cannot be read stops nothing', {
  timeout: 20_000,
}, async () => {
  using folder = temporaryFolder();
  const desk = testDesk();
  folder.write('a.txt', TEXT);
  folder.write('b/1.html', html('Second'));
  folder.write('b/.hidden.html', html('Hidden'));
  symlinkSync('nowhere', join(folder.path, 'c-dangling'));
  execFileSync('mkfifo', [join(folder.path, 'd-pipe')]);
  const socket = createServer().listen(join(folder.path, 'e-socket'));
  await new Promise((resolve) => socket.once('listening', resolve));
  symlinkSync('/dev/zero', join(folder.path, 'f-device'));
  symlinkSync('..', join(folder.path, 'b', '2-loop'));
  symlinkSync('.', join(folder.path, 'b', '3-loop'));
  symlinkSync('g-self', join(folder.path, 'g-self'));
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder.path}/h-caf`), Buffer.from([0xe9]), Buffer.from('.txt')]),
    TEXT.replaceAll('bridge', 'ferry'),
  );
  mkdirSync(join(folder.path, 'i-empty'));
  folder.write('z.jsonl', line({ headline: 'From a line' }));
  const taken = await importAll(desk, folder.path);
  socket.close();
  const told = taken.map((one, index) => [
    one.name.slice(folder.path.length + 1),
    outcomes(taken)[index],
  ]);
  assert.deepEqual(told, [
    ['a.txt', 'added 1'],
    ['b/1.html', 'added 1'],
    ['c-dangling', 'failed: There is no such file.'],
    ['d-pipe', 'failed: This is a pipe, not a file.'],
    ['e-socket', 'failed: This is a socket, not a file.'],
    ['f-device', 'failed: This is a device, not a file.'],
    ['g-self', 'failed: The link leads in a circle.'],
    ['h-caf\ufffd.txt', 'added 1'],
    ['z.jsonl#1', 'added 1'],
  ]);
});

test('files that the system makes up as they are read neither hang nor harm', {
  timeout: 20_000,
}, async () => {
  const desk = testDesk();
  const paths = ['/proc/self/mem', '/proc/kmsg', '/proc/self/environ', '/proc/self/nothing'];
  const taken = await importAll(desk, ...paths);
  assert.equal(taken.length, paths.length);
  assert.ok(taken.every((one) => one.kind === 'failed'));
});

test('an upload is imported as a file would be, and says what became of it', async () => {
  const desk = testDesk();
  const upload = (name: string, text: string) =>
    importBytes(desk, { readerId: READER, name, bytes: Buffer.from(text) });
  const list = await upload('list.opml', OPML);
  assert.deepEqual(
    [list.kind, list.added, list.known, list.feedIds.length],
    ['subscriptions', 2, 0, 2],
  );
  assert.deepEqual(await upload('list.opml', OPML), { ...list, added: 0, known: 2 });
  const lines = await upload('a.jsonl', [line({}), '{', line({})].join('\n'));
  assert.deepEqual([lines.kind, lines.added, lines.known], ['articles', 1, 1]);
  assert.deepEqual(
    lines.failed.map(({ name }) => name),
    ['a.jsonl#2'],
  );
});

test('pieces come out in the order they went in, however long each takes', async () => {
  using folder = temporaryFolder();
  const desk = testDesk();
  const readDocument: typeof desk.reading.readDocument = async (document) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
    return desk.reading.readDocument(document);
  };
  const names = Array.from({ length: 30 }, (_, number) =>
    folder.write(`${String(number).padStart(2, '0')}.txt`, `Number ${number}\n\n${TEXT}`),
  );
  const slow = { ...desk, reading: { ...desk.reading, readDocument } };
  const taken = await importAll(slow, folder.path);
  assert.deepEqual(
    taken.map(({ name }) => name),
    names,
  );
});

function digest(subject: string, items: readonly (readonly [string, string])[]): string {
  const html = items
    .map(
      ([headline, url], index) =>
        `<h3><a href="https://click.harbour-post.example/c?url=${encodeURIComponent(url)}&amp;to=${encodeURIComponent(subject)}">${headline}</a></h3><p>${SENTENCES[index % 3]}</p>`,
    )
    .join('');
  return mail(subject, html).replace('text/plain', 'text/html');
}

const DIGEST_ITEMS = [
  ['Cracks in the piers of the bridge', 'https://harbour-post.example/cracks'],
  ['The bridge stays closed for a month', 'https://harbour-post.example/closed'],
  ['Who pays for the bridge at Kestrel Bay', 'https://northwire.example/who-pays'],
] as const;

test('a mailed digest is an article an item; the same articles mailed again or met elsewhere are known', async () => {
  using folder = temporaryFolder();
  const desk = testDesk();
  const first = folder.write('a.eml', digest('Friday', DIGEST_ITEMS));
  assert.deepEqual(outcomes(await importAll(desk, first)), ['added 3']);
  assert.deepEqual(outcomes(await importAll(desk, first)), ['known 3']);
  const second = folder.write(
    'b.eml',
    digest('Saturday', [
      ...DIGEST_ITEMS.slice(1),
      ['Ferry to run at night', 'https://harbour-post.example/ferry'],
    ]),
  );
  const [taken] = await importAll(desk, second);
  assert.ok(taken?.kind === 'articles');
  assert.deepEqual([taken.added, taken.known], [1, 2]);
});

test('the items of a digest are its sender’s, not the outlets’ whose pages it leads to', async () => {
  using folder = temporaryFolder();
  const desk = testDesk();
  await importAll(desk, folder.write('a.eml', digest('Friday', DIGEST_ITEMS)));
  const outlets = await desk.store.outlets.all();
  assert.deepEqual(
    outlets.map(({ name, homeUrl }) => [name, homeUrl]),
    [
      ['The Harbour Post', null],
      ['The Harbour Post', null],
    ],
  );
});
