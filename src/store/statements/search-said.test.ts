import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import { said, speaker } from '../../../test/statements.ts';
import type { Statement } from '../../model/statement.ts';
import { parseSearchQuery } from '../../text/search-query.ts';
import { openStoreHere } from '../open-store-here.ts';
import type { Store } from '../store.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const QUILL = speaker('Mara Quill');
const AMES = speaker('Tom Ames');
const PORT = ['We saw nothing in the fog', 'The tide was low'];

/** An article in which two people each say one thing of the port. */
async function library(): Promise<{ store: Store; id: number }> {
  const store = openStoreHere(':memory:');
  const text = { paragraphs: [...PORT, 'The café is in the harbour.'] };
  const [id = 0] = await storeArticles(
    store,
    [{ headline: 'Port shuts', outlet: 'harbour-post.example', ...text }],
    NOON,
  );
  await look(store, [
    said(text, PORT[0] ?? '', QUILL),
    said(text, PORT[1] ?? '', AMES),
    said(text, 'The café', AMES),
  ]);
  return { store, id };
}

async function look(store: Store, statements: readonly Statement[], version = 1): Promise<void> {
  const awaiting = await store.articles.awaitingStatements({ version, limit: 9 });
  const found = { statements, people: [], depth: 'full' } as const;
  await store.statements.recordFound(
    awaiting.map(({ id, stamp }) => ({ id, stamp, kind: 'found', found })),
    version,
    NOON,
  );
}

async function foundBy(store: Store, typed: string): Promise<string[]> {
  const query = parseSearchQuery(typed, 'UTC', NOON);
  const { found } = await store.statements.search({ readerId: 1, query, before: null, limit: 9 });
  return found.flatMap(({ statements }) => statements.map(({ content }) => content));
}

const SEARCHES: readonly (readonly [why: string, typed: string, found: readonly string[]])[] = [
  ['by its words', 'tide', ['The tide was low']],
  ['by who says it', 'quill', ['We saw nothing in the fog']],
  ['by words and speaker together', 'ames tide', ['The tide was low']],
  ['not by words of another statement', 'fog tide', []],
  ['not by the article’s other words', 'harbour', []],
  ['whatever the marks', 'cafe', ['The café']],
  ['by a beginning', 'noth*', ['We saw nothing in the fog']],
  ['by one of two words', 'fog OR tide', ['We saw nothing in the fog', 'The tide was low']],
  ['of an outlet', 'tide outlet:harbour', ['The tide was low']],
  ['of no other outlet', 'tide outlet:lantern', []],
  ['not beside what must not be there', 'tide -harbour', []],
];

for (const [why, typed, found] of SEARCHES) {
  test(`a statement is found ${why}`, async () => {
    const { store } = await library();
    assert.deepEqual(await foundBy(store, typed), found);
    await store.close();
  });
}

test('what nobody says any more is not found, and what was found before stories came is indexed with its place', async () => {
  const { store, id } = await library();
  await look(store, [], 2);
  assert.deepEqual(await foundBy(store, 'tide'), []);
  await look(store, [said({ paragraphs: PORT }, PORT[1] ?? '', AMES)], 3);
  const [awaiting] = await store.placing.awaitingPlace(1);
  const articles = [{ id, stamp: awaiting?.stamp ?? '' }];
  const changes = [placed(id, [1, 2])];
  await store.placing.recordPlaced({ after: 0, at: NOON, changes, articles, isAlone: false });
  assert.deepEqual(await foundBy(store, 'tide'), ['The tide was low']);
  await recordChanges(store, [], NOON);
  assert.deepEqual(await store.upkeep.findDamage(), []);
  await store.close();
});
