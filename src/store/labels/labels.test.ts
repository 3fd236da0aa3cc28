import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { READER, testDesk } from '../../../test/desk.ts';
import { storeArticles } from '../../../test/placed-articles.ts';
import { MOST_LABELS } from '../../model/labels/label.ts';
import { DAY } from '../../model/time.ts';
import { parseSearchQuery } from '../../text/search-query.ts';

const desk = testDesk();
const { labels, search } = desk.store;
let ids: readonly number[] = [];
before(async () => {
  const news = ['Ferry aground', 'Cup final', 'School opens'].map((headline) => ({
    headline,
    outlet: 'harbour-post.example',
  }));
  ids = await storeArticles(desk.store, news, desk.now() - DAY);
});
after(() => desk.close());

async function make(name: string, readerId = READER): Promise<number> {
  const made = await labels.addLabel(readerId, name, desk.now());
  assert.ok(made.kind === 'label', name);
  return made.label.id;
}

const names = async () => (await labels.all(READER)).map(({ name, count }) => [name, count]);

test('spellings that differ in capitals and space are one label, called as it was called first', async () => {
  const id = await make('Öl  spill');
  assert.equal(await make(' ÖL SPILL '), id);
  assert.equal(await make('o\u0308l spill'), id);
  assert.equal((await labels.byId(READER, id))?.name, 'Öl spill');
  for (const none of ['', ' \n ', 'x'.repeat(101)])
    assert.equal((await labels.addLabel(READER, none, desk.now())).kind, 'no name');
  await labels.removeLabel(READER, id, desk.now());
});

test('a label stands on articles once, comes off, and is gone and back with all that bore it', async () => {
  const labelId = await make('To quote');
  const on = { readerId: READER, labelId, articleIds: [ids[0] ?? 0, ids[2] ?? 0, 12_345] };
  assert.equal(await labels.addLabelled(on, desk.now()), 2);
  assert.equal(await labels.addLabelled(on, desk.now()), 0);
  assert.deepEqual(await names(), [['To quote', 2]]);
  const off = { ...on, articleIds: [ids[2] ?? 0] };
  assert.deepEqual([await labels.removeLabelled(off), await labels.removeLabelled(off)], [1, 0]);
  assert.ok(await labels.removeLabel(READER, labelId, desk.now()));
  assert.deepEqual(await names(), []);
  assert.equal((await labels.ofArticles(READER, ids)).size, 0);
  assert.equal(await labels.addLabelled(on, desk.now()), 0);
  assert.ok(await labels.restoreLabel(READER, labelId));
  assert.deepEqual(await names(), [['To quote', 1]]);
});

test('a name that is used again begins anew, and what was taken away under it does not come back', async () => {
  const first = await make('Again');
  await labels.addLabelled({ readerId: READER, labelId: first, articleIds: ids }, desk.now());
  await labels.removeLabel(READER, first, desk.now());
  const second = await make('again');
  assert.equal(await labels.restoreLabel(READER, first), false);
  assert.deepEqual((await names()).at(0), ['again', 0]);
  assert.equal(await labels.renameLabel(READER, second, 'to QUOTE'), 'taken');
  assert.equal(await labels.renameLabel(READER, second, 'Once more'), 'renamed');
  // Saying the same twice leaves what undoing brings back.
  assert.equal(await labels.renameLabel(READER, second, 'Once more'), 'renamed');
  assert.equal(await labels.undoRenaming(READER, second), 'renamed');
  assert.deepEqual((await names()).at(0), ['again', 0]);
  assert.equal(await labels.undoRenaming(2, second), 'gone');
  const third = await make('never renamed');
  assert.equal(await labels.undoRenaming(READER, third), 'gone');
  await labels.removeLabel(READER, third, desk.now());
  await labels.removeLabel(READER, second, desk.now());
});

test('another reader’s labels are neither shown nor changed', async () => {
  const readerId = 2;
  const [mine] = await labels.all(READER);
  const labelId = mine?.id ?? 0;
  assert.equal(await labels.byId(readerId, labelId), null);
  const query = { readerId, labelId, order: 'labelled', offset: 0, limit: 9 } as const;
  assert.deepEqual(await labels.list(query), []);
  const before = await names();
  assert.equal(await labels.addLabelled({ readerId, labelId, articleIds: ids }, desk.now()), 0);
  assert.equal(await labels.removeLabelled({ readerId, labelId, articleIds: ids }), 0);
  assert.equal(await labels.renameLabel(readerId, labelId, 'Theirs'), 'gone');
  assert.equal(await labels.removeLabel(readerId, labelId, desk.now()), false);
  assert.deepEqual(await names(), before);
});

test('label: finds what bears it, with words and without, whatever its capitals', async () => {
  const find = async (typed: string) => {
    const query = parseSearchQuery(typed, 'UTC', desk.now());
    const asked = { readerId: READER, query, before: null, limit: 9, passageLength: null };
    return (await search.find(asked)).map(({ line }) => line.headline);
  };
  assert.deepEqual(await find('label:"to QUOTE"'), ['Ferry aground']);
  assert.deepEqual(await find('label:"to quote" ferry'), ['Ferry aground']);
  assert.deepEqual(await find('label:"to quote" cup'), []);
  assert.deepEqual(await find('label:"to quote" label:other'), []);
  assert.deepEqual(await find('label:nowhere'), []);
});

test('there are as many labels as one may have, and no more', async () => {
  const desk = testDesk();
  for (let at = 0; at < MOST_LABELS; at += 1)
    await desk.store.labels.addLabel(READER, `label ${at}`, desk.now());
  assert.equal((await desk.store.labels.addLabel(READER, 'one more', desk.now())).kind, 'full');
  assert.equal((await desk.store.labels.addLabel(READER, 'Label 7', desk.now())).kind, 'label');
  await desk.close();
});
