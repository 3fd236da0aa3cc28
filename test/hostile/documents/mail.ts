/** Mails that mean harm: parts in parts, heads without end, words that decode to more words. */
import { type HostileDocument, numbered, repeated, WORDS, whole } from './document.ts';

const HEAD = 'From: Ada <a@b.example>\r\nSubject: Bridge closed\r\nMIME-Version: 1.0\r\n';
const TEXT = `Content-Type: text/plain; charset=utf-8\r\n\r\n${WORDS.repeat(5)}\r\n`;
const MIXED = `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${TEXT}`;
const encoded = (how: string, type = 'text/plain') =>
  `${HEAD}Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${how}\r\n\r\n${WORDS}\r\n`;
const BASE64_LINE = Buffer.from(WORDS).toString('base64').slice(0, 76);
const ATTACHED = '--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n';

export const MAIL_DOCUMENTS: readonly HostileDocument[] = [
  numbered(
    '01-nested-1000.eml',
    [
      HEAD,
      (number) => `Content-Type: multipart/mixed; boundary=b${number}\r\n\r\n--b${number}\r\n`,
      TEXT,
    ],
    { times: 1000 },
  ),
  repeated('02-parts-100k.eml', [MIXED, `--b\r\nContent-Type: text/plain\r\n\r\nx\r\n`, '--b--'], {
    times: 100_000,
  }),
  repeated(
    '03-boundary-same.eml',
    [HEAD, 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n', TEXT],
    { times: 1000 },
  ),
  repeated(
    '04-boundary-long.eml',
    [`${HEAD}Content-Type: multipart/mixed; boundary="`, 'b', `"\r\n\r\n--b\r\n${TEXT}`],
    { times: 200_000 },
  ),
  repeated('05-headers.eml', [HEAD, 'X-A: b\r\n', `\r\n${WORDS}`], { times: 3_000_000 }),
  repeated('06-header-long.eml', [`${HEAD}X-A: `, 'b', `\r\n\r\n${WORDS}`], { times: 20_000_000 }),
  repeated('07-header-folded.eml', [`${HEAD}X-A: b`, '\r\n b', `\r\n\r\n${WORDS}`], {
    times: 60_000,
  }),
  repeated(
    '08-subject-words.eml',
    ['From: a@b.example\r\nSubject: ', '=?utf-8?Q?=41=?= ', `\r\n\r\n${WORDS}`],
    { times: 15_000 },
  ),
  repeated(
    '09-subject-torn.eml',
    ['From: a@b.example\r\nSubject: ', '=?utf-8?Q?', `\r\n\r\n${WORDS}`],
    { times: 24_000 },
  ),
  repeated(
    '10-from-many.eml',
    ['Subject: x\r\nFrom: ', '"A" <a@b.example>, ', `\r\n\r\n${WORDS}`],
    { times: 12_000 },
  ),
  repeated('11-from-groups.eml', ['Subject: x\r\nFrom: ', 'a:(', `\r\n\r\n${WORDS}`], {
    times: 80_000,
  }),
  repeated('12-base64.eml', [encoded('base64'), '=A!\r\n', ''], { times: 4_000_000 }),
  repeated('13-quoted.eml', [encoded('quoted-printable'), '=3D=G=\r\n=', ''], { times: 2_000_000 }),
  repeated('14-quoted-one-line.eml', [encoded('quoted-printable'), '=20', ''], {
    times: 8_000_000,
  }),
  repeated(
    '15-html.eml',
    [encoded('8bit', 'text/html'), '<table><tr><td style="display:none">', ''],
    { times: 600_000 },
  ),
  repeated('16-lines.eml', [encoded('8bit'), 'a\r\n', ''], { times: 8_000_000 }),
  repeated('17-quoting.eml', [encoded('8bit'), `${'>'.repeat(70)} x\r\n`, ''], { times: 330_000 }),
  repeated(
    '18-rfc822.eml',
    [HEAD, 'Content-Type: message/rfc822\r\n\r\nSubject: x\r\n', `\r\n${WORDS}`],
    { times: 1000 },
  ),
  repeated(
    '19-digest.eml',
    [
      `${HEAD}Content-Type: multipart/digest; boundary=b\r\n\r\n`,
      `--b\r\n\r\nFrom: a@b.example\r\nSubject: x\r\n\r\n${WORDS}\r\n`,
      '--b--',
    ],
    { times: 100_000 },
  ),
  repeated(
    '20-parameters.eml',
    [`${HEAD}Content-Type: text/plain`, '; a*0*=x', `\r\n\r\n${WORDS}`],
    { times: 25_000 },
  ),
  numbered(
    '21-continuations.eml',
    [
      `${HEAD}Content-Disposition: attachment`,
      (number) => `; filename*${number}=x`,
      `\r\n\r\n${WORDS}`,
    ],
    { times: 10_000 },
  ),
  repeated(
    '22-flowed.eml',
    [`${HEAD}Content-Type: text/plain; format=flowed\r\n\r\n`, `${WORDS} \r\n`, ''],
    { times: 390_000 },
  ),
  repeated('23-addresses.eml', [encoded('8bit'), 'https://a.example/b?c=d&e ', ''], {
    times: 900_000,
  }),
  whole('24-no-end.eml', `${MIXED}--b\r\nContent-Type: text/html\r\n\r\n<p>${WORDS}`, /^added 1$/),
  whole(
    '25-prototypes.eml',
    `${HEAD}__proto__: x\r\nconstructor: y\r\nContent-Type: text/plain; __proto__=1; constructor=2; charset=__proto__\r\n\r\n${WORDS.repeat(5)}`,
    /^added 1$/,
  ),
  whole(
    '26-charset.eml',
    `${HEAD}Content-Type: text/plain; charset=x-no-such\r\n\r\n${WORDS.repeat(5)}`,
    /^added 1$/,
  ),
  whole('27-nulls.eml', `${HEAD}X-\0A: b\r\n\r\n${WORDS.repeat(5)}\0\0`),
  repeated('28-base64-text.eml', [encoded('base64'), `${BASE64_LINE}\r\n`, ''], {
    times: 318_000,
  }),
  repeated('29-attached.eml', [`${MIXED}${ATTACHED}`, `${BASE64_LINE}\r\n`, '--b--\r\n'], {
    times: 318_000,
    becomes: /^added 1$/,
  }),
];
