/** Pages that mean harm to whoever reads them, not to whoever looks at them. */
import { type HostileDocument, numbered, repeated, WORDS, whole } from './document.ts';

const OPEN = `<!doctype html><html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1><p>${WORDS.repeat(5)}</p>`;

const flood = (name: string, piece: string, times: number, end = '') =>
  repeated(name, [OPEN, piece, end], { times });

export const HTML_DOCUMENTS: readonly HostileDocument[] = [
  flood('01-div.html', '<div>', 1_000_000),
  flood('02-b-p.html', '<b><p>', 1_000_000),
  flood('03-formatting.html', '<a><b><i><u><s><em><strong><font>', 200_000),
  flood('04-table.html', '<table><tr><td>', 500_000),
  flood('05-table-text.html', '<table>x<tr>y', 500_000),
  flood('06-svg.html', '<svg><math>', 500_000),
  flood('07-select.html', '<select><option>', 500_000),
  flood('08-template.html', '<template>', 1_000_000),
  flood('09-ends.html', '</p></div></table></b>', 1_000_000),
  flood('10-list.html', '<ul><li>x', 500_000),
  flood('11-ruby.html', '<ruby><rt><rp>', 500_000),
  flood('12-headings.html', '<h2><h3>x', 500_000),
  flood('13-comment.html', '<!--', 5_000_000),
  flood('14-less.html', '<', 20_000_000),
  flood('15-references.html', '&amp;&notit;&#x1f600;&', 2_000_000),
  flood('16-links.html', `<p><a href="/a?b=c">${WORDS}</a></p>`, 200_000),
  flood(
    '17-pictures.html',
    '<figure><img srcset="a.jpg 1x, b.jpg 2x" src="a.jpg"><figcaption>A</figcaption></figure>',
    200_000,
  ),
  flood('18-paragraphs.html', '<p>a', 2_000_000),
  flood('19-scripts.html', '<script>x</script><style>y</style>', 500_000),
  repeated('20-title.html', ['<!doctype html><title>', WORDS, `</title><p>${WORDS}</p>`], {
    times: 800_000,
  }),
  repeated('21-attribute.html', [`${OPEN}<p title="`, WORDS, `">${WORDS}</p>`], { times: 800_000 }),
  repeated('22-srcset.html', [`${OPEN}<img srcset="`, 'a.jpg 1x, ', '">'], { times: 1_000_000 }),
  repeated('23-class.html', [`${OPEN}<p class="`, 'byline-', `">${WORDS}</p>`], {
    times: 1_000_000,
  }),
  numbered('24-attributes.html', [`${OPEN}<p `, (number) => `a${number}="b" `, `>${WORDS}</p>`], {
    times: 300_000,
  }),
  repeated('25-text.html', [`${OPEN}<p>`, WORDS, '</p>'], { times: 830_000 }),
  repeated('26-spaces.html', [`${OPEN}<p>`, ' \n', '</p>'], { times: 20_000_000 }),
  repeated('27-one-word.html', [`${OPEN}<p>`, 'a', '</p>'], { times: 20_000_000 }),
  repeated('28-quotes.html', [`${OPEN}<p>`, '"“„«', '</p>'], { times: 2_000_000 }),
  repeated(
    '29-linked-deep.html',
    [`${OPEN}<script type="application/ld+json">`, '[{"@graph":', '</script>'],
    { times: 1_000_000 },
  ),
  repeated(
    '30-linked-many.html',
    [
      OPEN,
      '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"A"}]}</script>',
      '',
    ],
    {
      times: 200_000,
    },
  ),
  repeated(
    '31-linked-commas.html',
    [`${OPEN}<script type="application/ld+json">{"a":[`, ',  ', '</script>'],
    { times: 3_000_000 },
  ),
  repeated(
    '32-metas.html',
    [
      '<!doctype html><html><head>',
      '<meta property="og:image" content="a.jpg">',
      `</head><body><p>${WORDS}</p>`,
    ],
    {
      times: 300_000,
    },
  ),
  whole(
    '33-prototypes.html',
    `${OPEN}<script type="application/ld+json">{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"@type":"NewsArticle","headline":"Bridge closed"}</script><meta property="__proto__" content="x"><meta name="constructor" content="y"><p __proto__="x" constructor="y">${WORDS}</p>`,
    /^added 1$/,
  ),
];
