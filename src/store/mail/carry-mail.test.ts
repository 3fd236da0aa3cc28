import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Letter } from '../../model/mail/letter.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { openStoreHere } from '../open-store-here.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const folder = await mkdtemp(join(tmpdir(), 'hearsay-carry-'));
after(() => rm(folder, { recursive: true, force: true }));

const letter = (key: string, to: string): Letter => ({
  ...{ key, to, toName: null, kind: 'newsletter', list: 'picks', subject: 'Picks' },
  ...{ text: 'Ferry.', html: null, readerId: null },
});

test('a library that is gone back to sends nothing twice, and nothing to who has left, was forgotten or bounced since', async () => {
  const library = join(folder, 'library.db');
  const backup = join(folder, 'backup.db');
  const people = ['stays', 'leaves', 'forgotten', 'bounces'].map((name) => `${name}@box.example`);
  const [stays = '', leaves = '', forgotten = '', bounces = ''] = people;
  const asked = { list: 'picks', wording: 'Yes.', version: '1', language: 'en', how: 'form' };
  const before = openStoreHere(library);
  for (const address of people) await before.consent.recordConfirmed({ ...asked, address }, NOON);
  await before.outbox.addLetters([letter('waits', stays)], NOON);
  await before.close();
  await makeBackup(library, backup);

  const since = openStoreHere(library);
  const turn = { handed: [], most: 9, limits: { domainAnHour: 9, recipientADay: 9 } };
  await since.outbox.addLetters([letter('later', stays)], NOON);
  assert.equal((await since.outbox.recordTurn(turn, NOON)).length, 2);
  await since.consent.recordWithdrawn({ address: leaves, list: 'picks', how: 'link' }, NOON);
  await since.consent.removePerson(forgotten, NOON);
  await since.suppressions.addSuppression(
    { address: bounces, reason: 'bounce', answer: null },
    NOON,
  );
  await since.close();

  await restoreBackup(backup, library, 'mail');
  const restored = openStoreHere(library);
  const keys = ['waits', 'later', ...people].map((key, index) =>
    letter(key, people[index - 2] ?? stays),
  );
  await restored.outbox.addLetters(keys, NOON);
  const claimed = await restored.outbox.recordTurn(turn, NOON);
  assert.deepEqual(
    claimed.map(({ to }) => to),
    [stays],
  );
  assert.equal((await restored.outbox.letterState(stays))?.kind, 'sending');
  await restored.close();
});
