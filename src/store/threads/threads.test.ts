import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../open-store.ts';
import { lastingThread } from './lasting-thread.ts';
import { sharingThreads } from './sharing-threads.ts';
import { type StoreThread, startThread } from './store-thread.ts';

const ODD = new URL('./fixtures/odd-thread.ts', import.meta.url);

function oddThread(): StoreThread {
  return startThread({ path: '', access: 'read', givesWay: false }, ODD);
}

/** A call that blocks its thread until `open` is called. */
function heldUp(threads: StoreThread) {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const answer = threads.ask({ subject: '', call: 'held up', args: [gate] });
  const open = () => {
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    return answer;
  };
  return { answer, open };
}

const ask = (threads: StoreThread, call: string) => threads.ask({ subject: '', call, args: [] });

for (const fault of ['exit', 'throw']) {
  test(`a thread that dies (${fault}) fails its own question, and the next is answered by another`, async (t) => {
    let started = 0;
    const start = () => {
      started += 1;
      return oddThread();
    };
    for (const threads of [lastingThread(start), sharingThreads({ start, usual: 1 })]) {
      t.after(() => threads.close());
      started = Math.min(started, 1);
      assert.equal(await ask(threads, 'before'), 'before');
      await assert.rejects(ask(threads, fault), /^StoreError: A thread of the library ended/);
      assert.equal(await ask(threads, 'after'), 'after');
      assert.equal(await ask(threads, 'then'), 'then');
    }
    assert.ok(started >= 3);
  });
}

test('questions that wait for a thread that dies are answered by another', async (t) => {
  const threads = sharingThreads({ start: oddThread, usual: 1, extra: 0 });
  t.after(() => threads.close());
  const slow = heldUp(threads);
  const [dead, waiting] = [ask(threads, 'exit'), ask(threads, 'waiting')];
  await slow.open();
  await assert.rejects(dead);
  assert.equal(await waiting, 'waiting');
});

test('slow questions in all threads do not hold up the others', async (t) => {
  const threads = sharingThreads({ start: oddThread, usual: 2, extra: 1, patience: 20 });
  t.after(() => threads.close());
  const slow = [heldUp(threads), heldUp(threads)];
  assert.equal(await ask(threads, 'quick'), 'quick');
  assert.equal(await ask(threads, 'another'), 'another');
  for (const { open } of slow) assert.equal(await open(), 'held up');
});

test('without more threads than usual, they would (control)', async (t) => {
  const threads = sharingThreads({ start: oddThread, usual: 1, extra: 0, patience: 1 });
  t.after(() => threads.close());
  const slow = heldUp(threads);
  const quick = ask(threads, 'quick');
  const first = await Promise.race([quick, new Promise((r) => setTimeout(r, 100, 'nothing'))]);
  assert.equal(first, 'nothing');
  await slow.open();
  assert.equal(await quick, 'quick');
});

test('threads that were more than usual end when they are not needed', async () => {
  const alive = new Set<StoreThread>();
  const start = () => {
    const thread = oddThread();
    alive.add(thread);
    return thread;
  };
  const threads = sharingThreads({ start, usual: 1, extra: 2, patience: 5 });
  const slow = [heldUp(threads), heldUp(threads), heldUp(threads)];
  assert.equal(threads.waiting(), 3);
  while (alive.size < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  for (const { open } of slow) await open();
  while ([...alive].filter((thread) => !thread.hasEnded()).length > 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.equal(await ask(threads, 'still here'), 'still here');
  await threads.close();
  await assert.rejects(ask(threads, 'late'), /has been closed/);
});

test('a question past the bound is refused at once, and there is room again afterwards', async (t) => {
  const threads = sharingThreads({ start: oddThread, usual: 1, extra: 0, mostWaiting: 2 });
  t.after(() => threads.close());
  const slow = heldUp(threads);
  const waiting = [ask(threads, 'one'), ask(threads, 'two')];
  await assert.rejects(ask(threads, 'three'), { code: 'busy' });
  await slow.open();
  assert.deepEqual(await Promise.all(waiting), ['one', 'two']);
  assert.equal(await ask(threads, 'four'), 'four');
});

test('what waits when the library is closed hears so', async () => {
  const threads = sharingThreads({ start: oddThread, usual: 1, extra: 0 });
  const slow = heldUp(threads);
  const waiting = ask(threads, 'waiting');
  const closing = threads.close();
  await assert.rejects(waiting, /has been closed/);
  await slow.open();
  await closing;
});

test('a library whose readers are all asked at once answers every one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-threads-'));
  const store = openStore(join(folder, 'library.db'), 2, true);
  const answers = await Promise.all(Array.from({ length: 200 }, () => store.feeds.due(0, 10)));
  assert.ok(answers.every((due) => due.length === 0));
  await store.close();
  await rm(folder, { recursive: true });
});
