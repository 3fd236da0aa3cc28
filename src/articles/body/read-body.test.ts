import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blocksOf } from '../tree/blocks.ts';
import { textOf } from '../tree/page-element.ts';
import { parseMarkup } from '../tree/parse-markup.ts';
import { readBody } from './read-body.ts';

const TEXT = [
  'The harbour council sold the old lighthouse to the people of Lamp Island on Monday, after a meeting that lasted eleven minutes and in which nobody asked a question.',
  '“We mean to keep the lamp burning,” said Ada Quill, who speaks for the two hundred islanders, adding that the money had been collected in a hat over nine winters.',
  'It had stood empty since the last keeper left, and the roof let in the rain, according to a report of the harbour master that was never published but is known to many.',
  'The council has not said what will become of the keeper’s house, the boats, and the fog horn, all of which belong to the ministry and have been listed for repair.',
];

const MENU =
  '<header class="site-header"><a href="/">Harbour Herald</a><nav class="main-nav"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/sea">The sea</a></li></ul></nav></header>';
const FOOT =
  '<footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy policy</a></li></ul><p>© 2024 Harbour Herald Ltd. All rights reserved.</p></footer>';

function paragraphs(): string {
  return TEXT.map((text) => `<p>${text}</p>`).join('\n');
}

/** How outlets build their pages; what is text in all of them is TEXT. */
const PAGES: Readonly<Record<string, string>> = {
  'an article element': `<body>${MENU}<main><article class="story"><h1>Lighthouse sold to islanders</h1><p class="byline">By Jane Doe</p>
    <div class="story-body">${paragraphs()}</div></article></main>${FOOT}</body>`,
  'nested containers with no names': `<body>${MENU}<div><div><div><h1>Lighthouse sold to islanders</h1><div>${paragraphs()}</div></div></div></div>${FOOT}</body>`,
  'lines parted by breaks': `<body>${MENU}<div class="post"><h1>Lighthouse sold to islanders</h1><div class="entry-content">${TEXT.join('<br><br>')}</div></div>${FOOT}</body>`,
  'a sidebar of other news': `<body>${MENU}<div class="wrap"><div class="content">${paragraphs()}</div><div class="sidebar"><h3>Most read</h3><ul>
    ${['The ferry dispute goes on', 'A bridge too few', 'Gulls: the full list'].map((line) => `<li><a href="/x">${line}</a></li>`).join('')}</ul></div></div>${FOOT}</body>`,
  'readers’ comments below': `<body>${MENU}<article><div class="article-body">${paragraphs()}</div></article><section id="comments" class="comments-area"><h2>2 comments</h2><ol class="comment-list">
    <li class="comment"><div class="comment-body"><p>I was there when the hat went round, and I can say that nobody put in a button.</p></div></li>
    <li class="comment"><div class="comment-body"><p>Why do we never read of the fog horn? It has kept the whole street awake for years.</p></div></li></ol></section>${FOOT}</body>`,
};

function read(html: string) {
  const root = parseMarkup(html);
  const known = { headline: 'Lighthouse sold to islanders', byline: [], stated: new Set<string>() };
  return { root, body: readBody(root, blocksOf(root), { ...known, base: null }) };
}

function textLines(html: string): string[] {
  return blocksOf(read(html).body.tree)
    .filter(({ text, parent }) => text !== '' && parent.name !== 'figcaption')
    .map(({ text }) => text);
}

for (const [name, html] of Object.entries(PAGES)) {
  test(`the text is found in ${name}, and nothing else is taken for it`, () => {
    assert.deepEqual(textLines(html), TEXT);
  });
}

test('a box is known by its name, whatever it says', () => {
  const box =
    '<div class="newsletter-signup"><p>The sea is wide, the boats are small, and every morning at seven we write to you of both.</p></div>';
  const html = `<body>${MENU}<article><div class="article-body"><p>${TEXT[0]}</p><p>${TEXT[1]}</p>${box}<p>${TEXT[2]}</p><p>${TEXT[3]}</p></div></article></body>`;
  const removal = read(html).body.removed.find(({ text }) => text.startsWith('The sea is wide'));
  assert.deepEqual(textLines(html), TEXT);
  assert.equal(removal?.reason, 'prompt to the reader');
  assert.equal(removal?.before, 2);
  assert.match(removal?.html ?? '', /^<p>The sea is wide/);
});

test('a picture stays with its caption as a figure, and an advertisement’s does not', () => {
  const picture =
    '<div class="wp-caption"><img src="https://herald.example/lamp.jpg"><p class="wp-caption-text">The lamp in May.</p></div>';
  const advert = '<div class="ad-slot"><img src="https://ads.example/buy.jpg"></div>';
  const html = `<body>${MENU}<div class="entry-content"><p>${TEXT[0]}</p>${picture}<p>${TEXT[1]}</p>${advert}<p>${TEXT[2]}</p><p>${TEXT[3]}</p></div></body>`;
  const blocks = blocksOf(read(html).body.tree);
  const pictures = blocks.flatMap(({ media }) => media.map((image) => image.attribute('src')));
  const caption = blocks.find(({ text }) => text === 'The lamp in May.');
  assert.deepEqual(pictures, ['https://herald.example/lamp.jpg']);
  assert.equal(caption?.parent.name, 'figcaption');
  assert.equal(caption?.parent.parent?.name, 'figure');
});

test('lines that sum the text up stand above it, not in it', () => {
  const html = `<body>${MENU}<article><header class="article__header"><h1>Lighthouse sold to islanders</h1><div class="article__standfirst"><p>Nobody asked a question, and the hat went round for nine winters.</p></div></header><div class="article__body">${paragraphs()}</div></article>${FOOT}</body>`;
  assert.deepEqual(textLines(html), TEXT);
});

test('no line is lost: each is in the text, in a caption, or told as left out', () => {
  const piece = fc.constantFrom(
    '<p>A line of words that says something of the harbour, and of the sea.</p>',
    '<div class="related">',
    '</div>',
    '<ul>',
    '</ul>',
    '<li><a href="/x">The ferry</a></li>',
    '<h2>Heading</h2>',
    '<figure><img src="https://x.example/y.jpg"><figcaption>Seen in May</figcaption></figure>',
    '<aside>',
    '</aside>',
    '<table><tr><td>cell</td></tr></table>',
    '<article>',
    '</article>',
    'loose words<br><br>',
    '<b>bold</b>',
    '<footer>',
    '</footer>',
    '<nav>',
    '</nav>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { root, body } = read(pieces.join(''));
      const shown = blocksOf(root)
        .filter(({ text }) => text !== '')
        .map(({ text }) => text);
      const kept = blocksOf(body.tree).map(({ text }) => text);
      const told = [...kept, ...body.removed.map(({ text }) => text)];
      assert.deepEqual(told.filter((text) => text !== '').sort(), shown.sort());
      assert.ok(textOf(body.tree).length <= textOf(root).length);
    }),
  );
});
