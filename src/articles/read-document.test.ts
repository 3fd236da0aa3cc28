import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from './read-document.ts';

function document(content: string | Uint8Array, name = 'file', contentType: string | null = null) {
  return {
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    contentType,
    url: null,
  };
}

const TEXT =
  'The old lighthouse at the harbour mouth was sold on Monday, the council said after a short meeting, to the people of Lamp Island.';

const readable: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['plain text', `Lighthouse sold to islanders\n\n${TEXT}`, 'file.txt'],
  [
    'a page',
    `<!DOCTYPE html><html><head><title>Lighthouse sold to islanders</title></head><body><article><h1>Lighthouse sold to islanders</h1><p>${TEXT}</p><p>${TEXT}</p></article></body></html>`,
    'file',
  ],
  [
    'a page after a comment',
    `<!-- saved --><html><head><title>Lighthouse sold to islanders</title></head><body><p>${TEXT}</p><p>${TEXT}</p></body></html>`,
    'file',
  ],
  [
    'a mail',
    `From: Harbour News <n@h.example>\r\nTo: a@b.example\r\nSubject: Lighthouse sold to islanders\r\nDate: Tue, 12 Mar 2024 10:15:00 +0100\r\n\r\n${TEXT}\r\n`,
    'file',
  ],
  [
    'UTF-16 text',
    new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(
        new Uint16Array(
          [...`Lighthouse sold to islanders\n\n${TEXT}`].map((sign) => sign.charCodeAt(0)),
        ).buffer,
      ),
    ]),
    'file.txt',
  ],
  ['text in brackets first', `[Harbour News] Lighthouse sold to islanders\n\n${TEXT}`, 'file'],
];

test('whatever the format, the article is found', async () => {
  for (const [name, content, file] of readable) {
    const result = await readDocument(document(content, file));
    if (result.kind === 'failed') assert.fail(`${name}: ${result.reason}`);
    const [article] = result.articles;
    assert.match(article.headline, /Lighthouse sold to islanders$/, name);
    assert.equal(article.paragraphs[0], TEXT, name);
  }
});

const refused: readonly (readonly [string | Uint8Array, string])[] = [
  ['', 'The file is empty.'],
  [' \n\t', 'The file is empty.'],
  ['%PDF-1.7\n%âãÏÓ', 'This is a PDF document, not an article.'],
  [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    'This is a picture, not an article.',
  ],
  [new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'This is a picture, not an article.'],
  [
    new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]),
    'This is a ZIP archive or an office document, not an article.',
  ],
  [new Uint8Array([0x1f, 0x8b, 8, 0]), 'This is a compressed archive, not an article.'],
  [new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]), 'This is a binary file, not an article.'],
  ['{"headline": "Lighthouse sold"}', 'This is JSON data, not an article.'],
  ['[{"a": 1}]', 'This is JSON data, not an article.'],
  [
    '{"version": "https://jsonfeed.org/version/1.1", "items": []}',
    'This is a feed, not an article.',
  ],
  [
    '<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>',
    'This is a feed, not an article.',
  ],
  ['<feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'This is a feed, not an article.'],
  [
    '<?xml version="1.0"?><opml version="2.0"><body/></opml>',
    'This is a list of feeds (OPML), not an article.',
  ],
  ['<?xml version="1.0"?><urlset></urlset>', 'This is a site map, not an article.'],
  ['<?xml version="1.0"?><invoice/>', 'This is an XML document, not an article.'],
  ['WARC/1.0\r\nWARC-Type: response\r\n', 'This is a web archive, not an article.'],
];

test('what holds no article says what it is instead', async () => {
  for (const [content, reason] of refused) {
    assert.deepEqual(await readDocument(document(content)), { kind: 'failed', reason }, reason);
  }
});

test('any bytes end as a value', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      const result = await readDocument(document(bytes));
      if (result.kind === 'failed') assert.match(result.reason, /\.$/);
    }),
  );
});

test('what stands after all that is read says nothing of the encoding', async () => {
  const text = Buffer.from(`Ein Anfang über den Hafen\n\n${TEXT}\n\n`);
  const bytes = Buffer.concat([text, Buffer.alloc(15_000_000, ' '), Buffer.from([0xff])]);
  const read = await readDocument(document(bytes, 'file.txt'));
  assert.equal(read.kind === 'read' && read.articles[0]?.headline, 'Ein Anfang über den Hafen');
});
