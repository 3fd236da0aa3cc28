/** Feeds that mean harm: bombs, floods, depths, torn ends, encodings that lie, names that objects have by birth. */
import { type HostileDocument, numbered, repeated, WORDS, whole } from './document.ts';

const ITEM = `<item><title>Bridge {n}</title><link>https://a.example/{n}</link><description>${WORDS.repeat(4)}</description></item>\n`;
const item = (number: number | string) => ITEM.replaceAll('{n}', String(number));
const OPEN = '<?xml version="1.0"?><rss version="2.0"><channel><title>A</title>';
const CLOSE = '</channel></rss>';
const feed = (inside: string) => `${OPEN}${inside}${CLOSE}`;
const withDoctype = (subset: string, inside: string) =>
  `<?xml version="1.0"?><!DOCTYPE rss ${subset}><rss><channel><title>A</title>${inside}${CLOSE}`;
const asks = (entity: string) =>
  `<item><title>Bridge ${entity}</title><description>${WORDS.repeat(3)}${entity}</description></item>`;

function laughs(): string {
  const names = Array.from({ length: 12 }, (_, level) => level);
  const entities = names.map((level) =>
    level === 0 ? '<!ENTITY l0 "ha">' : `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
  );
  return withDoctype(`[${entities.join('')}]`, asks('&l11;'));
}

const ENTITIES: readonly HostileDocument[] = [
  whole('01-billion-laughs.xml', laughs(), /^added 1$/),
  repeated(
    '02-quadratic.xml',
    [
      `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}"><!ENTITY b "${'b'.repeat(60)}">]>${OPEN}<item><title>T</title><description>`,
      '&a;&b;',
      `</description></item>${CLOSE}`,
    ],
    { times: 1_000_000, becomes: /^added 1$/ },
  ),
  whole(
    '03-file.xml',
    withDoctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]', asks('&x;')),
    /^added 1$/,
  ),
  whole(
    '04-address.xml',
    withDoctype('[<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]', asks('&x;')),
    /^added 1$/,
  ),
  whole(
    '05-parameter.xml',
    withDoctype(
      '[<!ENTITY % f SYSTEM "file:///etc/hostname"><!ENTITY % d SYSTEM "http://127.0.0.1:9/d">%d;%f;<!ENTITY x "%f;">]',
      asks('&x;'),
    ),
    /^added 1$/,
  ),
  whole('06-dtd.xml', withDoctype('SYSTEM "http://127.0.0.1:9/rss.dtd"', asks('&x;')), /^added 1$/),
  whole(
    '07-include.xml',
    `<?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?>${feed(`<item xmlns:xi="http://www.w3.org/2001/XInclude"><title>T<xi:include href="file:///etc/passwd" parse="text"/></title><description>${WORDS}</description></item>`)}`,
    /^added 1$/,
  ),
  numbered(
    '08-entities.xml',
    ['<!DOCTYPE rss [', (number) => `<!ENTITY e${number} "x">`, `]>${feed(asks('&e0;'))}`],
    { times: 500_000, becomes: /^added 1$/ },
  ),
  whole(
    '09-recursion.xml',
    withDoctype('[<!ENTITY a "&b;"><!ENTITY b "&a;">]', asks('&a;')),
    /^added 1$/,
  ),
  repeated(
    '10-references.xml',
    [
      `${OPEN}<item><title>T</title><description>`,
      '&amp;&#x1F600;&nope;',
      `</description></item>${CLOSE}`,
    ],
    {
      times: 2_000_000,
      becomes: /^added 1$/,
    },
  ),
  repeated('11-doctype-torn.xml', ['<!DOCTYPE rss [', '<!ENTITY a "]>] ', feed(item(1))], {
    times: 1_000_000,
  }),
];

const DEPTHS: readonly HostileDocument[] = [
  repeated('12-deep-100k.xml', [`${OPEN}${item(1)}`, '<a>', ''], {
    times: 100_000,
    becomes: /^added 1$/,
  }),
  repeated('13-deep-1M.xml', [`${OPEN}${item(1)}`, '<a>', ''], {
    times: 1_000_000,
    becomes: /^added 1$/,
  }),
  repeated('14-unclosed-1M.xml', [`${OPEN}${item(1)}`, '<item><title>', ''], { times: 1_000_000 }),
  repeated('15-ends-5M.xml', [`${OPEN}${item(1)}`, '</a>', CLOSE], {
    times: 5_000_000,
    becomes: /^added 1$/,
  }),
  repeated(
    '16-deep-in-text.xml',
    [
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><content type="xhtml">${WORDS}`,
      '<div>',
      '',
    ],
    {
      times: 1_000_000,
    },
  ),
  numbered(
    '17-attributes-300k.xml',
    [`${OPEN}${item(1)}<item `, (number) => `a${number}="b" `, `><title>T</title></item>${CLOSE}`],
    {
      times: 300_000,
    },
  ),
  numbered(
    '18-namespaces-20k.xml',
    [`${OPEN}${item(1)}`, (number) => `<a${number}:b xmlns:a${number}="urn:${number}">`, ''],
    {
      times: 20_000,
      becomes: /^added 1$/,
    },
  ),
  repeated(
    '19-same-attribute.xml',
    [`${OPEN}<item `, 'a="b" ', `>${WORDS}</item>${item(1)}${CLOSE}`],
    { times: 1_000_000 },
  ),
];

const FLOODS: readonly HostileDocument[] = [
  repeated(
    '20-text-200MB.xml',
    [`${OPEN}<item><title>T</title><description>`, WORDS, `</description></item>${CLOSE}`],
    {
      times: 3_400_000,
    },
  ),
  repeated(
    '21-cdata-49MB.xml',
    [
      `${OPEN}<item><title>T</title><description><![CDATA[`,
      WORDS,
      `]]></description></item>${CLOSE}`,
    ],
    {
      times: 830_000,
      becomes: /^added 1$/,
    },
  ),
  repeated('22-comment.xml', [`${OPEN}<!--`, WORDS, `-->${item(1)}${CLOSE}`], {
    times: 800_000,
    becomes: /^added 1$/,
  }),
  repeated('23-comments-torn.xml', [`${OPEN}${item(1)}`, '<!--<?a <![', ''], {
    times: 4_000_000,
    becomes: /^added 1$/,
  }),
  repeated('24-instruction.xml', [`${OPEN}<?a `, WORDS, `?>${item(1)}${CLOSE}`], {
    times: 800_000,
    becomes: /^added 1$/,
  }),
  numbered(
    '25-items-300k.xml',
    [OPEN, (number) => `<item><guid>${number}</guid><title>T</title></item>`, CLOSE],
    { times: 300_000 },
  ),
  numbered('26-items-200MB.xml', [OPEN, item, CLOSE], { times: 560_000 }),
  repeated('27-name-40MB.xml', [`${OPEN}${item(1)}<`, 'abcdefgh', `>${CLOSE}`], {
    times: 5_000_000,
    becomes: /^added 1$/,
  }),
  repeated('28-value-40MB.xml', [`${OPEN}${item(1)}<item a="`, WORDS, `"/>${CLOSE}`], {
    times: 700_000,
  }),
  repeated('29-quotes.xml', [`${OPEN}${item(1)}`, '<item a="', CLOSE], { times: 3_000_000 }),
  repeated(
    '30-categories.xml',
    [
      `${OPEN}<item><title>T</title><description>${WORDS}</description>`,
      '<category>c</category>',
      `</item>${CLOSE}`,
    ],
    {
      times: 400_000,
      becomes: /^added 1$/,
    },
  ),
  repeated(
    '31-links-in-text.xml',
    [`${OPEN}<item><title>T</title><description>`, '&lt;a href="x">&lt;b>&lt;p>', ''],
    { times: 1_500_000 },
  ),
];

const NAMES: readonly HostileDocument[] = [
  whole(
    '32-prototypes.xml',
    feed(
      `<__proto__ polluted="1"><polluted>1</polluted></__proto__><constructor><prototype polluted="1"/></constructor><item __proto__="1" constructor="2" hasOwnProperty="3"><title __proto__="x">T</title><toString>x</toString><description>${WORDS}</description><__proto__:a xmlns:__proto__="urn:x">b</__proto__:a></item>`,
    ),
    /^added 1$/,
  ),
  whole(
    '33-root-constructor.xml',
    '<?xml version="1.0"?><constructor><rss/></constructor>',
    /^failed: This is an XML document/,
  ),
  whole(
    '34-references-odd.xml',
    feed(asks('&#0;&#xD800;&#xDFFF;&#x110000;&#99999999999999999999;&#x;&#-1;&#xFFFE;&#1;')),
    /^added 1$/,
  ),
];

const good = feed(item(1));
const utf16 = Buffer.from(
  `\ufeff${good.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>')}`,
  'utf16le',
);

function utf32(text: string): Buffer {
  const bytes = Buffer.alloc(4 * (text.length + 1));
  for (const [at, sign] of [...`\ufeff${text}`].entries())
    bytes.writeUInt32LE(sign.codePointAt(0) ?? 0, at * 4);
  return bytes;
}

const declared = (encoding: string, text = good) => text.replace('?>', ` encoding="${encoding}"?>`);
/** Where a title would stand, these bytes. */
function around(bytes: string): Buffer {
  const [before = '', after = ''] = feed(asks('{here}')).split('{here}', 2);
  return Buffer.concat([
    Buffer.from(before),
    Buffer.from(bytes, 'latin1'),
    Buffer.from(after),
    Buffer.from(`</description></item>${CLOSE}`),
  ]);
}

const ENCODINGS: readonly HostileDocument[] = [
  whole('35-utf16le.xml', utf16, /^added 1$/),
  whole('36-utf16be.xml', Buffer.from(utf16).swap16(), /^added 1$/),
  whole('37-utf32.xml', utf32(good), /^added 1$/),
  whole('38-utf7.xml', declared('utf-7', feed(asks('+ADw-script+AD4-'))), /^added 1$/),
  whole('39-says-utf16.xml', declared('utf-16'), /^added 1$/),
  whole('40-says-nothing-known.xml', declared('x-no-such'), /^added 1$/),
  // EBCDIC: "<?xml" is 4C 6F A7 94 93.
  whole('41-ebcdic.xml', Buffer.from('4c6fa7949340a585', 'hex'), /^failed: [A-Z].+\.$/),
  whole(
    '42-overlong.xml',
    around('\xc0\xbcscript\xc0\xbe\xe0\x80\xaf\xf0\x80\x80\xaf'),
    /^added 1$/,
  ),
  whole('43-surrogates.xml', around('\xed\xa0\x80\xed\xb0\x80 \xed\xa0\x80'), /^added 1$/),
  whole('44-nulls.xml', around('\0\x01\x02\x0b\x1f\x7f\xff\xfe'), /^added 1$/),
  whole('45-odd-bytes-utf16.xml', utf16.subarray(0, utf16.length - 1), /^added 1$/),
];

const TORN: readonly HostileDocument[] = [
  ['46-torn-in-tag.xml', '<item><title>T</title><description>x</descr'],
  ['47-torn-in-cdata.xml', '<item><title>T</title><description><![CDATA[<p>x'],
  ['48-torn-in-reference.xml', '<item><title>T &am'],
  ['49-torn-in-attribute.xml', '<item><title>T</title><enclosure url="https://a.exa'],
].map(([name = '', tail = '']) =>
  whole(name, `${OPEN}${item(1)}${item(2)}${tail}`, /^added [23]$/),
);

export const XML_DOCUMENTS: readonly HostileDocument[] = [
  ...ENTITIES,
  ...DEPTHS,
  ...FLOODS,
  ...NAMES,
  ...ENCODINGS,
  ...TORN,
];
