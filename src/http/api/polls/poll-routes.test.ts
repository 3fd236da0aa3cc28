import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { apiClient } from '../../../../test/api-client.ts';
import { DAY } from '../../../model/time.ts';
import { POLL } from './poll-shapes.ts';

const PLAN = {
  ...{ question: 'How did the ferry do?', zone: 'Europe/Berlin' },
  answers: { kind: 'scale', most: 5, low: 'badly', high: 'well' },
  ...{ takesGuests: false, hidesResult: true, allowsChange: true },
} as const;

test('a program votes, changes and withdraws a vote, and sees the result only with one', async (context) => {
  const client = apiClient(context);
  const { desk } = client;
  const now = desk.now();
  const plan = { ...PLAN, opensAt: now, closesAt: now + DAY };
  const id = await desk.store.polls.addPoll(
    { editorId: 1, story: 5, storyName: 'Ferry', plan },
    now,
  );
  const path = `/polls/${id}`;
  const before = await client.read(POLL, client.ask('GET', path));
  assert.deepEqual([before.state, before.answers[4]?.members, before.own], ['open', null, null]);
  const voted = await client.read(POLL, client.ask('PUT', `${path}/vote`, { answer: 4 }));
  assert.deepEqual([voted.answers[4]?.members, voted.own, voted.votes.members], [1, 4, 1]);
  const changed = await client.read(POLL, client.ask('PUT', `${path}/vote`, { answer: 0 }));
  assert.deepEqual(
    changed.answers.map(({ members }) => members),
    [1, 0, 0, 0, 0],
  );
  const without = await client.read(POLL, client.ask('DELETE', `${path}/vote`));
  assert.deepEqual([without.votes.members, without.answers[0]?.members], [0, null]);
  const list = z.object({ polls: z.array(POLL) });
  assert.equal((await client.read(list, client.ask('GET', '/polls'))).polls.length, 1);
  assert.equal((await client.read(list, client.ask('GET', '/polls?story=6'))).polls.length, 0);
});

test('what cannot be voted is refused with its reason', async (context) => {
  const client = apiClient(context);
  const { desk } = client;
  const now = desk.now();
  const plan = { ...PLAN, opensAt: now, closesAt: now + DAY };
  const id = await desk.store.polls.addPoll(
    { editorId: 1, story: 5, storyName: 'Ferry', plan },
    now,
  );
  const vote = async (answer: unknown) =>
    (await client.ask('PUT', `/polls/${id}/vote`, { answer })).status;
  assert.deepEqual([await vote(5), await vote(-1), await vote('1')], [409, 400, 400]);
  desk.passTime(DAY);
  assert.equal(await vote(1), 409);
  assert.equal((await client.ask('DELETE', `/polls/${id}/vote`)).status, 409);
  assert.equal((await client.ask('PUT', '/polls/99/vote', { answer: 1 })).status, 404);
  assert.equal((await client.ask('GET', '/polls/99')).status, 404);
});
