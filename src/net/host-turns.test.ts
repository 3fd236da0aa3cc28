import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type GiveBack, hostTurns, type TurnLimits } from './host-turns.ts';

const never = new AbortController().signal;

function turns(limits: Partial<TurnLimits> = {}) {
  return hostTurns({
    connections: 4,
    perHostConnections: 1,
    minGap: 0,
    random: () => 0,
    ...limits,
  });
}

/** What of these has been given so far. */
async function given(asked: readonly Promise<GiveBack | null>[]): Promise<boolean[]> {
  const seen = asked.map(() => false);
  for (const [index, turn] of asked.entries()) void turn.then(() => (seen[index] = true));
  await wait(0);
  return seen;
}

test('pages of one host come one after another', async () => {
  const { take } = turns();
  const asked = [take('a', never), take('a', never), take('a', never)];
  assert.deepEqual(await given(asked), [true, false, false]);
  (await asked[0])?.();
  assert.deepEqual(await given(asked), [true, true, false]);
  (await asked[1])?.();
  assert.deepEqual(await given(asked), [true, true, true]);
});

test('pages of other hosts do not wait for it, until there are too many', async () => {
  const { take } = turns({ connections: 3 });
  const asked = ['a', 'a', 'b', 'c', 'd'].map((host) => take(host, never));
  assert.deepEqual(await given(asked), [true, false, true, true, false]);
  (await asked[2])?.();
  assert.deepEqual(await given(asked), [true, false, true, true, true]);
});

test('a turn that is given back twice counts once', async () => {
  const { take } = turns();
  const asked = [take('a', never), take('a', never), take('a', never)];
  const giveBack = await asked[0];
  giveBack?.();
  giveBack?.();
  assert.deepEqual(await given(asked), [true, true, false]);
});

test('between two starts at one host there is a pause, longer by chance', async () => {
  const { take } = turns({ minGap: 40, random: () => 0.999 });
  const started = performance.now();
  for (let page = 0; page < 3; page += 1) (await take('a', never))?.();
  const took = performance.now() - started;
  assert.ok(took >= 99, `only ${took} ms`);
});

test('a host of our own is asked without a pause', async () => {
  const { take } = turns({ minGap: 400, isOwn: (host) => host === 'ours' });
  for (const host of ['ours', 'theirs']) (await take(host, never))?.();
  const goingHome = new AbortController();
  const asked = ['ours', 'theirs'].map((host) => take(host, goingHome.signal));
  assert.deepEqual(await given(asked), [true, false]);
  goingHome.abort();
});

test('who is cancelled while waiting leaves the line, and the others move up', async () => {
  const { take } = turns();
  const cancel = new AbortController();
  const asked = [take('a', never), take('a', cancel.signal), take('a', never)];
  await given(asked);
  cancel.abort();
  assert.equal(await asked[1], null);
  (await asked[0])?.();
  assert.notEqual(await asked[2], null);
  assert.equal(await take('a', cancel.signal), null);
});

test('a thousand pages of fifty hosts are all had, never more at once than allowed', async () => {
  const { take } = turns({ connections: 7, perHostConnections: 2 });
  const active = new Map<string, number>();
  let most = 0;
  let all = 0;
  const fetchOne = async (host: string) => {
    const giveBack = await take(host, never);
    all += 1;
    active.set(host, (active.get(host) ?? 0) + 1);
    most = Math.max(
      most,
      [...active.values()].reduce((sum, n) => sum + n, 0),
    );
    assert.ok((active.get(host) ?? 0) <= 2);
    await wait(0);
    active.set(host, (active.get(host) ?? 0) - 1);
    giveBack?.();
  };
  await Promise.all(Array.from({ length: 1000 }, (_, n) => fetchOne(`host-${n % 50}`)));
  assert.equal(all, 1000);
  assert.equal(most, 7);
});

test('who holds a turn for long no longer keeps other hosts waiting, within bounds', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { take } = turns({ connections: 2, slowConnections: 3 });
  const asked = ['a', 'b', 'c', 'd', 'e', 'f'].map((host) => take(host, never));
  const seen = asked.map(() => false);
  for (const [index, turn] of asked.entries()) void turn.then(() => (seen[index] = true));
  const after = async (time: number) => {
    context.mock.timers.tick(time);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return seen.filter((is) => is).length;
  };
  assert.deepEqual([await after(0), await after(1999), await after(1)], [2, 2, 4]);
  assert.equal(await after(2000), 5, 'the fourth and the fifth place beside are one too many');
  (await asked[0])?.();
  (await asked[3])?.();
  assert.equal(await after(0), 6);
});
