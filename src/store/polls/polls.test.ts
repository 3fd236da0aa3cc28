import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import type { Role } from '../../model/accounts/role.ts';
import { type PollPlan, type PollReading, pollState, seesResult } from '../../model/polls/poll.ts';
import { DAY, HOUR } from '../../model/time.ts';

const OPTIONS = { kind: 'options', options: ['Yes', 'No', 'Cannot say'] } as const;

function planAt(now: number, more: Partial<PollPlan> = {}): PollPlan {
  return {
    ...{ question: 'Should the ferry run at night?', answers: OPTIONS, zone: 'Europe/Berlin' },
    ...{ opensAt: now, closesAt: now + DAY },
    ...{ takesGuests: false, hidesResult: true, allowsChange: true },
    ...more,
  };
}

async function addPoll(desk: TestDesk, more: Partial<PollPlan> = {}, story = 10): Promise<number> {
  const plan = planAt(desk.now(), more);
  const poll = { editorId: READER, story, storyName: 'Ferry aground', plan };
  return desk.store.polls.addPoll(poll, desk.now());
}

async function addReader(desk: TestDesk, name: string, role: Role = 'member'): Promise<number> {
  const about = { name, displayName: null, role, passwordHash: null };
  return (await desk.store.accounts.addReader(about, desk.now())) ?? 0;
}

async function read(desk: TestDesk, poll: number, reader = READER): Promise<PollReading> {
  const found = await desk.store.polls.reading(poll, reader);
  assert.ok(found !== null);
  return found;
}

function vote(desk: TestDesk, pollId: number, readerId: number, answer: number | null) {
  return desk.store.polls.recordVote({ pollId, readerId, answer }, desk.now());
}

const members = ({ result }: PollReading) => result.counts.map((count) => count.members);

test('a poll takes votes from its opening on and none at its closing, to the millisecond', async () => {
  const desk = testDesk();
  const start = desk.now();
  const poll = await addPoll(desk, { opensAt: start + HOUR, closesAt: start + 2 * HOUR });
  const tried: [at: number, kind: string][] = [
    [start + HOUR - 1, 'scheduled'],
    [start + HOUR, 'taken'],
    [start + 2 * HOUR - 1, 'taken'],
    [start + 2 * HOUR, 'closed'],
  ];
  for (const [at, kind] of tried) {
    desk.setTime(at);
    assert.equal((await vote(desk, poll, READER, 0)).kind, kind, String(at - start));
  }
  await desk.close();
});

test('two votes at once by one reader are one vote', async () => {
  for (const allowsChange of [true, false]) {
    const desk = testDesk();
    const poll = await addPoll(desk, { allowsChange });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => vote(desk, poll, READER, at % 3)),
    );
    const taken = answers.filter(({ kind }) => kind === 'taken').length;
    assert.equal(taken, allowsChange ? 12 : 1);
    assert.equal((await read(desk, poll)).result.votes.members, 1);
    await desk.close();
  }
});

test('who has withdrawn where votes stay as they are does not vote again', async () => {
  const desk = testDesk();
  const poll = await addPoll(desk, { allowsChange: false });
  assert.equal((await vote(desk, poll, READER, 1)).kind, 'taken');
  assert.equal((await vote(desk, poll, READER, 2)).kind, 'final');
  assert.equal((await vote(desk, poll, READER, null)).kind, 'withdrawn');
  assert.equal((await vote(desk, poll, READER, 2)).kind, 'final');
  const seen = await read(desk, poll);
  assert.deepEqual([seen.result.votes.members, seen.own.kind], [0, 'withdrawn']);
  assert.equal(
    seesResult(seen, desk.now()),
    false,
    'who takes the vote back gives the result back',
  );
  await desk.close();
});

test('a vote that can be changed is put back to what it was', async () => {
  const desk = testDesk();
  const poll = await addPoll(desk);
  await vote(desk, poll, READER, 0);
  const changed = await vote(desk, poll, READER, 2);
  assert.deepEqual(changed, { kind: 'taken', before: 0, isFinal: false });
  const back = { pollId: poll, readerId: READER, answer: 0 };
  assert.equal(await desk.store.polls.undoVote(back, desk.now()), true);
  assert.deepEqual(members(await read(desk, poll)), [1, 0, 0]);
  assert.equal(await desk.store.polls.undoVote({ ...back, answer: null }, desk.now()), true);
  assert.deepEqual(members(await read(desk, poll)), [0, 0, 0]);
  await desk.close();
});

test('a guest votes where guests may, and is counted apart; elsewhere there is no poll for them', async () => {
  const desk = testDesk();
  const [guest, member] = [await addReader(desk, 'Gus', 'guest'), await addReader(desk, 'Mira')];
  const [closed, open] = [await addPoll(desk), await addPoll(desk, { takesGuests: true })];
  assert.equal((await vote(desk, closed, guest, 0)).kind, 'absent');
  await vote(desk, open, guest, 0);
  await vote(desk, open, member, 0);
  const { result } = await read(desk, open);
  assert.deepEqual(result.counts[0], { members: 1, guests: 1 });
  assert.deepEqual(result.able, { members: 2, guests: 1 });
  assert.deepEqual((await read(desk, closed)).result.able, { members: 2, guests: 0 });
  await desk.store.accounts.setRole(guest, 'member');
  assert.deepEqual(
    (await read(desk, open)).result.able,
    { members: 2, guests: 1 },
    'as they voted',
  );
  await desk.close();
});

test('there are never more votes than could vote, and who is kept out does not vote', async () => {
  const desk = testDesk();
  const member = await addReader(desk, 'Mira');
  const poll = await addPoll(desk);
  await vote(desk, poll, member, 1);
  await desk.store.accounts.setDisabled(member, desk.now());
  const { result } = await read(desk, poll);
  assert.deepEqual([result.votes.members, result.able.members], [1, 2]);
  assert.equal((await vote(desk, poll, member, 2)).kind, 'absent');
  await desk.close();
});

test('what is closed is counted once; then nobody knows whose vote was which, and the numbers stay', async () => {
  const desk = testDesk();
  const member = await addReader(desk, 'Mira');
  const poll = await addPoll(desk);
  await vote(desk, poll, READER, 0);
  await vote(desk, poll, member, 2);
  assert.equal(await desk.store.polls.recordCounts(desk.now()), 0, 'it is open');
  desk.passTime(DAY);
  const before = await read(desk, poll, member);
  assert.equal(await desk.store.polls.recordCounts(desk.now()), 1);
  assert.equal(await desk.store.polls.recordCounts(desk.now()), 0);
  const after = await read(desk, poll, member);
  assert.deepEqual([after.result, members(after)], [before.result, [1, 0, 1]]);
  assert.deepEqual([before.own.kind, after.own.kind], ['voted', 'none']);
  assert.deepEqual(await desk.store.polls.votesOf(member), []);
  assert.equal(seesResult(after, desk.now()), true);
  // A clock that went back opens nothing again.
  desk.passTime(-DAY);
  assert.equal((await vote(desk, poll, member, 1)).kind, 'closed');
  await desk.close();
});

test('a poll of a story that went into another stands there, and stays with the number when that is parted', async () => {
  const desk = testDesk();
  const news = ['Ferry aground', 'Ferry afloat'].map((headline) => ({
    headline,
    outlet: 'harbour-post.example',
  }));
  const ids = await storeArticles(desk.store, news, desk.now());
  const changes = ids.map((id, at) => placed(id, [10 * (at + 1), 10 * (at + 1) + 1]));
  await recordChanges(desk.store, changes, desk.now());
  const [first, second] = [await addPoll(desk, {}, 10), await addPoll(desk, {}, 20)];
  const ofStory = async (story: number) =>
    (await desk.store.polls.ofStory(story, READER)).map(({ poll }) => poll.id);
  const merged = { kind: 'merged', from: 20, into: 10, reason: 'They tell the same.' } as const;
  await recordChanges(desk.store, [merged], desk.now());
  assert.deepEqual(await ofStory(10), [second, first]);
  assert.deepEqual((await read(desk, second)).poll.story, 10);
  const split = { kind: 'split', from: 10, into: 30, reason: 'Another.' } as const;
  await recordChanges(desk.store, [{ ...split, articles: [ids[1] ?? 0] }], desk.now());
  assert.deepEqual([await ofStory(10), await ofStory(30)], [[second, first], []]);
  await desk.close();
});

test('a poll is changed before the first vote; afterwards a slip is mended where all see it', async () => {
  const desk = testDesk();
  const { polls } = desk.store;
  const poll = await addPoll(desk, { question: 'Shuold the ferry run?' });
  const plan = planAt(desk.now(), { question: 'Shuold the ferry run at night?' });
  assert.equal(await polls.setPlan(poll, plan, desk.now()), true);
  await vote(desk, poll, READER, 0);
  assert.equal(await polls.setPlan(poll, plan, desk.now()), false);
  assert.equal(await polls.removePoll(poll), false);
  const words = { question: 'Should the ferry run at night?', answers: OPTIONS };
  assert.equal(await polls.recordCorrection(poll, words, desk.now()), true);
  const fewer = { ...words, answers: { ...OPTIONS, options: ['Yes', 'No'] } };
  assert.equal(await polls.recordCorrection(poll, fewer, desk.now()), false);
  const seen = await read(desk, poll);
  assert.equal(seen.poll.question, words.question);
  assert.deepEqual(
    seen.corrections.map(({ question }) => question),
    ['Shuold the ferry run at night?'],
  );
  await desk.close();
});

test('a deleted poll takes nothing and tells why; it comes back with its votes', async () => {
  const desk = testDesk();
  const { polls } = desk.store;
  const poll = await addPoll(desk);
  await vote(desk, poll, READER, 0);
  assert.equal(await polls.markDeleted(poll, 'It asked two things at once.', desk.now()), true);
  assert.equal(await polls.markDeleted(poll, 'Again.', desk.now()), false);
  assert.equal((await vote(desk, poll, READER, 1)).kind, 'deleted');
  const seen = await read(desk, poll);
  assert.equal(seesResult(seen, desk.now()), false);
  assert.equal(seen.poll.deletionNote, 'It asked two things at once.');
  assert.equal(await polls.restorePoll(poll), true);
  assert.deepEqual(members(await read(desk, poll)), [1, 0, 0]);
  await desk.close();
});

type Step =
  | { readonly does: 'vote'; readonly who: number; readonly answer: number | null }
  | { readonly does: 'wait'; readonly hours: number }
  | { readonly does: 'count' }
  | { readonly does: 'close' };

test('in whatever order they vote, wait, close and count, each is counted once at most and nothing after closing', async () => {
  const steps = fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          does: fc.constant('vote' as const),
          who: fc.nat({ max: 3 }),
          answer: fc.option(fc.nat({ max: 3 })),
        }),
      },
      fc.record({ does: fc.constant('wait' as const), hours: fc.integer({ min: -3, max: 9 }) }),
      fc.record({ does: fc.constantFrom('count' as const, 'close' as const) }),
    ),
    { maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (taken: readonly Step[], allowsChange) => {
      const told = await tellPoll(allowsChange);
      for (const step of taken) await told.take(step);
      await told.desk.close();
    }),
    { numRuns: 60 },
  );
});

/** A poll, and beside it what it ought to count. */
async function tellPoll(allowsChange: boolean) {
  const desk = testDesk();
  const { polls } = desk.store;
  const readers = [READER];
  for (const name of ['Ana', 'Ben', 'Cem']) readers.push(await addReader(desk, name));
  const poll = await addPoll(desk, { allowsChange, closesAt: desk.now() + 12 * HOUR });
  const wished = new Map<number, number | null>();
  const stateNow = async () => pollState((await read(desk, poll)).poll, desk.now());

  async function castVote({ who, answer }: Extract<Step, { does: 'vote' }>): Promise<void> {
    const state = await stateNow();
    const { kind } = await vote(desk, poll, readers[who] ?? 0, answer);
    if (state !== 'open') assert.equal(kind, state);
    if (kind === 'taken') wished.set(who, answer);
    if (kind !== 'withdrawn' || !wished.has(who)) return;
    if (allowsChange) wished.delete(who);
    else wished.set(who, null);
  }

  async function close(): Promise<void> {
    const isOpen = (await stateNow()) === 'open';
    assert.equal(await polls.recordClosed(poll, desk.now()), isOpen);
  }

  async function take(step: Step): Promise<void> {
    if (step.does === 'wait') desk.passTime(step.hours * HOUR);
    else if (step.does === 'count') await polls.recordCounts(desk.now());
    else if (step.does === 'close') await close();
    else await castVote(step);
    const stand = [...wished.values()];
    const expected = [0, 1, 2].map((at) => stand.filter((answer) => answer === at).length);
    const seen = await read(desk, poll);
    assert.deepEqual(members(seen), expected);
    assert.deepEqual(seen.result.able, { members: 4, guests: 0 });
  }
  return { desk, take };
}
