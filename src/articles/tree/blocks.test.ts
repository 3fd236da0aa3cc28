import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from './blocks.ts';
import { parseMarkup } from './parse-markup.ts';

function linesOf(html: string): string[] {
  return blocksOf(parseMarkup(html)).map(({ text }) => text);
}

const LINES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'paragraphs and the text between them',
    'one<p>two</p>three <b>four</b><p>five',
    ['one', 'two', 'three four', 'five'],
  ],
  ['two breaks', 'one<br><br>two<br>three', ['one', 'two three']],
  ['a link round blocks', '<a href=x><h3>head</h3>text</a>', ['head', 'text']],
  ['a row of data', '<table><tr><th>City</th><td>12</td></tr></table>', ['City 12']],
  ['rows of data', '<table><tr><td>a<td>b<tr><td>c<td>d</table>', ['a b', 'c d']],
  ['cells that hold a layout', '<table><tr><td><p>a</p></td><td>b</td></tr></table>', ['a', 'b']],
  [
    'what nobody sees',
    '<p>a<script>x</script><svg><text>y</text></svg></p><template>z</template>',
    ['a'],
  ],
  ['signs of no width', '<p>new\u00ads\u200bpaper \n\t x</p>', ['newspaper x']],
];
for (const [name, html, expected] of LINES) {
  test(`${name} make the lines that a reader sees`, () => {
    assert.deepEqual(linesOf(html), expected);
  });
}

test('a line knows its links and its pictures', () => {
  const [line] = blocksOf(parseMarkup('<p>See <a href="x">the <i>list</i></a> <img src=y></p>'));
  assert.equal(line?.linked, 'the'.length + 'list'.length);
  assert.equal(line?.links.length, 1);
  assert.equal(line?.media.length, 1);
});

test('a picture alone is a line without text', () => {
  assert.deepEqual(linesOf('<figure><img src=y><figcaption>Words</figcaption></figure>'), [
    '',
    'Words',
  ]);
});
