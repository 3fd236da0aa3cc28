import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { frontMatter } from './front-matter.ts';
import { attachment, noteName } from './note-name.ts';
import { plainLine, toMarkdown } from './to-markdown.ts';

/** Markup, and what a note has of it. */
const MARKUP: readonly (readonly [html: string, markdown: string])[] = [
  ['<h2>Head</h2><p>One <em>two</em> <strong>three</strong></p>', '## Head\n\nOne *two* **three**'],
  [
    '<p>&lt;iframe src=x&gt; and &lt;% tp.run %&gt;</p>',
    '\\<iframe src=x\\> and \\<\\% tp.run \\%\\>',
  ],
  [
    '<p>[[link]] ![[embed]] #tag %%c%% $x$ ==m==</p>',
    '\\[\\[link\\]\\] !\\[\\[embed\\]\\] \\#tag \\%\\%c\\%\\% \\$x\\$ \\=\\=m\\=\\=',
  ],
  ['<p>`= this.file`</p><p><code>$= dv()</code></p>', '\\`= this.file\\`\n\n\\$= dv()'],
  [
    '<pre><code class="language-dataviewjs">a\n```\n&lt;b&gt;</code></pre>',
    'a  \n\\`\\`\\`  \n\\<b\\>',
  ],
  ['<ul><li>one<pre>&lt;script&gt;</pre></li></ul>', '-   one\n    \n    \\<script\\>'],
  [
    '<p># no head</p><p>- no list</p><p>1. no number</p>',
    '\\# no head\n\n\\- no list\n\n1\\. no number',
  ],
  [
    '<img src="https://a.example/x.png" alt="A [picture]">',
    '[A \\[picture\\]](<https://a.example/x.png>)',
  ],
  ['<img src="data:image/png;base64,xx" alt="x">', ''],
];

test('an article’s markup becomes Markdown, and none of its words becomes markup', async () => {
  for (const [html, markdown] of MARKUP) assert.equal(await toMarkdown(html), markdown);
});

test('a field of the front matter stays one, whatever it holds', () => {
  const text = frontMatter({
    title: 'A "b"\n---\nevil: yes\u2028\u0085',
    author: ['x: y', '- z'],
    gone: null,
    none: [],
  });
  assert.equal(
    text,
    '---\ntitle: "A \\"b\\"\\n---\\nevil: yes\\u2028\\u0085"\nauthor:\n  - "x: y"\n  - "- z"\n---\n',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const lines = frontMatter({ title }).split('\n');
      assert.equal(lines.length, 4);
      assert.doesNotMatch(lines[1] ?? '', /[\p{Cc}\u2028\u2029]/u);
    }),
  );
});

const NAMES: readonly (readonly [headline: string, name: string])[] = [
  ['The bridge: “closed”?', 'The bridge “closed”.md'],
  ['../../etc/passwd', 'etc passwd.md'],
  ['...', 'Article.md'],
  ['CON', 'Article CON.md'],
  ['nul.txt', 'Article nul.txt.md'],
  ['a\u202etxt.exe', 'a txt.exe.md'],
  ['', 'Article.md'],
  ['ä'.repeat(400), `${'ä'.repeat(60)}.md`],
  ['[[x]]#y^z|w', 'x y z w.md'],
];

test('a headline makes a file’s name that every system takes', () => {
  for (const [headline, name] of NAMES) assert.equal(noteName(headline, 'md'), name);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (headline) => {
      const name = noteName(headline, 'md');
      assert.ok(Buffer.byteLength(name) < 200);
      assert.doesNotMatch(name, /[/\\:*?"<>|\p{Cc}]|^\.|^\s|[ .]\.md$/u);
      assert.match(
        attachment(name),
        /^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.%~!-]+$/,
      );
    }),
  );
});

test('a line of a note is one line, and begins as words', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const line = plainLine(text);
      assert.doesNotMatch(line, /\n|^[-+=#>]|(?<!\\)[`[\]<>#%$|]/);
    }),
  );
});
