import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import { DIGEST_LIST, type DigestPlan, USUAL_DIGEST } from '../../model/mail/digest.ts';
import type { LetterContents } from '../../model/mail/letter-contents.ts';
import { DAY, HOUR, MINUTE, type Millis } from '../../model/time.ts';
import { forgetCommonNews } from './common-news.ts';
import { prepareDigests } from './prepare-digests.ts';
import { lastTurn, nextTurn } from './schedule/turns.ts';

const ADDRESS = 'mara@harbour.example';

/** A reader who asked for a digest, and shown that the address is theirs. */
async function subscribed(desk: TestDesk, plan: Partial<DigestPlan>): Promise<DigestPlan> {
  const whole: DigestPlan = { ...USUAL_DIGEST, zone: 'UTC', ...plan };
  const { accounts, consent, letters } = desk.store;
  await accounts.setEmail(READER, ADDRESS, desk.now());
  const asked = { address: ADDRESS, list: DIGEST_LIST, wording: 'Yes.', version: '1' };
  await consent.recordConfirmed({ ...asked, language: 'en', how: 'account' }, desk.now());
  await letters.setDigest(READER, {
    plan: whole,
    nextAt: whole.rhythm === 'moves' ? desk.now() : nextTurn(whole, desk.now(), null).at,
  });
  return whole;
}

/** Runs a pass, and keeps what was written. */
async function pass(desk: TestDesk, written: LetterContents[] = []): Promise<number> {
  const write = async (contents: LetterContents) => {
    written.push(contents);
    return { subject: 'News', text: 'News', html: '<p>News</p>' };
  };
  const { queued } = await prepareDigests(desk, { write, address: '', now: desk.now() });
  return queued;
}

async function tell(desk: TestDesk, headline: string, story: number): Promise<number> {
  const [id = 0] = await storeArticles(
    desk.store,
    [{ headline, outlet: 'harbour-post.example' }],
    desk.now() - MINUTE,
  );
  await recordChanges(desk.store, [placed(id, [story, story + 1])], desk.now());
  forgetCommonNews(desk);
  return id;
}

function headlinesIn(contents: LetterContents | undefined): string[] {
  return (contents?.parts ?? []).flatMap(({ stories }) => stories.map(({ headline }) => headline));
}

test('a digest tells what came since the last, and nothing a second time', async () => {
  const desk = testDesk({ now: Date.parse('2026-11-22T06:00Z') });
  await subscribed(desk, {});
  await tell(desk, 'Ferry aground', 10);
  desk.passTime(HOUR);
  const written: LetterContents[] = [];
  assert.equal(await pass(desk, written), 1);
  assert.equal(await pass(desk, written), 0);
  desk.passTime(12 * HOUR);
  await tell(desk, 'Cup final tonight', 20);
  desk.passTime(12 * HOUR);
  assert.equal(await pass(desk, written), 1);
  assert.deepEqual(written.map(headlinesIn), [['Ferry aground'], ['Cup final tonight']]);
  await desk.close();
});

test('where nothing is new no letter goes out, unless the member wants to hear that', async () => {
  for (const saysNothingNew of [false, true]) {
    const desk = testDesk({ now: Date.parse('2026-11-22T06:00Z') });
    await subscribed(desk, { saysNothingNew });
    desk.passTime(HOUR);
    assert.equal(await pass(desk), saysNothingNew ? 1 : 0);
    await desk.close();
  }
});

test('who does not agree any more, has no confirmed address or may not sign in gets none, and their turn goes on', async () => {
  const ends: readonly ((desk: TestDesk) => Promise<unknown>)[] = [
    ({ store, now }) =>
      store.consent.recordWithdrawn({ address: ADDRESS, list: DIGEST_LIST, how: 'link' }, now()),
    ({ store }) => store.accounts.setEmail(READER, ADDRESS, null),
    async ({ store, now }) => {
      // A house without an owner would be nobody's.
      const other = { name: 'Ben', displayName: null, role: 'owner', passwordHash: 'x' } as const;
      await store.accounts.addReader(other, now());
      assert.ok(await store.accounts.setDisabled(READER, now()));
    },
  ];
  for (const end of ends) {
    const desk = testDesk({ now: Date.parse('2026-11-22T06:00Z') });
    await subscribed(desk, { saysNothingNew: true });
    await end(desk);
    desk.passTime(HOUR);
    assert.equal(await pass(desk), 0);
    const kept = await desk.store.letters.digest(READER);
    assert.equal(kept?.nextAt, Date.parse('2026-11-23T07:00Z'));
    await desk.close();
  }
});

test('when a followed story moves a letter says so, at most every so many hours', async () => {
  const desk = testDesk({ now: Date.parse('2026-11-22T06:00Z') });
  await subscribed(desk, { rhythm: 'moves', everyHours: 3 });
  await tell(desk, 'Ferry aground', 10);
  await tell(desk, 'Cup final tonight', 20);
  const written: LetterContents[] = [];
  assert.equal(await pass(desk, written), 0);
  await desk.store.following.addRule({
    ...{ readerId: READER, at: desk.now(), does: 'follow', name: 'Ferry', endsAt: null },
    target: { kind: 'story', key: '10' },
  });
  desk.passTime(HOUR);
  await tell(desk, 'Ferry afloat', 10);
  assert.equal(await pass(desk, written), 1);
  desk.passTime(HOUR);
  await tell(desk, 'Ferry in port', 10);
  assert.equal(await pass(desk, written), 0);
  desk.passTime(2 * HOUR);
  assert.equal(await pass(desk, written), 1);
  assert.deepEqual(
    written.map(({ parts }) => parts.map(({ kind, stories }) => [kind, stories.length])),
    [[['followed', 1]], [['followed', 1]]],
  );
  await desk.close();
});

test('a machine asleep for three days sends one digest', async () => {
  const desk = testDesk({ now: Date.parse('2026-11-22T06:00Z') });
  await subscribed(desk, { saysNothingNew: true });
  desk.passTime(3 * DAY + 9 * HOUR);
  assert.equal(await pass(desk), 1);
  assert.equal(await pass(desk), 0);
  await desk.close();
});

test('a clock that goes a year ahead and back sends nothing twice, and the next morning’s digest comes', async () => {
  const desk = testDesk({ now: Date.parse('2026-11-22T06:00Z') });
  await subscribed(desk, { saysNothingNew: true });
  desk.passTime(HOUR);
  assert.equal(await pass(desk), 1);
  desk.passTime(365 * DAY);
  assert.equal(await pass(desk), 1);
  desk.passTime(-365 * DAY);
  assert.equal(await pass(desk), 0);
  desk.passTime(DAY);
  assert.equal(await pass(desk), 1);
  desk.passTime(-HOUR);
  assert.equal(await pass(desk), 0);
  desk.passTime(HOUR);
  assert.equal(await pass(desk), 0);
  await desk.close();
});

type Broken = 'not' | 'before' | 'after';

/** A store whose process dies before or after a step is written. */
function breaking(desk: TestDesk, broken: Broken): TestDesk {
  const { letters } = desk.store;
  const recordDigests: typeof letters.recordDigests = async (turns, at) => {
    if (broken === 'before') throw new Error('killed');
    const queued = await letters.recordDigests(turns, at);
    if (broken === 'after') throw new Error('killed');
    return queued;
  };
  return { ...desk, store: { ...desk.store, letters: { ...letters, recordDigests } } };
}

const STARTS: readonly (readonly [zone: string, from: string])[] = [
  ['Asia/Kolkata', '2026-11-20T00:00Z'],
  ['Asia/Kathmandu', '2026-11-20T00:00Z'],
  ['Europe/Berlin', '2026-03-27T12:00Z'],
  ['Europe/Berlin', '2026-10-23T12:00Z'],
  ['Australia/Lord_Howe', '2026-04-03T00:00Z'],
  ['Australia/Lord_Howe', '2026-10-02T00:00Z'],
  ['America/Sao_Paulo', '2018-11-02T12:00Z'],
  ['Pacific/Apia', '2011-12-28T00:00Z'],
];

test('a member gets the digest of every day that there is, once, wherever a pass breaks off', async () => {
  const step = fc.record({
    by: fc.integer({ min: 1, max: 55 }),
    broken: fc.constantFrom<Broken>('not', 'not', 'before', 'after'),
  });
  const steps = fc.array(step, { minLength: 60, maxLength: 140, size: 'max' });
  const hours = fc.integer({ min: 0, max: 23 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...STARTS), hours, steps, async ([zone, from], hour, all) => {
      const desk = testDesk({ now: Date.parse(from) });
      const plan = await subscribed(desk, { zone, hour, saysNothingNew: true });
      const began = desk.now();
      for (const { by, broken } of all) {
        desk.passTime(by * MINUTE);
        await pass(breaking(desk, broken)).catch(() => 0);
      }
      await pass(desk);
      const days = periodsBetween(plan, began, desk.now());
      for (const day of days) {
        const state = await desk.store.outbox.letterState(`digest:${READER}:${day}`);
        assert.equal(state?.kind, 'waiting', `${zone} ${hour}: ${day}`);
      }
      assert.equal((await desk.store.outbox.waitingLetters(100)).length, days.length);
      await desk.close();
    }),
    { numRuns: 25 },
  );
});

function periodsBetween(plan: DigestPlan, from: Millis, to: Millis): string[] {
  const periods: string[] = [];
  for (let at = nextTurn(plan, from, null).at; at <= to; at = nextTurn(plan, at, null).at)
    periods.push(lastTurn(plan, at).period);
  return periods;
}
