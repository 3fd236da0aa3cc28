import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { DAY } from '../../model/time.ts';
import { openStoreHere } from '../../store/open-store-here.ts';

const MAIN = new URL('../main.ts', import.meta.url).pathname;

type Ran = { readonly status: number; readonly out: string; readonly said: string };

function run(folder: string, ...words: string[]): Promise<Ran> {
  const env = { ...process.env, HEARSAY_DATA: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'poll', ...words], { env }, (error, out, said) => {
      resolve({ status: Number(error?.code ?? 0), out, said });
    });
  });
}

test('the terminal lists polls and hands out counts, and a hidden result only when it is closed', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-polls-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const store = openStoreHere(join(folder, 'library.db'));
  const now = Date.now();
  const answers = { kind: 'options', options: ['Yes', '=No, "never"'] } as const;
  const plan = {
    ...{ question: 'Should it run?', answers, zone: 'UTC' },
    ...{ opensAt: now, closesAt: now + DAY },
    ...{ takesGuests: false, hidesResult: true, allowsChange: true },
  };
  const poll = { editorId: 1, story: 5, storyName: 'The ferry', plan };
  const [open, closed] = [
    await store.polls.addPoll(poll, now),
    await store.polls.addPoll(poll, now),
  ];
  for (const pollId of [open, closed])
    await store.polls.recordVote({ pollId, readerId: 1, answer: 1 }, now);
  await store.polls.recordClosed(closed, now);
  await store.close();
  const list = await run(folder, 'list', '--json');
  const told = list.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    told.map(({ id, votes, answers: [, no] }) => [id, votes.members, no.members]),
    [
      [closed, 1, 1],
      [open, 1, null],
    ],
  );
  const csv = await run(folder, 'export', String(closed), '--as', 'csv');
  assert.equal(csv.out, `answer,members,guests\nYes,0,0\n"'=No, ""never""",1,0\n`);
  assert.equal((await run(folder, 'export', '99')).status, 1);
  assert.equal((await run(folder, 'export', 'x')).status, 2);
});
