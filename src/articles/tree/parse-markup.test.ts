import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type PageElement, type PageNode, textOf } from './page-element.ts';
import { parseMarkup } from './parse-markup.ts';

/** The tree in brackets: "p(one b(two))". */
function shape(node: PageNode): string {
  if (typeof node === 'string') return node.trim() === '' ? '' : node.trim();
  const inner = node.children.map(shape).filter((part) => part !== '');
  return `${node.name}(${inner.join(' ')})`;
}

function shapeOf(html: string): string {
  return parseMarkup(html).children.map(shape).join(' ');
}

const SPELLINGS: readonly (readonly [string, string, string])[] = [
  ['a paragraph that nobody ended', '<p>one<p>two<div>three</div>', 'p(one) p(two) div(three)'],
  [
    'list items that nobody ended',
    '<ul><li>one<li>two<ul><li>in</ul><li>three</ul>',
    'ul(li(one) li(two ul(li(in))) li(three))',
  ],
  [
    'table cells that nobody ended',
    '<table><tr><td>a<td>b<tr><td>c</table>',
    'table(tr(td(a) td(b)) tr(td(c)))',
  ],
  [
    'a table inside a cell',
    '<table><tr><td><table><tr><td>x</table>y</table>',
    'table(tr(td(table(tr(td(x))) y)))',
  ],
  ['an end tag that ends nothing', '<div>one</span></p>two</div>three', 'div(onetwo) three'],
  ['bold type that ends after its block', '<p><b>one</p><p>two</b></p>', 'p(b(one)) p(two)'],
  ['a link left open', '<a href=x>one <a href=y>two</a>', 'a(one) a(two)'],
  ['a link round a block', '<a><div>one</div></a>two', 'a(div(one)) two'],
  ['a head that nobody ended', '<head><title>T</title><p>one', 'head(title(T)) p(one)'],
  ['text after the end of the body', '<body>one</body></html>two', 'body(onetwo)'],
  ['a drawing that nobody ended', '<svg><path><p>one', 'svg(path()) p(one)'],
  ['a program', '<script>if (a < b) "</p>"</script>x', 'script() x'],
  ['linked data', '<script type="application/ld+json">{"a":1}</script>', 'script({"a":1})'],
  [
    'linked data with references, and text behind them',
    '<script type="application/ld+json">{"a":"b &amp; c"}</script>d &amp; e',
    'script({"a":"b &amp; c"}) d & e',
  ],
  ['a title with signs of tags', '<title></&amp; <b> &copy 2</title>', 'title(</& <b> © 2)'],
  ['character references', '<p>a &amp; b &eacute;&#8217;</p>', 'p(a & b é’)'],
  ['definitions', '<dl><dt>a<dd>b<dt>c<dd>d</dl>', 'dl(dt(a) dd(b) dt(c) dd(d))'],
];
for (const [name, html, expected] of SPELLINGS) {
  test(`${name} is read as a browser reads it`, () => {
    assert.equal(shapeOf(html), expected);
  });
}

test('the first of two attributes of one name counts', () => {
  const [paragraph] = parseMarkup('<p CLASS="a" class=b hidden>x</p>').children as PageElement[];
  assert.equal(paragraph?.attribute('class'), 'a');
  assert.equal(paragraph?.attribute('hidden'), '');
  assert.equal(paragraph?.attribute('id'), null);
});

test('a million unclosed elements lose no text and nest no deeper than the bound', () => {
  const root = parseMarkup(`${'<div>'.repeat(90_000)}deep${'</div>'.repeat(90_000)}<p>after</p>`);
  assert.equal(textOf(root), 'deepafter');
});

test('no text is lost and no reading fails, whatever the markup', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<li>',
    '<ul>',
    '</ul>',
    '<table>',
    '<td>',
    '<tr>',
    '</table>',
    '<a>',
    '</a>',
    '<b>',
    '</b>',
    '<h2>',
    '</h2>',
    '<br>',
    '</br>',
    '<!-- -->',
    '<span/>',
    '</span>',
    '<button>',
    '</button>',
    '<dd>',
    '<dt>',
    'word ',
    '<body>',
    '</body>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const html = pieces.join('');
      const words = html.split('word').length - 1;
      assert.equal(textOf(parseMarkup(html)).split('word').length - 1, words);
    }),
  );
});
