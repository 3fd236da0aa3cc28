/** Lists of feeds, web archives and mailboxes that mean harm, and archives of kinds that are not taken. */
import { gzipSync } from 'node:zlib';
import { type HostileDocument, numbered, packed, repeated, WORDS, whole } from './document.ts';

const LIST = '<?xml version="1.0"?><opml version="2.0"><body>';
const outline = (number: number | string) =>
  `<outline type="rss" text="Outlet ${number}" xmlUrl="https://o${number}.example/feed"/>`;

const LISTS: readonly HostileDocument[] = [
  numbered('01-feeds-10k.opml', [LIST, outline, '</body></opml>'], {
    times: 10_000,
    becomes: /^added \d+$/,
  }),
  numbered('02-feeds-50k.opml', [LIST, outline, '</body></opml>'], {
    times: 50_000,
    becomes: /^added \d+$/,
  }),
  numbered('03-feeds-200k.opml', [LIST, outline, ''], { times: 200_000 }),
  repeated('04-deep.opml', [`${LIST}${outline(1)}`, '<outline text="a">', outline(2)], {
    times: 250_000,
    becomes: /^added [12]$/,
  }),
  repeated(
    '05-one-text.opml',
    [`${LIST}${outline(1)}<outline text="`, WORDS, '"/></body></opml>'],
    { times: 80_000, becomes: /^added 1$/ },
  ),
  repeated('06-same.opml', [LIST, outline(1), '</body></opml>'], {
    times: 60_000,
    becomes: /^added 1$/,
  }),
  whole(
    '07-entities.opml',
    `<!DOCTYPE opml [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "${'x'.repeat(64)}">]>${LIST}${outline('&b;')}${outline(1)}`,
    /^added \d$/,
  ),
  whole(
    '08-addresses.opml',
    `${LIST}${['javascript:x', 'file:///etc/passwd', 'http://', 'https://a b/', '//x', ''].map((url) => `<outline type="rss" text="a" xmlUrl="${url}"/>`).join('')}${outline(1)}`,
    /^added 1$/,
  ),
  whole(
    '09-torn.opml',
    `${LIST}${outline(1)}${outline(2)}<outline type="rss" text="T" xmlU`,
    /^added 2$/,
  ),
  whole(
    '10-prototypes.opml',
    `${LIST}<__proto__ polluted="1"/><outline __proto__="x" constructor="y" text="__proto__"><outline text="constructor" category="/__proto__/a" xmlUrl="https://a.example/"/></outline>`,
    /^added 1$/,
  ),
];

const page = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><title>Bridge</title><p>${WORDS.repeat(5)}</p>`;
const record = (
  body: string,
  length: number | string = Buffer.byteLength(body),
  url = 'https://a.example/',
) =>
  `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`;
const response = (encoding: string, body: Buffer) =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${encoding}\r\n\r\n`,
    ),
    body,
  ]);
const binary = (body: Buffer) =>
  Buffer.concat([
    Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${body.length}\r\n\r\n`),
    body,
    Buffer.from('\r\n\r\n'),
  ]);

const ARCHIVES: readonly HostileDocument[] = [
  whole('01-length-short.warc', `${record(page)}${record(page, 10)}`),
  whole('02-length-long.warc', `${record(page)}${record(page, 1_000_000_000)}`),
  whole(
    '03-length-odd.warc',
    ['-1', '1e3', '0x10', '99999999999999999999', '']
      .map((length) => `${record(page)}${record(page, length)}`)
      .join(''),
  ),
  repeated(
    '04-chunks.warc',
    [
      'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 40000000\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n',
      '1\r\na\r\n',
      '',
    ],
    { times: 7_000_000 },
  ),
  repeated(
    '05-records-1M.warc',
    [record(page), 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n', ''],
    { times: 1_000_000, becomes: /^added 1$/ },
  ),
  repeated('06-head.warc', ['WARC/1.0\r\n', 'X-A: b\r\n', ''], {
    times: 5_000_000,
    becomes: /^failed: /,
  }),
  repeated('07-line.warc', ['WARC/1.0\r\nX-A: ', 'bbbbbbbb', ''], {
    times: 5_000_000,
    becomes: /^failed: /,
  }),
  packed(
    '08-bomb.warc.gz',
    [
      'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1000000044\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n',
      'a',
    ],
    { bytes: 1_000_000_000 },
  ),
  packed(
    '09-blank-bomb.warc.gz',
    ['WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n', '\n'],
    { bytes: 1_000_000_000 },
  ),
  repeated(
    '10-members.warc.gz',
    [
      gzipSync(record(page)),
      gzipSync('WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n'),
      '',
    ],
    { times: 100_000, becomes: /^added 1$/ },
  ),
  whole(
    '11-body-bomb.warc',
    Buffer.concat([
      binary(response('gzip', gzipSync(Buffer.alloc(40_000_000, '<p>a</p>')))),
      Buffer.from(record(page)),
    ]),
  ),
  whole(
    '12-double.warc',
    Buffer.concat([
      binary(response('gzip', gzipSync(gzipSync(Buffer.alloc(40_000_000))))),
      Buffer.from(record(page)),
    ]),
  ),
  whole(
    '13-paths.warc',
    ['../../../../etc/x', 'file:///etc/passwd', '/tmp/x', '<javascript:x>', 'C:\\x']
      .map((url) => record(page, undefined, url))
      .join(''),
  ),
];

const MAILBOXES: readonly HostileDocument[] = [
  repeated(
    '01-froms.mbox',
    [
      'From a@b.example Fri Nov 21 16:00:00 2025\nFrom: A <a@b.example>\nSubject: x\n\n',
      '\nFrom x',
      '',
    ],
    { times: 7_000_000 },
  ),
  numbered(
    '02-mails.mbox',
    [
      '',
      (number) =>
        `From a@b.example Fri Nov 21 16:00:00 2025\nFrom: A <a@b.example>\nSubject: x${number}\n\n${WORDS} ${number}\n\n`,
      '',
    ],
    { times: 2_000 },
  ),
  repeated(
    '03-quoted.mbox',
    [
      'From a@b.example Fri Nov 21 16:00:00 2025\nFrom: A <a@b.example>\nSubject: x\n\n',
      '\n>>>>>From x',
      '',
    ],
    { times: 1_500_000 },
  ),
];

/** A name in a ZIP or tar archive that leads out of the folder: none is unpacked, so that nothing is written anywhere. */
function zip(name: string): Buffer {
  const head = Buffer.from('504b0304140000000000000000000000000000000000000000000000', 'hex');
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  return Buffer.concat([head.subarray(0, 26), lengths, Buffer.from(name), Buffer.from('owned')]);
}

function tar(name: string): Buffer {
  const head = Buffer.alloc(512);
  head.write(name);
  head.write('0000644\0', 100);
  head.write('00000000005\0', 124);
  head.write('ustar\x0000', 257);
  return Buffer.concat([head, Buffer.alloc(512, 'owned')]);
}

const PATHS = ['../../owned', '/tmp/owned', '..\\..\\owned', 'a/../../owned', '~/owned'];

const NOT_TAKEN: readonly HostileDocument[] = [
  ...PATHS.map((path, at) => whole(`slip-${at}.zip`, zip(path), /^failed: This is/)),
  ...PATHS.map((path, at) => whole(`slip-${at}.tar`, tar(path), /^failed: This is/)),
  packed('feed.xml.gz', ['<rss><channel>', '<item/>'], {
    bytes: 1_000_000_000,
    becomes: /^failed: This is/,
  }),
  packed('box.mbox.gz', ['From a@b.example\n', 'a'], {
    bytes: 1_000_000_000,
    becomes: /^failed: This is/,
  }),
];

export const FILE_DOCUMENTS: Readonly<Record<string, readonly HostileDocument[]>> = {
  lists: LISTS,
  archives: ARCHIVES,
  mailboxes: MAILBOXES,
  'not-taken': NOT_TAKEN,
};
