import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pageClient } from '../../../test/page-client.ts';
import { HAPPENING_KINDS, type RuleAction } from '../../model/alerts/alert.ts';
import type { FollowTarget } from '../../model/following.ts';
import { HOUR } from '../../model/time.ts';
import { addWebhook } from './add-target.ts';
import { findHappenings } from './find-happenings.ts';
import { type HappeningFacts, readFacts } from './happening-facts.ts';

const READER = 1;
const closers: (() => Promise<void>)[] = [];
after(() => Promise.all(closers.map((close) => close())));

/** A house whose reader has a webhook, and the sample edition on its way. */
async function house() {
  const client = pageClient();
  closers.push(client.close);
  const { desk } = client;
  const wish = { readerId: READER, name: 'Script', tells: HAPPENING_KINDS };
  await addWebhook(desk, wish, 'https://hook.example/');
  const follow = async (target: FollowTarget, action: Partial<RuleAction> = {}) => {
    const rule = { does: 'follow', target, name: target.key, endsAt: null } as const;
    const added = await desk.store.following.addRule({ ...rule, readerId: READER, at: desk.now() });
    const ruleId = added.rule.id;
    const nothing = { ruleId, tells: null, marksRead: false, saves: false };
    await desk.store.alerts.setRuleAction(READER, { ...nothing, ...action });
    return ruleId;
  };
  return { ...client, follow };
}

async function told({ desk }: Awaited<ReturnType<typeof house>>): Promise<HappeningFacts[]> {
  const asked = { limit: 1000, target: null };
  const deliveries = await desk.store.alerts.deliveries(READER, asked);
  return deliveries.flatMap(({ happening }) => readFacts(happening?.facts ?? '') ?? []);
}

test('an article that a rule touches is told once, however often it is looked for', async () => {
  const here = await house();
  await here.follow({ kind: 'phrase', key: 'ferry' }, { tells: ['webhook'] });
  await here.openSample();
  const found = await findHappenings(here.desk);
  assert.ok(found > 0);
  assert.equal(await findHappenings(here.desk), 0);
  const facts = await told(here);
  assert.equal(facts.length, found);
  for (const one of facts) assert.equal(one.kind, 'rule matched');
});

test('a rule that is not to be told is not', async () => {
  const here = await house();
  await here.follow({ kind: 'phrase', key: 'ferry' });
  await here.openSample();
  assert.equal(await findHappenings(here.desk), 0);
});

test('a rule marks read and saves what comes, and leaves what was there', async () => {
  const here = await house();
  await here.follow({ kind: 'phrase', key: 'ferry' }, { marksRead: true, saves: true });
  await here.openSample();
  await findHappenings(here.desk);
  const { store } = here.desk;
  const page = { readerId: READER, before: null, limit: 500 };
  const saved = await store.articles.newest({ ...page, scope: { only: 'saved' } });
  assert.ok(saved.length > 0);
  assert.ok(saved.every(({ isRead }) => isRead));
  const all = await store.articles.newest({ ...page, scope: {} });
  assert.ok(all.some(({ isRead }) => !isRead));
  const [one] = saved;
  await store.marks.markUnsaved(READER, [one?.id ?? 0], here.desk.now() + 1);
  await findHappenings(here.desk);
  const again = await store.articles.newest({ ...page, scope: { only: 'saved' } });
  assert.equal(again.length, saved.length - 1);
});

test('what was told before anybody followed it is nothing new', async () => {
  const here = await house();
  await here.openSample();
  await findHappenings(here.desk);
  const { store } = here.desk;
  const stories = await store.stories.newest({ readerId: READER, before: null, limit: 50 });
  for (const { id } of stories) await here.follow({ kind: 'story', key: String(id) });
  assert.equal(await findHappenings(here.desk), 0);
});

test('a story that moves is told once with all that came at once, and a claim in it that is denied is told', async () => {
  const here = await house();
  for (let id = 1; id <= 80; id++) await here.follow({ kind: 'story', key: String(id) });
  await here.openSample();
  await findHappenings(here.desk);
  const { store } = here.desk;
  const facts = await told(here);
  const moved = facts.flatMap((one) => (one.kind === 'story moved' ? [one] : []));
  const denied = facts.flatMap((one) => (one.kind === 'claim denied' ? [one] : []));
  assert.ok(moved.length > 0 && denied.length > 0);
  assert.equal(new Set(moved.map(({ story }) => story.id)).size, moved.length);
  for (const { claim, story } of denied) {
    const known = await store.claims.byId(claim.id);
    assert.equal(known?.state, claim.state);
    assert.equal(known?.story, story.id);
    assert.ok(
      known?.origins.some(({ speaker }) => (speaker?.name ?? null) === claim.speaker) ?? false,
    );
  }
});

test('a claim of somebody who is followed is told when it is denied, and not to whoever mutes the story', async () => {
  const first = await house();
  for (let id = 1; id <= 80; id++) await first.follow({ kind: 'story', key: String(id) });
  await first.openSample();
  await findHappenings(first.desk);
  const denied = (await told(first)).flatMap((one) => (one.kind === 'claim denied' ? [one] : []));
  const claims = await Promise.all(
    denied.map(({ claim }) => first.desk.store.claims.byId(claim.id)),
  );
  const keys = claims.flatMap(
    (claim) => claim?.origins.flatMap(({ speaker }) => speaker?.key ?? []) ?? [],
  );
  const [key = ''] = keys;
  const second = await house();
  await second.follow({ kind: 'person', key });
  await second.openSample();
  await findHappenings(second.desk);
  const facts = await told(second);
  assert.ok(facts.length > 0);
  for (const one of facts)
    assert.deepEqual([one.kind, 'rule' in one && one.rule.kind], ['claim denied', 'person']);
  const third = await house();
  await third.follow({ kind: 'person', key });
  for (const one of facts) {
    if (one.kind !== 'claim denied') continue;
    const target = { kind: 'story', key: String(one.story.id) } as const;
    const mute = { does: 'mute', target, name: target.key, endsAt: null } as const;
    await third.desk.store.following.addRule({ ...mute, readerId: READER, at: 1 });
  }
  await third.openSample();
  await findHappenings(third.desk);
  assert.deepEqual(await told(third), []);
});

test('a look that is broken off before it is noted is made again, and tells the same', async () => {
  const here = await house();
  await here.follow({ kind: 'phrase', key: 'ferry' }, { tells: ['webhook'], saves: true });
  await here.openSample();
  const { store } = here.desk;
  const broken = {
    ...store.alerts,
    recordHappenings: () => Promise.reject(new Error('the power')),
  };
  const desk = { ...here.desk, store: { ...store, alerts: broken } };
  for (let crash = 0; crash < 3; crash++) await assert.rejects(findHappenings(desk));
  assert.deepEqual(await told(here), []);
  const found = await findHappenings(here.desk);
  assert.ok(found > 0);
  assert.equal(new Set((await told(here)).map((one) => JSON.stringify(one))).size, found);
});

test('the first answer of feeds is told in bounds: an hour has so many tellings and one that counts the rest', async () => {
  const here = await house();
  await here.follow({ kind: 'search', key: 'lang:en' }, { tells: ['webhook'] });
  await here.openSample();
  here.desk.passTime(HOUR);
  const found = await findHappenings(here.desk);
  const asked = { limit: 1000, target: null };
  const deliveries = await here.desk.store.alerts.deliveries(READER, asked);
  const summaries = deliveries.filter(({ kind }) => kind === 'summary');
  const singles = deliveries.filter(({ kind }) => kind === 'happening');
  assert.equal(singles.length, Math.min(found, 60));
  assert.equal(
    summaries.reduce((sum, { folded }) => sum + folded, 0),
    found - singles.length,
  );
});
