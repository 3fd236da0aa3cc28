import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../../test/cpu-time.ts';
import type { Article } from '../../../model/article.ts';
import { readMail } from '../../read-mail.ts';

const HEAD =
  'From: "The Harbour Times" <news@h.example>\nTo: r@home.example\nSubject: The morning\nDate: Tue, 12 Mar 2024 10:15:00 +0100\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n';

async function read(html: string): Promise<readonly Article[]> {
  const mail = await readMail(new TextEncoder().encode(HEAD + html));
  return mail.kind === 'read' ? mail.articles : assert.fail(mail.reason);
}

const TEXTS = [
  [
    'Ferry strike ends after eleven days',
    'The crews go back to work on Thursday, their union said late at night.',
  ],
  [
    'Council sells the old gasworks',
    'A company of 240 residents has bought it for one crown and a promise.',
  ],
  [
    'Harbour cranes run without drivers',
    'Two of the nine will be steered from a room in the customs house.',
  ],
] as const;

function item(number: number, more = ''): string {
  const [headline, text] = TEXTS[number] ?? ['', ''];
  return `<h3><a href="https://h.example/${number}">${headline}</a></h3><p>${text}</p>${more}`;
}

const ALL = item(0) + item(1) + item(2);
const HEADLINES = TEXTS.map(([headline]) => headline);

function headlines(articles: readonly Article[]): string[] {
  return articles.map(({ headline }) => headline);
}

function removed(articles: readonly Article[]): (readonly [string, string])[] {
  return articles.flatMap(({ details }) =>
    details.removed.map(({ text, reason }) => [text, reason] as const),
  );
}

test('three items with links of their own are three articles of the sender, of the mail’s time', async () => {
  const articles = await read(ALL);
  assert.deepEqual(headlines(articles), HEADLINES);
  assert.deepEqual(
    articles.map(({ url, paragraphs }) => [url, ...paragraphs]),
    TEXTS.map(([, text], number) => [`https://h.example/${number}`, text]),
  );
  for (const { outlet, published } of articles) {
    assert.equal(outlet, 'The Harbour Times');
    assert.equal(published, Date.UTC(2024, 2, 12, 9, 15));
  }
});

test('two items are one article: in doubt nothing is cut apart', async () => {
  assert.deepEqual(headlines(await read(item(0) + item(1))), ['The morning']);
});

test('a long text with a list of headlines below it is one article', async () => {
  const text =
    '<p>The tide tables were wrong, and nobody noticed it for nine long days in March.</p>'.repeat(
      12,
    );
  const list = HEADLINES.map(
    (headline, n) => `<li><a href="https://h.example/${n}">${headline}</a></li>`,
  );
  const [article, ...others] = await read(`${text}<ul>${list.join('')}</ul>`);
  assert.deepEqual(others, []);
  assert.equal(article?.paragraphs.length, 15);
});

test('an item told twice is one article, and what was told first is said to be left out', async () => {
  const contents = `<ul>${HEADLINES.map((headline, n) => `<li><a href="https://h.example/${n}?utm_source=mail">${headline}</a></li>`).join('')}</ul>`;
  const articles = await read(contents + ALL);
  assert.deepEqual(headlines(articles), HEADLINES);
  assert.ok(
    removed(articles).some(([text, reason]) => text === HEADLINES[1] && reason === 'said twice'),
  );
});

test('a heading over items is their section until the next one', async () => {
  const articles = await read(`<h2>City</h2>${item(0)}${item(1)}<h2>Port</h2>${item(2)}`);
  assert.deepEqual(
    articles.map(({ section }) => section),
    ['City', 'City', 'Port'],
  );
});

test('a letter to the readers is an article of its own if it is one, and left out if it only greets', async () => {
  const letter = `<p>Good morning. ${'I stood on the bridge and counted the lorries with those who count them. '.repeat(4)}</p>`;
  assert.deepEqual(headlines(await read(letter + ALL)), ['The morning', ...HEADLINES]);
  const greeted = await read(`<p>Good morning, and a dry day to all who read this.</p>${ALL}`);
  assert.deepEqual(headlines(greeted), HEADLINES);
  assert.ok(
    removed(greeted).some(
      ([text, reason]) => /^Good morning/.test(text) && reason === 'part of the head',
    ),
  );
});

const EDGES: readonly (readonly [string, string, string])[] = [
  [
    'hidden words',
    '<div style="display:none">Ferry, gasworks, cranes</div>',
    'outside the article',
  ],
  [
    'words of no size',
    '<div style="font-size:0"><span>Ferry, gasworks, cranes</span></div>',
    'outside the article',
  ],
  [
    'words of no height',
    '<div style="max-height:0px;overflow:hidden">Ferry, gasworks, cranes</div>',
    'outside the article',
  ],
  [
    'a way to the browser',
    '<p><a href="https://h.example/v">View in browser</a></p>',
    'prompt to the reader',
  ],
  ['the day', '<p>Tuesday, 12 March 2024</p>', 'part of the head'],
  [
    'a menu',
    '<p><a href="https://h.example/n">News</a> | <a href="https://h.example/s">Sport</a> | <a href="https://h.example/w">Weather</a></p>',
    'page control',
  ],
  [
    'a sponsor',
    '<div><p>Together with Lumen</p><p>Sleep like a keeper for a hundred nights, and pay only then.</p></div>',
    'advertisement',
  ],
  [
    'an advertisement among the items',
    '<div><h3><a href="https://lumen.example/">Sleep like a keeper (Sponsored)</a></h3><p>A hundred nights, and pay only then.</p></div>',
    'advertisement',
  ],
];
for (const [name, html, reason] of EDGES) {
  test(`${name} is left out of a digest, with its reason`, async () => {
    const articles = await read(html + ALL);
    assert.deepEqual(headlines(articles), HEADLINES);
    assert.deepEqual(articles[0]?.paragraphs, [TEXTS[0][1]]);
    assert.ok(
      removed(articles).some(([, given]) => given === reason),
      JSON.stringify(removed(articles)),
    );
  });
}

const FEET: readonly string[] = [
  'You are receiving this because you signed up. <a href="https://h.example/u">Unsubscribe</a>',
  'Sie erhalten diese E-Mail, weil Sie sich angemeldet haben. <a href="https://h.example/u">Abmelden</a>',
  '<a href="https://h.example/u">Se désabonner</a>',
  '<a href="https://h.example/u">Darse de baja</a>',
  '<a href="https://h.example/u">Cancelar subscrição</a>',
  '<a href="https://h.example/u">Annulla iscrizione</a>',
  '<a href="https://h.example/u">Uitschrijven</a>',
  '<a href="https://h.example/u">Wypisz się</a>',
  '<a href="https://h.example/u">Отписаться</a>',
  '<a href="https://h.example/u">Відписатися</a>',
  '<a href="https://h.example/u">إلغاء الاشتراك</a>',
  '<a href="https://h.example/u">退订</a>',
  '<a href="https://h.example/u">配信停止</a>',
];
for (const foot of FEET) {
  test(`a mail’s foot is no news: ${foot.slice(0, 60)}`, async () => {
    const address = '<p>The Harbour Times Ltd, 12 Customs Row, Lindmouth LM1 4QT</p>';
    const articles = await read(`${ALL}<p>${foot}</p>${address}`);
    assert.deepEqual(articles[2]?.paragraphs, [TEXTS[2][1]]);
    assert.ok(removed(articles).some(([text]) => text.includes('Customs Row')));
  });
}

test('tables that place things are paragraphs, those that hold data stay tables', async () => {
  const data =
    '<table><tr><th>Month</th><th>Tons</th></tr><tr><td>March</td><td>377</td></tr></table>';
  const [article] = await read(
    `<table><tr><td><table><tr><td>The tonnage of February was copied into March, a clerk said.</td></tr></table></td></tr><tr><td>${data}</td></tr></table>`,
  );
  assert.equal(article?.paragraphs.length, 3);
  assert.equal(article?.html.match(/<table/g)?.length, 1);
});

test('whatever a mail holds, every line of it is told somewhere, within bounds', async () => {
  const piece = fc.constantFrom(
    item(0),
    item(1),
    item(2),
    '<h2>City</h2>',
    '<p>Together with Lumen</p>',
    '<div>',
    '</div>',
    '<table><tr><td>',
    '</td></tr></table>',
    '<a href="https://h.example/9">Read more</a>',
    '<p>Unsubscribe</p>',
    '<ul><li><b>',
    '<div style="display:none">Only in the list</div>',
    '<p style="font-size:40px">',
    '<img src="https://h.example/i.jpg">',
    '<p>Forwarded message</p>',
    '<p>From: A B Date: x Subject: y</p>',
    'The union said that it had not been asked.',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 25, size: 'max' }), async (pieces) => {
      const mail = await readMail(
        new TextEncoder().encode(`${HEAD}${pieces.join('')}<p>${TEXTS[1][1]}</p>`),
      );
      assert.ok(mail.kind === 'read');
      const told = mail.articles.flatMap(({ headline, paragraphs, details }) => [
        headline,
        ...paragraphs,
        ...details.removed.map(({ text }) => text),
      ]);
      assert.ok(
        told.some((text) => text.includes('240 residents')),
        told.join(' | '),
      );
    }),
    { numRuns: 300 },
  );
});

test('a mail of ten thousand items is read in a moment, as two hundred articles', async () => {
  const many = Array.from(
    { length: 10_000 },
    (_, n) =>
      `<h3><a href="https://h.example/${n}">Ferry number ${n} is late</a></h3><p>The ferry with that number was late again, the office said.</p>`,
  );
  const started = process.cpuUsage();
  const articles = await read(many.join(''));
  assert.equal(articles.length, 200);
  assert.ok(cpuSince(started) < 5_000);
  assert.match(articles.at(-1)?.html ?? '', /number 9999/);
});
