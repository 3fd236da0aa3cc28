import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleNamed, peopleOf, said, speaker } from '../../../test/statements.ts';
import type { Article } from '../../model/article.ts';
import type { ArticleStatements, Statement } from '../../model/statement.ts';
import { HOUR } from '../../model/time.ts';
import { openMigrated } from '../database/open-migrated.ts';
import { kyselyOver } from '../database/sqlite-driver.ts';
import { openStoreHere } from '../open-store-here.ts';
import { type Store, storeCalls } from '../store.ts';

const READER = 1;
const NOW = Date.UTC(2025, 10, 21, 16);

const PORT = articleNamed('Port shuts', ['“We saw nothing,” Mara Quill said.', 'It rained.']);
const QUILL = speaker('Mara Quill', { role: 'harbour master' });

async function keep(store: Store, articles: readonly Article[]): Promise<number[]> {
  await store.articles.recordImported(
    articles.map((article) => ({
      article,
      address: null,
      textKey: article.headline,
      outlet: { key: 'files', name: 'Files', homeUrl: null },
    })),
    NOW,
  );
  const lines = await store.articles.newest({
    readerId: READER,
    scope: {},
    before: null,
    limit: 50,
  });
  return articles.map(({ headline }) => lines.find((one) => one.headline === headline)?.id ?? 0);
}

function found(statements: readonly Statement[]): ArticleStatements {
  return { statements, people: peopleOf(statements), depth: 'full' };
}

/** Looks through all that awaits; what each headline's article says is given. */
async function look(
  store: Store,
  saying: Readonly<Record<string, readonly Statement[]>>,
  version = 1,
): Promise<string[]> {
  const awaiting = await store.articles.awaitingStatements({ version, limit: 50 });
  await store.statements.recordFound(
    awaiting.map(({ id, stamp, headline }) => {
      return { id, stamp, kind: 'found', found: found(saying[headline] ?? []) };
    }),
    version,
    NOW,
  );
  return awaiting.map(({ headline }) => headline);
}

const ofArticle = async (store: Store, id: number) => {
  const state = await store.statements.ofArticle(id);
  return state?.kind === 'found' ? state.found.statements : null;
};

test('an article awaits being looked through until it is, and again for a better finder', async () => {
  const store = openStoreHere(':memory:');
  const [id = 0] = await keep(store, [PORT]);
  assert.deepEqual(await store.statements.ofArticle(id), { kind: 'awaited' });
  assert.deepEqual(await look(store, {}), ['Port shuts']);
  assert.deepEqual(await look(store, {}), []);
  assert.deepEqual(await look(store, {}, 2), ['Port shuts']);
  assert.deepEqual(await look(store, {}, 2), []);
  assert.equal(await store.statements.ofArticle(7), null);
  await store.close();
});

test('news is looked through before what an older finder saw', async () => {
  const store = openStoreHere(':memory:');
  const old = { ...PORT, headline: 'Seen', published: NOW - HOUR };
  await keep(store, [old, { ...PORT, headline: 'Seen, too', published: NOW - 2 * HOUR }]);
  await look(store, {});
  await keep(store, [{ ...PORT, headline: 'News', published: NOW - 3 * HOUR }]);
  assert.deepEqual(await look(store, {}, 2), ['News', 'Seen', 'Seen, too']);
  await store.close();
});

test('what was found comes back as it was, in the text’s order', async () => {
  const store = openStoreHere(':memory:');
  const [id = 0] = await keep(store, [PORT]);
  const full: Statement = {
    ...said(PORT, 'We saw nothing', QUILL),
    via: [speaker('The Ledger', { kind: 'organisation' })],
    cue: { text: 'said', place: 'body', span: { start: 30, end: 34 } },
    time: { text: 'on Tuesday', place: 'body', span: { start: 35, end: 45 } },
    hedges: [{ text: 'may', place: 'body', span: { start: 3, end: 6 } }],
    certainty: 'hedged',
    reasons: ['The words stand in quotation marks.'],
  };
  const unsaid = said(PORT, 'It rained', null);
  const given = found([full, unsaid]);
  const [{ stamp = '' } = {}] = await store.articles.awaitingStatements({ version: 1, limit: 1 });
  await store.statements.recordFound([{ id, stamp, kind: 'found', found: given }], 1, 0);
  assert.deepEqual(await store.statements.ofArticle(id), { kind: 'found', found: given });
  await store.close();
});

test('a text that could not be looked through says why, and is not tried again', async () => {
  const store = openStoreHere(':memory:');
  const [id = 0] = await keep(store, [PORT]);
  const [{ stamp = '' } = {}] = await store.articles.awaitingStatements({ version: 1, limit: 1 });
  await store.statements.recordFound([{ id, stamp, kind: 'failed', reason: 'Too long.' }], 1, 0);
  assert.deepEqual(await store.statements.ofArticle(id), { kind: 'failed', reason: 'Too long.' });
  assert.deepEqual(await look(store, {}), []);
  await store.close();
});

test('what was found in a text that has changed meanwhile is not kept', async () => {
  const store = openStoreHere(':memory:');
  const [id = 0] = await keep(store, [PORT]);
  const [awaiting] = await store.articles.awaitingStatements({ version: 1, limit: 1 });
  const article = { ...PORT, paragraphs: ['Other words.'] };
  await store.articles.recordPage(id, { kind: 'read', article }, NOW);
  await store.statements.recordFound(
    [{ id, stamp: awaiting?.stamp ?? '', kind: 'found', found: found([]) }],
    1,
    NOW,
  );
  assert.deepEqual(await store.statements.ofArticle(id), { kind: 'awaited' });
  await store.close();
});

test('an article whose words change is looked through again; one that stays as it is is not', async () => {
  const store = openStoreHere(':memory:');
  const [id = 0] = await keep(store, [PORT]);
  await look(store, { 'Port shuts': [said(PORT, 'We saw nothing', QUILL)] });
  await store.articles.recordPage(id, { kind: 'read', article: PORT }, NOW);
  assert.deepEqual(await look(store, {}), []);
  const edited = { ...PORT, paragraphs: [...PORT.paragraphs, 'Later it stopped.'] };
  await store.articles.recordPage(id, { kind: 'read', article: edited }, NOW);
  assert.equal((await store.statements.ofArticle(id))?.kind, 'awaited');
  assert.deepEqual(await look(store, {}), ['Port shuts']);
  assert.deepEqual(await ofArticle(store, id), []);
  await store.close();
});

test('a speaker’s statements stand article by article, the newest first', async () => {
  const store = openStoreHere(':memory:');
  const titles = ['Oldest', 'Older', 'Newest'];
  const articles = titles.map((headline, at) => {
    return { ...PORT, headline, published: NOW - (10 - at) * HOUR };
  });
  const [oldest = 0] = await keep(store, articles);
  const words = said(PORT, 'We saw nothing', QUILL);
  await look(store, { Oldest: [words, words], Newest: [words], Older: [said(PORT, 'It', null)] });
  const asked = { readerId: READER, key: 'mara quill', limit: 1 };
  const [first, ...none] = await store.statements.bySpeaker({ ...asked, before: null });
  assert.deepEqual([first?.article.headline, none], ['Newest', []]);
  assert.deepEqual(first?.statements, [{ ...words, ordinal: 0 }]);
  const before = first?.article.id ?? 0;
  const [second] = await store.statements.bySpeaker({ ...asked, before });
  assert.deepEqual([second?.article.id, second?.statements.length], [oldest, 2]);
  await store.close();
});

test('speakers are found by the beginnings of their names, whatever the marks, and by key with their roles', async () => {
  const store = openStoreHere(':memory:');
  const names = ['Mara Quill', 'Zoë Quillfeather', 'Квил Мара', '山田 太郎'];
  const speakers = names.map((name) => speaker(name, { role: `master of ${name}` }));
  await keep(store, [PORT, { ...PORT, headline: 'Again' }]);
  const words = speakers.map((one) => said(PORT, 'We saw nothing', one));
  const again = said(PORT, 'It rained', speaker('Mara Quill', { role: 'MASTER of Mara Quill' }));
  await look(store, { 'Port shuts': words, Again: [again] });
  const find = async (name: string) =>
    (await store.speakers.find(name, 9)).map(({ name: known }) => known);
  assert.deepEqual(await find('quill'), ['Mara Quill', 'Zoë Quillfeather']);
  assert.deepEqual(await find('zoe QUILL'), ['Zoë Quillfeather']);
  assert.deepEqual(await find('ква'), []);
  assert.deepEqual(await find('кви'), ['Квил Мара']);
  assert.deepEqual(await find('太'), ['山田 太郎']);
  assert.deepEqual(await find('  '), []);
  const record = await store.speakers.byKey('mara quill');
  assert.equal(record?.statementCount, 2);
  assert.deepEqual(
    record?.roles.map(({ articleCount }) => articleCount),
    [2],
  );
  assert.equal(await store.speakers.byKey('nobody'), null);
  await store.close();
});

test('who is no longer let speak is no longer found', async () => {
  const store = openStoreHere(':memory:');
  const [id = 0] = await keep(store, [PORT]);
  await look(store, { 'Port shuts': [said(PORT, 'We saw nothing', QUILL)] });
  assert.equal((await store.speakers.find('quill', 9)).length, 1);
  const article = { ...PORT, paragraphs: ['Nobody speaks.'] };
  await store.articles.recordPage(id, { kind: 'read', article }, NOW);
  await look(store, {});
  assert.deepEqual(await store.speakers.find('quill', 9), []);
  assert.equal(await store.speakers.byKey('mara quill'), null);
  await store.close();
});

test('with an article goes what it says, and who says nothing else', async () => {
  const database = openMigrated(':memory:');
  const calls = storeCalls(kyselyOver(database));
  const store = { ...calls, close: async () => database.close() };
  const other = { ...PORT, headline: 'Other' };
  const [id = 0] = await keep(store, [PORT, other]);
  const vane = speaker('Hester Vane');
  const words = 'We saw nothing';
  await look(store, {
    'Port shuts': [said(PORT, words, QUILL), said(PORT, words, vane)],
    Other: [said(other, words, vane)],
  });
  database.exec(`delete from article where id = ${id}`);
  assert.deepEqual(await store.speakers.find('quill', 9), []);
  assert.equal((await store.speakers.byKey('hester vane'))?.statementCount, 1);
  assert.deepEqual(database.prepare('select count(*) as words from speaker_word').get()?.words, 3);
  await store.close();
});

test('a name is searched as it is kept, whatever it is made of', async () => {
  const store = openStoreHere(':memory:');
  await keep(store, [PORT]);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (name) => {
      await look(store, { 'Port shuts': [said(PORT, 'It rained', speaker(name))] }, version());
      const keys = (await store.speakers.find(name, 5)).map(({ key }) => key);
      const isWord = /[\p{L}\p{N}]/u.test(name.normalize('NFKD').replace(/\p{M}/gu, ''));
      assert.equal(keys.length, isWord ? 1 : 0);
    }),
    { numRuns: 60 },
  );
  await store.close();
});

let versions = 10;
function version(): number {
  versions += 1;
  return versions;
}
