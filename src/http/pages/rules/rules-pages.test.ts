import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { frontPage } from '../../../../test/desk.ts';
import { pageClient } from '../../../../test/page-client.ts';
import { type Article, NO_DETAILS } from '../../../model/article.ts';
import type { Removal } from '../../../model/removal.ts';

const client = pageClient({});
const { desk } = client;
after(client.close);

const SHARE: Removal = {
  text: 'Share <this> with 3 friends',
  html: '<p>Share &lt;this&gt; with 3 friends</p>',
  reason: 'page control',
  step: 'furniture words',
  place: 'main > div.share > p',
  before: 1,
};
const LETTER = 'Read the letter of the quay, 5 stories a day.';

const FERRY: Article = {
  headline: 'Ferry late',
  standfirst: null,
  byline: ['Ana Reyes'],
  outlet: null,
  section: null,
  published: null,
  updated: null,
  language: 'en',
  url: 'https://quay.test/ferry',
  leadImage: null,
  paragraphs: ['The ferry is late.', 'Nobody was hurt.', LETTER],
  html: `<p>The ferry is late.</p><p>Nobody was hurt.</p><p>${LETTER}</p>`,
  credits: [],
  details: { ...NO_DETAILS, removed: [SHARE] },
};

let count = 0;

/** An article of an outlet of its own, so that no test meets another's rules. */
async function have(more: Partial<Article> = {}, key?: string): Promise<number> {
  count += 1;
  const headline = `Ferry late ${count}`;
  const outlet = { key: key ?? `quay-${count}.test`, name: 'The Quay & Co', homeUrl: null };
  const article = { ...FERRY, headline, ...more };
  await desk.store.articles.recordImported(
    [{ article, address: null, textKey: `text:${count}`, outlet }],
    desk.now(),
  );
  const line = (await frontPage(desk)).find((one) => one.headline === headline);
  assert.ok(line !== undefined);
  return line.id;
}

const settled = async () => {
  while ((await desk.store.rules.awaitingCount()) > 0)
    await new Promise((resolve) => setTimeout(resolve, 5));
};

test('what was left out stands below the text with reason, step and place', async () => {
  const page = await client.get(`/article/${await have()}`);
  assert.deepEqual(page.words('.left-out summary'), ['1 block was left out']);
  assert.deepEqual(page.words('.left-out-words'), [SHARE.text]);
  assert.deepEqual(page.words('.left-out-why'), [
    'A control of the page: share, print, comment after paragraph 1 · by furniture words main > div.share > p',
  ]);
});

test('a block is put back, and out again, where the reader is', async () => {
  const id = await have();
  const back = `/article/${id}`;
  const fields = { kind: 'keep', words: SHARE.text, scope: 'article', back };
  const page = await client.follow(`/article/${id}/rule`, fields);
  assert.deepEqual(page.words('.notice p'), ['Put back into the text.']);
  assert.deepEqual(page.words('.body p').slice(0, 2), ['The ferry is late.', SHARE.text]);
  assert.deepEqual(page.words('.left-out summary'), ['1 block was put back']);
  const [rule = ''] = page.attributes('.left-out input[name="rule"]', 'value');
  const out = await client.follow('/rules/remove', { rule, back });
  assert.deepEqual(out.words('.notice p'), ['The rule is gone.']);
  assert.deepEqual(out.words('.body p'), FERRY.paragraphs);
  const again = await client.follow('/rules/restore', { rule, back });
  assert.equal(again.words('.body p').length, 4);
  const undone = await client.follow('/rules/undo', { rule, back });
  assert.equal(undone.words('.body p').length, 3);
});

test('a line is left out of all of an outlet’s articles, and the outlet’s page says so', async () => {
  const one = await have({}, 'many.test');
  const other = await have({}, 'many.test');
  const elsewhere = await have();
  const edit = await client.get(`/article/${one}?edit=1`);
  assert.deepEqual(edit.words('.edit-lines li > p'), FERRY.paragraphs);
  assert.deepEqual(edit.words('.body'), []);
  const fields = { kind: 'drop', words: LETTER, scope: 'outlet', back: `/article/${one}?edit=1` };
  const page = await client.follow(`/article/${one}/rule`, fields);
  assert.match(page.words('.notice p')[0] ?? '', /^Left out of the text/);
  assert.equal(page.words('.edit-lines li').length, 2);
  await settled();
  assert.equal((await client.get(`/article/${other}`)).words('.body p').length, 2);
  assert.equal((await client.get(`/article/${elsewhere}`)).words('.body p').length, 3);
  const article = await desk.store.articles.textOf(one);
  const outlet = await client.get(`/outlet/${article?.outletId}`);
  assert.match(
    outlet.words('.rule-list li p')[0] ?? '',
    /^Left out Read the letter .* since today$/,
  );
  const [rule = ''] = outlet.attributes('.rule-list input[name="rule"]', 'value');
  await client.follow('/rules/remove', { rule, back: `/outlet/${article?.outletId}#rules` });
  await settled();
  assert.equal((await client.get(`/article/${other}`)).words('.body p').length, 3);
});

test('a rule can be typed, with an open end; what is no rule changes nothing', async () => {
  const id = await have();
  const outletId = (await desk.store.articles.textOf(id))?.outletId ?? 0;
  const typed = await client.follow(`/outlet/${outletId}/rule`, {
    kind: 'drop',
    words: 'read the LETTER*',
    back: `/outlet/${outletId}`,
  });
  assert.match(typed.words('.notice p')[0] ?? '', /^Left out/);
  await settled();
  assert.equal((await client.get(`/article/${id}`)).words('.body p').length, 2);
  for (const words of ['', '*', '…', 'a*']) {
    const page = await client.follow(`/outlet/${outletId}/rule`, {
      kind: 'drop',
      words,
      back: '/',
    });
    assert.deepEqual(page.words('.notice p'), ['No rule can be made of these words.'], words);
  }
  assert.equal((await client.post('/article/7/rule', { words: 'x' })).status, 303);
  assert.equal((await client.post('/rules/remove', { rule: 'x' })).status, 400);
});

test('rules are downloaded, and taken in from a file that names what is wrong in it', async () => {
  await client.post('/rules/import', { files: new File(['a.test drop text Ads*'], 'rules.txt') });
  const settings = await client.get('/settings');
  assert.ok(settings.words('.rule-outlets li').includes('a.test 1 rule'));
  const file = await client.get('/outlet-rules.txt');
  assert.equal(file.headers.get('content-type'), 'text/plain; charset=utf-8');
  assert.match(file.text, /^a\.test drop text Ads\*$/m);
  const odd = new File(['a.test drop text Ads*\n<b>\n'], 'rules.txt');
  const report = await client.post('/rules/import', { files: odd });
  assert.deepEqual(report.words('.failures dt'), ['Line 2']);
  assert.match(report.words('.page-words')[0] ?? '', /^0 rules added, 1 was here already/);
  const none = await client.post('/rules/import', {});
  assert.equal(none.status, 303);
});

test('what belongs beside a text stands there', async () => {
  const id = await have({
    paragraphs: ['First.', 'Second.'],
    html: '<p>First.</p><p>Second.</p>',
    details: {
      ...NO_DETAILS,
      agencies: ['Northwire', 'AP'],
      dateline: 'KESTREL BAY',
      notes: ['Amended: <two> hundred, not three.'],
      firstAppeared: { name: 'The Ledger', url: 'https://ledger.test/x' },
      isCutOff: true,
      updates: [
        { time: desk.now(), paragraph: 0 },
        { time: desk.now() - 60_000, paragraph: 1 },
      ],
    },
  });
  const page = await client.get(`/article/${id}`);
  assert.deepEqual(page.words('.origin'), ['KESTREL BAY · Northwire · AP']);
  assert.deepEqual(page.words('.editors-notes p'), ['Amended: <two> hundred, not three.']);
  assert.deepEqual(page.words('.first-appeared'), ['First appeared at The Ledger.']);
  assert.match(page.words('.trouble')[0] ?? '', /Only the beginning is here: The Quay & Co/);
  assert.match(
    page.text,
    /<p><time datetime="2025-11-21T16:00:00.000Z">today 16:00<\/time><\/p><p>First\.<\/p><p><time datetime="2025-11-21T15:59:00.000Z">15:59<\/time>/,
  );
});

test('the versions page shows what the outlet changed, not what a rule did', async () => {
  const id = await have();
  await client.post(`/article/${id}/rule`, { kind: 'drop', words: LETTER, scope: 'article' });
  const page = await client.get(`/article/${id}/versions`);
  assert.match(page.words('.byline')[0] ?? '', /has not been changed/);
  assert.doesNotMatch(page.text, /<del>/);
});
