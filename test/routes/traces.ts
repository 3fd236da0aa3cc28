import type { TasteWeight } from '../../src/model/edition/taste.ts';
import { DAY } from '../../src/model/time.ts';
import type { TestDesk } from '../desk.ts';
import type { House } from './house.ts';
import { OWNERS_FEED } from './outlets.ts';
import { leaveAlerts } from './own-alerts.ts';
import { leaveLetters } from './own-letters.ts';
import { leaveOwnNews } from './own-news.ts';

/** The numbers and words by which something can be asked for, by the names that routes and forms have for them. */
export type Ids = Readonly<Record<string, string>>;

/** For the public page of a story. */
export const SECRET = `zephyr-${'s'.repeat(25)}`;
const TASTE: TasteWeight = {
  ...{ kind: 'outlet', key: 'zephyr-letter.example', label: 'Zephyr Letter', edit: null },
  ...{ mean: 2, variance: 0.1, shown: 3, opened: 3, hidden: 0, isImported: true },
};
export const ACTION_KEY = 'zephyr-action-key-0';

/** Has a reader leave something everywhere a reader can, except what holds for everybody. Returns the numbers of it all. */
export async function leaveTraces(house: House, reader: number): Promise<Ids> {
  const { desk } = house;
  const news = await newsOf(desk, reader);
  const own = await leaveOwnNews(house, reader);
  const letters = await leaveLetters(house, reader);
  const rules = await rulesOf(desk, reader);
  const alerts = await leaveAlerts(house, reader);
  const given = await leaveGiven(desk, reader);
  await markAndOpen(desk, reader, news);
  const label = await leaveLabel(desk, reader, news);
  const shared = await desk.store.sharing.addPublic(
    { readerId: reader, story: news.story, secret: SECRET },
    desk.now(),
  );
  const last = await desk.store.marks.markRead(reader, [], desk.now());
  const group = (await desk.store.together.addGroup(reader, 'Zephyr folder', desk.now())) ?? 0;
  const note = await desk.store.together.addNote(
    {
      ...{ readerId: reader, groupId: group, target: { kind: 'story', id: news.story } },
      ...{ name: 'The ferry', words: 'Zephyr is noted.' },
    },
    desk.now(),
  );
  return inWords({
    ...{ group, note: note ?? 0, label },
    own,
    ...news,
    ...rules,
    ...letters,
    ...alerts,
    ...given,
    public: shared ?? 0,
    action: last.action - 1,
    ...WORDS,
  });
}

const WORDS = { secret: SECRET, key: 'odalys zephyrine' };

function inWords(all: Readonly<Record<string, string | number>>): Ids {
  return Object.fromEntries(Object.entries(all).map(([name, id]) => [name, String(id)]));
}

/** A list that the reader gave out, and one that they follow. */
async function leaveGiven({ store, now }: TestDesk, readerId: number) {
  const secret = { nonce: `nonce ${readerId}`, tokenHash: `hash ${readerId}` };
  const wish = { readerId, path: '/opml', name: 'Zephyr list', hasTexts: false };
  const given = await store.given.addGiven({ ...wish, ...secret }, now());
  const url = 'https://zephyr-letter.example/list.opml';
  const list = await store.lists.addList({ readerId, url, folder: 'Zephyr', drops: false }, now());
  return { given: given ?? 0, list };
}

type News = Awaited<ReturnType<typeof newsOf>>;

/** What is in the reader's own feed, and the story that it is part of. */
async function newsOf({ store }: TestDesk, reader: number) {
  const subscriptions = await store.subscriptions.ofReader(reader);
  const feed = subscriptions.find(({ url }) => url === OWNERS_FEED)?.feedId ?? 0;
  await store.subscriptions.setSubscription(reader, feed, {
    title: 'Zephyr by another name',
    folder: 'Zephyr folder',
  });
  const scope = { feedId: feed };
  const lines = await store.articles.newest({ readerId: reader, scope, before: null, limit: 9 });
  const told = lines.find(({ headline }) => headline.includes('ferry'));
  const alone = lines.find(({ headline }) => headline.includes('alone'));
  const stories = await store.stories.newest({ readerId: reader, before: null, limit: 9 });
  const story = stories.find(({ shown }) => shown.headline.includes('erry'))?.id ?? 0;
  const other = stories.find(({ id }) => id !== story)?.id ?? 0;
  return {
    ...{ feed, feedId: feed, story, otherStory: other },
    ...(await numbersOf(store, reader, feed)),
    article: alone?.id ?? 0,
    told: told?.id ?? 0,
    outlet: told?.outletId ?? 0,
  };
}

/** As programs of other readers know the same. */
async function numbersOf({ sync }: TestDesk['store'], readerId: number, feedId: number) {
  const stream = { kind: 'feed', feedId } as const;
  const { rows } = await sync.page({ readerId, stream, after: null, limit: 1 });
  const entry = rows[0]?.number ?? 0;
  const folder = (await sync.folders(readerId)).find(({ name }) => name === 'Zephyr folder');
  const category = folder?.id ?? 0;
  return {
    ...{ feedID: feedId, iconID: feedId, categoryID: category, folderId: category },
    ...{ entryID: entry, enclosureID: entry, itemId: entry },
  };
}

/** On the reader's own news, and on what is told to all. */
async function leaveLabel({ store, now }: TestDesk, readerId: number, news: News): Promise<number> {
  const made = await store.labels.addLabel(readerId, 'Zephyr is noted', now());
  const labelId = made.kind === 'label' ? made.label.id : 0;
  const articleIds = [news.article, news.told];
  await store.labels.addLabelled({ readerId, labelId, articleIds }, now());
  return labelId;
}

async function rulesOf({ store, now }: TestDesk, readerId: number) {
  const rule = (does: 'follow' | 'mute' | 'save', key: string) =>
    store.following.addRule({
      ...{ readerId, does, at: now(), endsAt: null, name: `Zephyr, ${does}` },
      target: { kind: does === 'save' ? 'search' : 'phrase', key },
    });
  const followed = await rule('follow', 'zephyr gusts');
  const muted = await rule('mute', 'school');
  const saved = await rule('save', 'zephyr ferry');
  return { rule: followed.rule.id, mutedRule: muted.rule.id, savedRule: saved.rule.id };
}

async function markAndOpen({ store, now }: TestDesk, reader: number, news: News): Promise<void> {
  const { article, told, story, outlet } = news;
  const everything = await store.articles.newest({
    ...{ readerId: reader, scope: {}, before: null, limit: 99 },
  });
  const ids = everything.map(({ id }) => id);
  await store.marks.markRead(reader, ids, now());
  await store.marks.markSaved(reader, ids, now());
  for (const id of ids) await store.reading.recordOpened(reader, id, now());
  await store.reading.recordFinished(reader, told, now());
  await store.reading.recordStoryOpened(reader, story, now());
  await store.reading.recordVisit(reader, now());
  await store.reading.addHidden(reader, { kind: 'article', target: article }, now());
  await store.copies.setStanding(reader, told, now());
  await store.stories.setOutletsWished(reader, [outlet]);
  await store.reading.recordRestart(reader, {
    at: now(),
    weights: [TASTE],
  });
  await store.settings.setMany(reader, {
    ...{ theme: 'sepia', zone: 'Asia/Tokyo', language: 'de', clock: '12', pageLength: '30' },
    before: 'theme=zephyr',
  });
  await store.actions.recordAnswer({
    ...{ readerId: reader, key: ACTION_KEY, status: 200, at: now() },
    body: '{"text":"Zephyr is noted.","undo":null}',
  });
}

/** Has an editor decide something for everybody: a pick, a rule for an outlet. */
export async function decideForAll({ desk }: House, reader: number, ids: Ids): Promise<Ids> {
  const { store, now } = desk;
  const [story, outlet] = [Number(ids.story), Number(ids.outlet)];
  const pick = await store.picks.addPick(
    {
      ...{ editorId: reader, target: { kind: 'story', id: story }, from: now(), until: null },
      ...{ name: 'The ferry', comment: 'Worth a look.' },
    },
    now(),
  );
  const poll = await store.polls.addPoll(
    {
      ...{ editorId: reader, story, storyName: 'The ferry' },
      plan: {
        ...{ question: 'Should it run?', zone: 'UTC', opensAt: now(), closesAt: now() + DAY },
        answers: { kind: 'options', options: ['Yes', 'No'] },
        ...{ takesGuests: false, hidesResult: true, allowsChange: true },
      },
    },
    now(),
  );
  const kept = await store.outlets.byId(outlet);
  const rules = await store.rules.addRules(
    [{ outlet: kept?.key ?? '', articleId: null, kind: 'drop', pattern: 'subscribe now' }],
    now(),
  );
  return { ...ids, ...inWords({ poll, pick: pick ?? 0, outletRule: rules.ids[0] ?? 0 }) };
}
