import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { ATTACKS } from '../../test/attacks.ts';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from './markup/sanitise-rules.ts';
import { sanitise } from './sanitise.ts';

const BASE = 'https://news.example/world/story.html';

/** Every < of the output opens or closes an allowed element, written out plainly; so any parser reads it alike. */
const PLAIN_TAG = /^<(?:\/[a-z0-9]+|[a-z0-9]+(?: [a-z]+(?:="[^"<>]*")?)*(?: \/)?)>/;

function assertSafe(clean: string, payload: string): void {
  const shown = JSON.stringify({ payload: payload.slice(0, 300), clean: clean.slice(0, 300) });
  for (let at = clean.indexOf('<'); at !== -1; at = clean.indexOf('<', at + 1)) {
    assert.match(clean.slice(at, at + 20_000), PLAIN_TAG, shown);
  }
  new Parser({
    onopentag: (name, attribs) => {
      assert.ok(ALLOWED_TAGS.includes(name), `${name}: ${shown}`);
      for (const [attribute, value] of Object.entries(attribs))
        assertAttribute(name, attribute, value, shown);
    },
    oncomment: () => assert.fail(`a comment: ${shown}`),
    onprocessinginstruction: () => assert.fail(`an instruction: ${shown}`),
  }).end(clean);
}

function assertAttribute(tag: string, name: string, value: string, shown: string): void {
  const allowed = [...(ALLOWED_ATTRIBUTES[tag] ?? []), ...(ALLOWED_ATTRIBUTES['*'] ?? [])];
  assert.ok(allowed.includes(name), `${tag} ${name}: ${shown}`);
  if (name === 'href') assert.match(value, /^(?:https?:\/\/|mailto:)/, shown);
  if (name === 'src' || name === 'poster') assert.match(value, /^https?:\/\//, shown);
}

test('whatever a feed sends, only allowed elements and attributes come out', () => {
  for (const payload of ATTACKS) assertSafe(sanitise(payload, BASE), payload);
});

test('an attack inside ordinary markup is as harmless', () => {
  for (const payload of ATTACKS) {
    for (const around of [
      `<p>a ${payload} b</p>`,
      `<table><tr><td>${payload}`,
      `<a href="/x">${payload}</a>`,
      `<pre>${payload}</pre>`,
    ]) {
      assertSafe(sanitise(around, null), around);
    }
  }
});

test('sanitising twice changes nothing', () => {
  for (const payload of ATTACKS) {
    const once = sanitise(`<p>${payload}<div>${payload}`, BASE);
    assert.equal(sanitise(once, BASE), once);
  }
});

const pieces = fc.constantFrom(
  ...ATTACKS,
  ...ALLOWED_TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  ...['section', 'span', 'font', 'form', 'svg', 'math', 'x-y', 'center', 'h1'].flatMap((tag) => [
    `<${tag}>`,
    `</${tag}>`,
  ]),
  'some words',
  ' ',
  '&amp;',
  '&#0;',
  '"',
);

test('no order of pieces gets through, and twice is once', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25, size: 'max' }), (parts) => {
      const payload = parts.join('');
      const once = sanitise(payload, BASE);
      assertSafe(once, payload);
      assert.equal(sanitise(once, BASE), once);
    }),
    { numRuns: 600 },
  );
});

function picture(src: string): string {
  const [url = '', sizes = ''] = src.split(/(?=" width)/);
  const said = sizes === '' ? '' : `${sizes.slice(1)}"`;
  return `<img src="${url}"${said} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />`;
}

function embed(url: string, words: string): string {
  return `<figure><figcaption><a href="${url}" rel="noopener noreferrer nofollow">${words}</a></figcaption></figure>`;
}

function link(inner: string): string {
  return `<a href="https://news.example/a" rel="noopener noreferrer nofollow">${inner}</a>`;
}

const kept: readonly (readonly [string, string, string])[] = [
  ['a headline becomes a second-level one', '<h1>News</h1>', '<h2>News</h2>'],
  [
    'relative links are made absolute',
    '<a href="../a?b=1">x</a>',
    '<a href="https://news.example/a?b=1" rel="noopener noreferrer nofollow">x</a>',
  ],
  [
    'tracking parameters go, the others stay in order',
    '<a href="https://x.example/?b=2&utm_source=rss&fbclid=1&a=%20">x</a>',
    '<a href="https://x.example/?b=2&amp;a=%20" rel="noopener noreferrer nofollow">x</a>',
  ],
  [
    'mail links stay',
    '<a href="mailto:desk@news.example">x</a>',
    '<a href="mailto:desk@news.example" rel="noopener noreferrer nofollow">x</a>',
  ],
  ['links into the page lose their link', '<a href="#note1">x</a>', 'x'],
  [
    'pictures load late and tell nobody',
    '<img src="/a.jpg" alt="A boat" width="600" height="40%">',
    '<img src="https://news.example/a.jpg" width="600" alt="A boat" loading="lazy" decoding="async" referrerpolicy="no-referrer" />',
  ],
  [
    'a picture that loads late is found',
    '<img src="data:image/gif;base64,R0" data-src="/b.jpg">',
    '<img src="https://news.example/b.jpg" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />',
  ],
  ['a pixel goes', 'a<img src="https://t.example/x" width="1" height="1">', 'a'],
  ['a known beacon goes', 'a<img src="https://pixel.wp.com/b.gif?x=1">', 'a'],
  [
    'tables keep their shape',
    '<table><tr><td colspan="2" style="x">a</td></tr></table>',
    '<table><tr><td colspan="2">a</td></tr></table>',
  ],
  [
    'a sound keeps its source and gets controls',
    '<audio src="/a.mp3" autoplay>old browser</audio>',
    '<audio src="https://news.example/a.mp3" controls preload="none">old browser</audio>',
  ],
  [
    'what stood apart stands apart',
    '<section>a</section><section>b</section>',
    '<div>a</div><div>b</div>',
  ],
  [
    'a picture has a size that fits a page',
    '<img src="/s.jpg" srcset="/s.jpg 200w, /m.jpg 1200w, /l.jpg 4000w">',
    picture('https://news.example/m.jpg'),
  ],
  [
    'a picture without an address has that of another source',
    '<picture><source srcset="/a.webp 2x"><img src="data:image/gif;base64,R0"></picture>',
    picture('https://news.example/a.webp'),
  ],
  [
    'what stands in for a picture that a program loads is the picture',
    '<img class="lazy"><noscript><img src="/n.jpg"></noscript>',
    picture('https://news.example/n.jpg'),
  ],
  [
    'a picture is not shown twice where it stands in for itself',
    '<img data-src="/n.jpg?w=100"><noscript><img src="/n.jpg?w=900"></noscript>',
    picture('https://news.example/n.jpg?w=100'),
  ],
  [
    'pictures of mobile pages are pictures',
    '<amp-img src="/a.jpg" width="800" height="600" layout="fill"></amp-img>',
    picture('https://news.example/a.jpg" width="800" height="600'),
  ],
  [
    'a player of another platform is a link to it',
    '<p>a</p><iframe src="//www.youtube-nocookie.com/embed/abc_DEF-123?rel=0" title="The lamp goes out"></iframe>',
    `<p>a</p>${embed('https://www.youtube.com/watch?v=abc_DEF-123', 'YouTube: The lamp goes out')}`,
  ],
  [
    'a player that is an element of its own is a link',
    '<lite-youtube videoid="abcdefghijk"></lite-youtube><amp-vimeo data-videoid="12345"></amp-vimeo>',
    embed('https://www.youtube.com/watch?v=abcdefghijk', 'YouTube') +
      embed('https://vimeo.com/12345', 'Vimeo'),
  ],
  [
    'a posting that a program would show is a link',
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Ab-c1/?x=1"><p>View this post</p></blockquote>',
    embed('https://www.instagram.com/p/Ab-c1/', 'Instagram'),
  ],
  [
    'a posting with its words keeps them',
    '<blockquote class="twitter-tweet"><p>Sold!</p>Keeper <a href="https://x.com/k/status/1">May 1</a></blockquote><script></script>',
    '<blockquote><p>Sold!</p>Keeper <a href="https://x.com/k/status/1" rel="noopener noreferrer nofollow">May 1</a></blockquote>',
  ],
  ['frames of nobody known go', 'a<iframe src="https://ads.example/x">b</iframe>c', 'ac'],
  [
    'a player without anything to play is its words',
    '<video src="data:video/mp4,x"><p>Old browser</p></video>',
    '<p>Old browser</p>',
  ],
  [
    'links in links are text',
    '<a href="/a">b<div><a href="/c">d</a></div></a>',
    link('b<div>d</div>'),
  ],
  [
    'what shows nothing goes, what it kept apart stays apart',
    '<p></p><div><b> </b></div><p>a</p><p>&nbsp;</p>b<div></div>c<ul><li></li></ul>',
    '<p>a</p>b<div></div>c',
  ],
  ['wrappers of one block go', '<div><section><p>a</p></section></div>', '<p>a</p>'],
  ['old wrappers go', '<center><font color="red">a</font></center><big>b</big>', '<div>a</div>b'],
  [
    'what stands in a table outside of its cells is given one',
    '<table>a<tr><td>b</td></tr><tr>c</tr></table>',
    '<table><tr><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></table>',
  ],
  [
    'a form round rows is no row',
    '<table><form><tr><td>a</td></tr></form></table>',
    '<table><tr><td>a</td></tr></table>',
  ],
  ['cells without a table stand apart', '<td>a</td><td>b</td>', '<div>a</div><div>b</div>'],
  [
    'values that mean nothing go',
    '<ol start="x" type="1"><li value="2">a</ol>',
    '<ol type="1"><li value="2">a</li></ol>',
  ],
  ['text is text', 'Smith & Sons < 5 > 3 "quoted"', 'Smith &amp; Sons &lt; 5 &gt; 3 "quoted"'],
  ['text without markup comes back as it is', 'Plain words.', 'Plain words.'],
];

test('what a reader may see stays', () => {
  for (const [name, markup, expected] of kept) assert.equal(sanitise(markup, BASE), expected, name);
});

test('without a base, relative addresses go and the words stay', () => {
  assert.equal(sanitise('<a href="/a">x</a><img src="/b.jpg">', null), 'x');
});

test('addresses are rewritten where they are made safe', () => {
  const rewriteAddress = (url: string) =>
    url.startsWith('https://news.example/') ? `/sample/${url.slice(21)}` : url;
  const markup = '<p>https://news.example/x <a href="/a?b=1&c">x</a><img src="/i.jpg"></p>';
  const shown = sanitise(markup, BASE, { rewriteAddress });
  assert.match(shown, /https:\/\/news\.example\/x <a href="\/sample\/a\?b=1&amp;c" /);
  assert.match(shown, /<img src="\/sample\/i\.jpg"/);
  assert.equal(sanitise('<a href="/a">x</a>', BASE, { rewriteAddress: () => 'javascript:x' }), 'x');
  assert.equal(sanitise('<a href="/a">x</a>', BASE, { rewriteAddress: () => '//x.example' }), 'x');
});

/** CPU seconds, generous for slow machines; quadratic readings of these take minutes. */
const LIMIT = 12;

test('huge and deep markup ends, in linear time', () => {
  const monsters = [
    '<b>'.repeat(1_500_000),
    '<div>'.repeat(20_000) + 'x'.repeat(4_000),
    '</p>'.repeat(500_000),
    '<p '.concat('a b=c '.repeat(400_000), '>x'),
    '<svg><math>'.repeat(200_000),
    '<iframe>'.repeat(100_000),
    '<!--'.repeat(500_000),
    '<'.repeat(1_000_000),
    '<p>word</p>'.repeat(600_000),
  ];
  for (const monster of monsters) {
    const started = process.cpuUsage();
    const clean = sanitise(monster, BASE);
    const { user, system } = process.cpuUsage(started);
    assert.ok((user + system) / 1e6 < LIMIT, monster.slice(0, 20));
    assert.ok(deepest(clean) <= 300, monster.slice(0, 20));
  }
});

function deepest(clean: string): number {
  let [depth, most] = [0, 0];
  new Parser({
    onopentag: () => {
      depth += 1;
      most = Math.max(most, depth);
    },
    onclosetag: () => {
      depth -= 1;
    },
  }).end(clean);
  return most;
}

test('text below the deepest element stays', () => {
  assert.match(sanitise(`${'<div>'.repeat(3_000)}deep words`, BASE), /deep words/);
});
