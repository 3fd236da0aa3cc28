import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { storeArticles } from '../../../test/placed-articles.ts';
import { openStoreHere } from '../open-store-here.ts';
import type { Store } from '../store.ts';
import type { KnownRow } from './known-of-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-privacy-'));
after(() => rmSync(folder, { recursive: true }));

const NOON = Date.UTC(2026, 10, 21, 12);
const OWNER = 1;
/** In whatever is the member's alone. */
const THEIRS = 'zephyrquill';

async function member(store: Store, name: string): Promise<number> {
  const asked = {
    name,
    displayName: `${name} ${THEIRS}`,
    role: 'member',
    passwordHash: `hash-${THEIRS}`,
  } as const;
  const id = await store.accounts.addReader(asked, NOON);
  assert.ok(id !== null);
  return id;
}

/** A library in which a member has left something in many places. */
async function lived(file: string): Promise<{ store: Store; id: number }> {
  const store = openStoreHere(join(folder, file));
  const id = await member(store, 'Ana');
  const [article = 0] = await storeArticles(
    store,
    [{ headline: 'Ferry aground', outlet: 'harbour-post.example' }],
    NOON,
  );
  await store.accounts.setEmail(id, `${THEIRS}@post.example`, NOON);
  const asked = { wording: 'May we?', version: '1', language: 'en', how: 'account' };
  await store.consent.recordConfirmed(
    { ...asked, address: `${THEIRS}@post.example`, list: 'picks' },
    NOON,
  );
  await store.settings.setMany(id, { theme: THEIRS });
  await store.reading.recordOpened(id, article, NOON);
  await store.marks.markSaved(id, [article], NOON);
  for (let at = 0; at < 300; at += 1)
    await store.settings.setMany(id, { [`${THEIRS}-${at}`]: THEIRS.repeat(40) });
  const audited = { actor: THEIRS, actorId: id, action: 'picks.add', target: null, details: {} };
  await store.audit.recordAction(audited, NOON);
  const told = {
    actor: 'Mara',
    actorId: OWNER,
    action: 'member.role',
    target: THEIRS,
    targetId: id,
    details: {},
  };
  await store.audit.recordAction(told, NOON);
  return { store, id };
}

async function rowsOf(store: Store, id: number): Promise<Map<string, KnownRow[]>> {
  const all = new Map<string, KnownRow[]>();
  let piece = await store.privacy.knownPiece(id, null);
  while (piece !== null) {
    all.set(piece.table, [...(all.get(piece.table) ?? []), ...piece.rows]);
    piece = piece.next === null ? null : await store.privacy.knownPiece(id, piece.next);
  }
  return all;
}

test('all that is kept of a reader is told, with names beside the numbers and without what opens doors', async () => {
  const { store, id } = await lived('known.db');
  const rows = await rowsOf(store, id);
  assert.equal(rows.get('reader')?.[0]?.email, `${THEIRS}@post.example`);
  assert.equal(rows.get('setting')?.length, 301);
  assert.equal(rows.get('consent')?.[0]?.state, 'given');
  assert.match(String(rows.get('reading')?.[0]?.article), /^Ferry aground /);
  assert.ok(!JSON.stringify([...rows]).includes(`hash-${THEIRS}`));
  const counted = (await store.privacy.known(id)).filter(({ count }) => count > 0);
  assert.deepEqual(
    counted.map(({ table, count }) => [table, count]),
    [...rows].filter(([, { length }]) => length > 0).map(([table, { length }]) => [table, length]),
  );
  await store.close();
});

test('who is erased is nowhere in the files, and nobody gets their number', async () => {
  const { store, id } = await lived('erased.db');
  await store.privacy.removeReader({ readerId: id, heirId: OWNER }, NOON);
  assert.equal(await store.accounts.readerById(id), null);
  assert.deepEqual(
    (await store.privacy.known(id)).filter(({ count }) => count > 0),
    [],
  );
  assert.equal(await member(store, 'Ben'), id + 1);
  assert.deepEqual(
    (await store.audit.actions(null, 10)).map(({ actor, target }) => [actor, target]),
    [
      ['Mara', 'a reader who has left'],
      ['a reader who has left', null],
    ],
  );
  await store.privacy.removeReader({ readerId: id + 1, heirId: OWNER }, NOON);
  for (const file of readdirSync(folder).filter((name) => name.startsWith('erased.db'))) {
    assert.ok(!readFileSync(join(folder, file)).includes(THEIRS), file);
  }
  await store.close();
});

test('what an editor decided for everybody outlives their account', async () => {
  const { store, id } = await lived('editor.db');
  const [article = 0] = await storeArticles(
    store,
    [{ headline: 'Cup final', outlet: 'b.example' }],
    NOON,
  );
  await store.picks.addPick(
    {
      editorId: id,
      target: { kind: 'article', id: article },
      name: 'Cup final',
      comment: null,
      from: NOON,
      until: null,
    },
    NOON,
  );
  await store.privacy.removeReader({ readerId: id, heirId: OWNER }, NOON);
  assert.equal((await store.picks.current(NOON)).length, 1);
  await store.close();
});
