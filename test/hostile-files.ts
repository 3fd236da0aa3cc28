/** Files that nobody would send in good faith: endless, deep, packed, torn. */
import { ftruncateSync, writeFileSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export type Hostile = { readonly name: string; readonly write: (file: number) => void };

/** A file that begins somehow and goes on with one piece over and over until it has so many bytes. */
function endless(name: string, start: string, [piece, bytes]: readonly [string, number]): Hostile {
  const write = (file: number) => {
    writeSync(file, start);
    const block = Buffer.from(piece.repeat(Math.ceil(100_000 / piece.length)));
    for (let written = 0; written < bytes; written += block.length) {
      writeSync(file, block.subarray(0, bytes - written));
    }
  };
  return { name, write };
}

function whole(name: string, content: () => string | Buffer): Hostile {
  return { name, write: (file) => writeFileSync(file, content()) };
}

function sparse(name: string, bytes: number): Hostile {
  return { name, write: (file) => ftruncateSync(file, bytes) };
}

const ITEM = `<item><title>A report about the bridge</title><link>https://a.example/1</link><description>${'Words. '.repeat(40)}</description></item>\n`;
const OUTLINE = '<outline text="An outlet of the harbour" xmlUrl="https://a.example/feed"/>\n';
const MAIL = 'From a@b.example Fri Nov 21 16:00:00 2025\nFrom: A <a@b.example>\nSubject: ';
const PART = '--b\nContent-Type: text/plain\n\nx\n';
const BASE64 = `${'QUFB'.repeat(19)}\n`;
const WORDS = 'The harbour master said that the bridge would stay closed. ';

const FEED = '<rss><channel><title>A</title>';
const LIST = '<opml><body>';
const PAGE = '<!doctype html><body>';
const LETTER = 'From: a@b.example\nSubject: x\n';

/** The files, the last a good one. At `MB` = 1,000,000 they have the size that they are named for. */
export function hostileFiles(MB: number): readonly Hostile[] {
  return [
    endless('feed-200.xml', FEED, [ITEM, 200 * MB]),
    endless('feed-49.xml', FEED, [ITEM, 49 * MB]),
    endless('list-200.opml', LIST, [OUTLINE, 200 * MB]),
    endless('list-49.opml', LIST, [OUTLINE, 49 * MB]),
    endless('one-outline.opml', `${LIST}<outline text="`, [WORDS, 49 * MB]),
    endless('deep.xml', FEED, ['<a>', 0.3 * MB]),
    endless('deeper.xml', FEED, ['<a>', 49 * MB]),
    endless('deep.opml', LIST, ['<outline text="a">', 49 * MB]),
    endless('deep.html', PAGE, ['<div>', 0.5 * MB]),
    endless('deeper.html', PAGE, ['<div><b>', 49 * MB]),
    endless('attributes.html', `${PAGE}<p `, ['a="b" ', 49 * MB]),
    endless('text.html', `${PAGE}<p>`, [WORDS, 49 * MB]),
    endless('paragraphs.html', PAGE, [`<p>${WORDS}</p>`, 49 * MB]),
    endless('entities.html', `${PAGE}<p>`, ['&amp;&lt;&#x1f600;', 49 * MB]),
    whole('laughs.xml', laughs),
    endless('text.txt', '', [WORDS, 49 * MB]),
    endless('lines.txt', '', ['a\n\n', 49 * MB]),
    endless('many.jsonl', '', ['[],', 9 * MB]),
    endless('spaces.txt', '', [' ', 49 * MB]),
    sparse('sparse.txt', 1000 * MB),
    sparse('sparse.jsonl', 1000 * MB),
    sparse('sparse.warc.gz', 1000 * MB),
    whole('box.mbox', () => mailbox(MB)),
    endless('froms.mbox', `${MAIL}Many\n\n`, ['\nFrom x', 100 * MB]),
    endless('headers.eml', LETTER, ['X-A: b\n', 24 * MB]),
    endless('parts.eml', `${LETTER}Content-Type: multipart/mixed; boundary=b\n\n`, [PART, 24 * MB]),
    endless('packed.eml', `${LETTER}Content-Transfer-Encoding: base64\n\n`, [BASE64, 24 * MB]),
    whole('long.jsonl', () => longLines(MB)),
    endless('deep.jsonl', '{"headline":"a","text":"b","c":', ['[', 9 * MB]),
    whole('bomb.warc.gz', () => warcBomb(1000 * MB)),
    whole('head.warc.gz', () => Buffer.concat([gzipSync('WARC/1.0\r\n'), ...bombs(1000 * MB)])),
    endless('wrong.xml', '<?xml version="1.0" encoding="utf-16"?><rss><channel>', ['é', 40 * MB]),
    whole('z-last.txt', () => `The last of all\n\n${WORDS.repeat(5)}`),
  ];
}

function laughs(): string {
  const names = Array.from({ length: 12 }, (_, level) => level);
  const entities = names.map((level) =>
    level === 0 ? '<!ENTITY l0 "ha">' : `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE rss [${entities.join('')}]><rss><channel><title>&l11;</title><item><title>&l11;</title><description>&l11;</description></item></channel></rss>`;
}

function mailbox(MB: number): string {
  const large = (megabytes: number) => `${WORDS}\n`.repeat((megabytes * MB) / (WORDS.length + 1));
  const body = WORDS.repeat(5);
  const bodies = [body, large(100), body, large(30), body];
  return bodies.map((text, index) => `${MAIL}Letter ${index}\n\n${text}\n`).join('\n');
}

function longLines(MB: number): string {
  const long = (megabytes: number) => WORDS.repeat((megabytes * MB) / WORDS.length);
  const lines = [WORDS, long(50), WORDS, long(9)].map((text, index) =>
    JSON.stringify({ headline: `Line ${index}`, text }),
  );
  return lines.join('\n');
}

function warcBomb(bytes: number): Buffer {
  const head = [
    'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/',
    `Content-Length: ${bytes + 44}\r\n`,
    'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n',
  ];
  return Buffer.concat([gzipSync(head.join('\r\n')), ...bombs(bytes)]);
}

/** One letter so many times, packed in a hundred members: each unpacks to a thousand times its size. */
function bombs(bytes: number): Buffer[] {
  return Array<Buffer>(100).fill(gzipSync(Buffer.alloc(bytes / 100, 'a')));
}
