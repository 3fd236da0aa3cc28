import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-'));
after(() => rmSync(folder, { recursive: true }));

const MAIN = new URL('./main.ts', import.meta.url).pathname;

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Post</title>
<link>https://harbour-post.example/</link><item><guid>1</guid><title>Ferry and freighter collide off Kestrel Bay</title>
<link>https://harbour-post.example/ferry</link><description>Nobody was hurt, the harbour master said.</description>
</item></channel></rss>`;

const PAGE = `<html lang="en"><head><title>Mayor resigns</title></head><body><article><h1>Mayor resigns over harbour contract</h1>
${'<p>The mayor of Lindmouth resigned on Friday, hours before the council was to vote on a contract that her office had signed without asking it.</p>'.repeat(6)}
</article></body></html>`;

type Ran = { readonly status: number; readonly out: string; readonly err: string };

function hearsay(words: string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, HEARSAY_DATA: join(folder, 'data') };
    const child = execFile(process.execPath, [MAIN, ...words], { env }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, err });
    });
    child.stdin?.end(input);
  });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('read prints an object for each input, in order, and fails for those alone that failed', async () => {
  const page = file('mayor.html', PAGE);
  const { status, out } = await hearsay(
    ['read', '--json', join(folder, 'gone.html'), page, '-'],
    'x',
  );
  const [gone, mayor, typed] = lines(out);
  assert.equal(status, 1);
  assert.deepEqual([gone.kind, gone.reason], ['failed', 'There is no such file.']);
  assert.deepEqual([mayor.kind, mayor.reason], ['article', null]);
  assert.equal(mayor.article.headline, 'Mayor resigns over harbour contract');
  assert.equal(mayor.article.paragraphs.length, 6);
  assert.equal(mayor.headlineCheck.verdict, 'supported');
  assert.equal(typed.kind, 'failed');
});

test('read prints an object for each article of a mailed digest, with the same input', async () => {
  const items = [
    'Ferry strike ends',
    'Council sells the gasworks',
    'Cranes run without drivers',
  ].map(
    (headline, index) =>
      `<h3><a href="https://h.example/${index}">${headline}</a></h3><p>Words of the office about it, a good many of them.</p>`,
  );
  const mail = `From: The Harbour Post <n@h.example>\nTo: a@b.example\nSubject: The morning\nContent-Type: text/html\n\n${items.join('')}`;
  const path = file('digest.eml', mail);
  const read = await hearsay(['read', '--json', path]);
  assert.deepEqual(
    lines(read.out).map(({ input, kind, article }) => [input, kind, article.url]),
    [0, 1, 2].map((index) => [path, 'article', `https://h.example/${index}`]),
  );
  const why = await hearsay(['why', '--json', path]);
  const headlines = lines(why.out).filter(({ part }) => part === 'headline');
  assert.equal(headlines.length, 3);
});

test('feed proposes the headlines of a page that has none, in a list that can be imported', async () => {
  const rows = [
    'Ferry kept for another year',
    'Schools share one headteacher',
    'Bridge repairs late again',
  ];
  const page = file(
    'page.html',
    `<title>Coast</title><ul>${rows.map((row, at) => `<li><a href="/news/${at}-of-the-day">${row}</a></li>`).join('')}</ul>`,
  );
  const { status, out } = await hearsay(['feed', '--page', '--json', page]);
  const [{ kind, page: seen }] = lines(out);
  assert.deepEqual([status, kind, seen.proposals[0].headlines], [0, 'page', rows]);
  const list = await hearsay(['feed', '--page', '--opml', page]);
  assert.match(list.out, /hearsay:recipe="\{&quot;kind&quot;:&quot;selectors&quot;/);
  const wrong = await hearsay([
    'feed',
    '--recipe',
    file('recipe.json', '{"kind":"selectors"}'),
    page,
  ]);
  assert.deepEqual([wrong.status, wrong.out], [2, '']);
});

test('feed prints what the feed states', async () => {
  const { status, out } = await hearsay(['feed', '--json', file('feed.xml', FEED)]);
  const [{ kind, feed }] = lines(out);
  assert.deepEqual([status, kind, feed.title], [0, 'feed', 'The Harbour Post']);
  assert.deepEqual(Object.keys(feed.entries[0]), [
    'id',
    'url',
    'title',
    'authors',
    'published',
    'updated',
    'summary',
    'content',
    'categories',
    'enclosures',
  ]);
});

test('what is imported is found, exported, backed up and sound; imported again it adds nothing', async () => {
  const paths = [file('feed.xml', FEED), file('mayor.html', PAGE)];
  const first = await hearsay(['import', '--json', ...paths]);
  assert.deepEqual(
    lines(first.out).map(({ added }) => added),
    [1, 1],
  );
  const again = await hearsay(['import', '--json', ...paths]);
  assert.deepEqual(
    lines(again.out).map(({ added, known }) => [added, known]),
    [
      [0, 1],
      [0, 1],
    ],
  );

  const search = await hearsay(['search', '--json', 'harbour master']);
  assert.deepEqual(
    lines(search.out).map(({ outlet }) => outlet),
    ['The Harbour Post'],
  );
  const exported = await hearsay(['export', '--as', 'jsonl']);
  const back = await hearsay(['import', '--json', file('exported.jsonl', exported.out)]);
  assert.deepEqual(
    lines(back.out).map(({ added }) => added),
    [0, 0],
  );

  const backup = join(folder, 'copy.db');
  assert.equal((await hearsay(['backup', backup])).status, 0);
  assert.equal((await hearsay(['backup', backup])).status, 1);
  const doctor = await hearsay(['doctor', '--json']);
  assert.deepEqual(JSON.parse(doctor.out).damage, []);
});

test('why says where each part came from and why each block was left out', async () => {
  const page = file('why.html', PAGE.replace('resigns', 'steps down'));
  const read = await hearsay(['why', '--json', page, join(folder, 'gone.html')]);
  const parts = lines(read.out).filter(({ kind }) => kind === 'part');
  assert.equal(read.status, 1);
  assert.equal(lines(read.out).at(-1).kind, 'failed');
  assert.equal(parts.find(({ part }) => part === 'text').from, 'the document');
  await hearsay(['import', page]);
  const [found] = lines((await hearsay(['search', '--json', 'mayor'])).out);
  const kept = await hearsay(['why', String(found.id)]);
  assert.match(kept.out, /^headline +Mayor/m);
  assert.match(kept.out, /from an imported file/);
  assert.match(kept.out, /^\d+ blocks? left out$/m);
  assert.equal((await hearsay(['why', '7'])).status, 1);
});

test('who says what is read, kept, found by name and explained', async () => {
  const article = {
    headline: 'Hafen im Nebel',
    url: 'https://kai.test/nebel',
    language: 'de',
    paragraphs: [
      'Die Fähre blieb am Freitag im Hafen von Lindmouth liegen, weil dichter Nebel über der Bucht lag.',
      '„Wir haben bis zum Mittag nichts gesehen“, sagte Mara Quill am Freitag.',
    ],
  };
  const path = file('nebel.jsonl', JSON.stringify(article));
  assert.match((await hearsay(['import', '--news-only', path])).err, /^1 articles added\.$/m);
  // The articles of the tests before were looked through when they came.
  assert.match((await hearsay(['statements'])).err, /^1 article looked through\.$/m);
  assert.match((await hearsay(['statements'])).err, /^0 articles looked through\.$/m);
  const [person] = lines((await hearsay(['people', '--json', 'quill'])).out);
  assert.deepEqual([person.name, person.statementCount], ['Mara Quill', 1]);
  const [said] = lines((await hearsay(['people', '--said', '--json', 'mara'])).out);
  const { statement } = said;
  assert.equal(statement.content, 'Wir haben bis zum Mittag nichts gesehen');
  const { start, end } = statement.span;
  assert.equal(article.paragraphs.join('\n\n').slice(start, end), statement.content);
  const text = await hearsay(['people', '--said', 'quill']);
  assert.match(text.out, /Hafen im Nebel\n {2}“Wir haben/);
  const why = await hearsay(['why', '--json', String(said.article.id)]);
  const [found] = lines(why.out).filter(({ kind }) => kind === 'statement');
  assert.ok(found.reasons.length > 0);
  assert.match((await hearsay(['people', 'nobody'])).err, /Nobody by that name/);
});

const STORY_LINES = [
  {
    id: 'wire',
    headline: 'Ferry and freighter collide off Kestrel Bay',
    text: 'A ferry with 210 people on board struck the freighter Aldmere Trader in thick fog off Kestrel Bay on Friday morning, the coastguard said. Thirty-four people were hurt, five of them badly. The harbour master, Mara Quill, said the ferry had left the pier at twenty to seven although the gauge showed less than a hundred metres. Divers were to look at both hulls in the afternoon. The line has suspended all crossings until Sunday.',
    outlet: 'Northwire',
    published: '2025-11-21T08:00:00Z',
  },
  {
    id: 7,
    headline: 'Bank cuts rates by half a point',
    text: 'The central bank cut its main rate by half a percentage point on Friday, twice as much as analysts had expected. Its governor, Ilse Marchetti, said the board had voted six to three. Shares rose and the crown fell against the neighbouring currencies. Mortgages will become cheaper from December, the savings banks said.',
    outlet: 'The Ledger',
    published: '2025-11-21T09:00:00Z',
  },
];

test('stories tells what is one story and whose copy, in the file’s order, and names bad lines', async () => {
  const [wire, bank] = STORY_LINES;
  const copy = { ...wire, id: 'copy', outlet: 'Gazette', published: '2025-11-21T10:00:00Z' };
  const all = [copy, bank, wire].map((line) => JSON.stringify(line));
  const path = file('told.jsonl', [all[0], 'no line', ...all.slice(1)].join('\n'));
  const { status, out, err } = await hearsay(['stories', path]);
  assert.equal(status, 1);
  assert.match(err, /told\.jsonl, line 2: It is not JSON/);
  const [one, other, original] = lines(out);
  assert.deepEqual([one.id, other.id, original.id], ['copy', 7, 'wire']);
  assert.equal(one.story, original.story);
  assert.notEqual(one.story, other.story);
  assert.deepEqual([one.copyOf, one.similarity], ['wire', 1]);
  assert.deepEqual([original.copyOf, original.similarity], [null, null]);
  const typed = await hearsay(['stories', '-'], all.join('\n'));
  assert.deepEqual([typed.status, lines(typed.out).length], [0, 3]);
  assert.equal((await hearsay(['stories', join(folder, 'gone.jsonl')])).status, 1);
});

test('a rule leaves a line out, is exported, taken away and taken in again', async () => {
  const article = {
    headline: 'Rules of the quay',
    url: 'https://quay.test/rules',
    paragraphs: ['The quay has rules.', 'Read the letter of the quay, 5 stories.'],
  };
  await hearsay(['import', file('quay.jsonl', JSON.stringify(article))]);
  const found = async () =>
    (await hearsay(['search', '--json', 'stories'])).out.split('\n').length - 1;
  assert.equal(await found(), 1);
  const added = await hearsay(['rules', 'add', 'quay.test', 'drop', 'read the letter*']);
  assert.deepEqual([added.status, await found()], [0, 0]);
  const [rule] = lines((await hearsay(['rules', 'list', '--json'])).out);
  assert.deepEqual(
    [rule.outlet, rule.kind, rule.pattern],
    ['quay.test', 'drop', 'read the letter*'],
  );
  const [id] = lines((await hearsay(['search', '--json', 'quay'])).out).map((one) => one.id);
  assert.match((await hearsay(['why', String(id)])).out, /your rule; by outlet's rule/);
  const path = join(folder, 'rules.txt');
  assert.equal((await hearsay(['rules', 'export', path])).status, 0);
  assert.equal((await hearsay(['rules', 'remove', String(rule.id)])).status, 0);
  assert.equal(await found(), 1);
  const back = await hearsay(['rules', 'import', '--json', path]);
  assert.equal(lines(back.out)[0].added, 1);
  assert.equal(await found(), 0);
  const odd = await hearsay(['rules', 'import', file('odd.txt', 'nonsense')]);
  assert.deepEqual([odd.status, /line 1: After the outlet/.test(odd.err)], [1, true]);
  assert.equal((await hearsay(['rules', 'add', 'quay.test', 'lose', 'x'])).status, 2);
  assert.equal((await hearsay(['rules', 'add', 'quay.test', 'drop', '*'])).status, 2);
  assert.equal((await hearsay(['rules'])).status, 2);
});

test('words that are not understood end with 2 and say where help is', async () => {
  const unknown = await hearsay(['nonsense']);
  assert.equal(unknown.status, 2);
  assert.match(unknown.err, /--help/);
  assert.equal((await hearsay(['search'])).status, 2);
  assert.equal((await hearsay(['serve', '--port', 'x'])).status, 2);
});

test('every command explains itself with an example', async () => {
  const { out } = await hearsay(['--help']);
  for (const name of [
    'serve',
    'read',
    'feed',
    'import',
    'refresh',
    'search',
    'statements',
    'people',
    'why',
    'rules',
    'export',
    'backup',
    'doctor',
  ]) {
    assert.match(out, new RegExp(`^  ${name}`, 'm'));
    assert.match((await hearsay([name, '--help'])).out, /Examples?:/);
  }
});

for (const shell of ['bash', 'zsh', 'fish']) {
  test(`completion for ${shell} knows every command`, async () => {
    const { out } = await hearsay(['completion', shell]);
    for (const name of ['serve', 'import', 'doctor']) assert.match(out, new RegExp(name));
  });
}

test('words are counted, muted until a day, listed, taken along in a file and ended', async () => {
  const feed = file('muted.xml', FEED);
  await hearsay(['import', feed]);
  const preview = await hearsay(['mute', 'phrase', 'ferry', '--preview', '--json']);
  assert.equal(preview.status, 0);
  assert.deepEqual([lines(preview.out)[0].inAll, lines(preview.out)[0].kind], [1, 'phrase']);
  assert.equal((await hearsay(['following', 'list'])).out, '');
  const muted = await hearsay(['mute', 'phrase', 'ferry', '--until', 'week', '--json']);
  const [rule] = lines(muted.out);
  assert.deepEqual(
    [rule.does, rule.key, Date.parse(rule.endsAt) > Date.now()],
    ['mute', 'ferry', true],
  );
  const saved = await hearsay(['following', 'save', 'The port', 'harbour', 'OR', 'port']);
  assert.match(saved.out, /keeps search “The port” \(harbour OR port\)/);
  const shown = await hearsay(['following', 'show', String(rule.id), '--json']);
  assert.match(lines(shown.out)[0].headline, /^Ferry/);
  const taken = join(folder, 'following.json');
  await hearsay(['following', 'export', taken]);
  assert.equal((await hearsay(['following', 'end', String(rule.id), '99'])).status, 1);
  const back = await hearsay(['following', 'import', taken, feed, '--json']);
  assert.equal(back.status, 1);
  assert.deepEqual(
    lines(back.out).map(({ kind, added, known }) => [kind, added, known]),
    [
      ['rules', 1, 1],
      ['failed', undefined, undefined],
    ],
  );
  for (const words of [
    ['gossip', 'x'],
    ['phrase', '!!'],
    ['phrase', 'x', '--until', 'soon'],
  ]) {
    assert.equal((await hearsay(['mute', ...words])).status, 2, words.join(' '));
  }
});
