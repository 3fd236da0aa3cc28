/** JSON Feeds and lines of articles that mean harm. */
import { type HostileDocument, numbered, repeated, WORDS, whole } from './document.ts';

const OPEN = '{"version":"https://jsonfeed.org/version/1.1","title":"A","items":[';
const item = (number: number) =>
  `{"id":"${number}","title":"Bridge ${number}","content_text":"${WORDS.repeat(3)}"}`;
const feed = (inside: string, before = '') => `${before}${OPEN}${item(1)}${inside}]}`;

export const JSON_DOCUMENTS: readonly HostileDocument[] = [
  repeated('01-deep-1M.json', [`${OPEN}${item(1)},{"id":"2","_x":`, '[', ''], {
    times: 1_000_000,
    becomes: /^added 1$/,
  }),
  repeated('02-deep-objects.json', [`${OPEN}${item(1)},`, '{"a":', ''], { times: 1_000_000 }),
  numbered(
    '03-keys-3M.json',
    [`${OPEN}${item(1)},{`, (number) => `"k${number}":1,`, '"id":"2"}]}'],
    { times: 3_000_000 },
  ),
  repeated('04-number.json', [`${OPEN}${item(1)},{"id":`, '9', '}]}'], { times: 40_000_000 }),
  repeated('05-string.json', [`${OPEN}{"id":"1","title":"T","content_html":"`, WORDS, '"}]}'], {
    times: 800_000,
    becomes: /^added 1$/,
  }),
  repeated(
    '06-escapes.json',
    [`${OPEN}{"id":"1","title":"T","content_text":"`, '\\u003cp\\u003e\\ud800', '"}]}'],
    { times: 2_000_000 },
  ),
  numbered('07-items-300k.json', [OPEN, (number) => `${item(number)},`, `${item(0)}]}`], {
    times: 200_000,
  }),
  repeated('08-commas.json', [OPEN, '{},', '{}]}'], { times: 5_000_000 }),
  repeated(
    '09-tags.json',
    [`${OPEN}{"id":"1","title":"T","content_text":"${WORDS}","tags":[`, '"t",', '"t"]}]}'],
    { times: 3_000_000, becomes: /^added 1$/ },
  ),
  repeated('10-spaces.json', [`${OPEN}${item(1)}`, ' \n', ']}'], {
    times: 20_000_000,
    becomes: /^added 1$/,
  }),
  whole(
    '11-prototypes.json',
    feed(
      ',{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"2","title":"T2","content_text":"x","authors":[{"__proto__":{"name":"y"}}]}',
    ),
    /^added 2$/,
  ),
  whole(
    '12-same-keys.json',
    feed(',{"id":"2","id":{"a":1},"title":"T2","title":null,"content_text":"x"}'),
  ),
  whole('13-bom.json', feed('', '\ufeff'), /^added 1$/),
  whole('14-utf16.json', Buffer.from(feed('', '\ufeff'), 'utf16le'), /^added 1$/),
  whole('15-torn.json', `${OPEN}${item(1)},${item(2)},{"id":"3","content_te`, /^added 2$/),
  whole(
    '16-types.json',
    feed(
      ',{"id":[],"title":{},"content_html":7,"url":false,"tags":{"length":1e9},"attachments":[null,{"url":1e308}],"authors":"x"},null,7,[]',
    ),
  ),
  repeated('17-deep.jsonl', ['{"headline":"a","text":"b","c":', '[', ''], {
    times: 3_900_000,
    becomes: /^failed: /,
  }),
  repeated('18-objects.jsonl', ['{"headline":"a","text":"b","c":', '{"a":', ''], {
    times: 700_000,
    becomes: /^failed: /,
  }),
  numbered(
    '19-keys.jsonl',
    ['{"headline":"Keys","text":"b"', (number) => `,"k${number}":1`, '}\n'],
    { times: 300_000, becomes: /^added 1$/ },
  ),
  repeated('20-paragraphs.jsonl', ['{"headline":"Paragraphs","paragraphs":["a"', ',"a"', ']}'], {
    times: 900_000,
    becomes: /^added 1$|^failed: No article: paragraphs/,
  }),
  repeated('21-breaks.jsonl', ['{"headline":"Breaks","text":"a', '\\n \\n', 'b"}'], {
    times: 700_000,
    becomes: /^added 1$/,
  }),
  whole(
    '22-prototypes.jsonl',
    `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"headline":"Proto","text":"${WORDS}"}`,
    /^added 1$/,
  ),
  repeated('23-lines.jsonl', ['', '{}\n', '{"headline":"Last","text":"of all"}'], { times: 3_000 }),
];
