import { WAYS } from '../../model/alerts/alert.ts';
import type { Edition, EditionStory } from '../../model/edition/edition.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { NewHappening } from '../../store/alerts/record-happenings.ts';
import { topKey } from '../../store/alerts/top-stories.ts';
import { readEdition } from '../edition/read-edition.ts';
import type { EditionDesk } from '../edition/story-pool.ts';
import type { HappeningFacts } from './happening-facts.ts';
import { paceOf } from './pace-of.ts';

/** A story in which nothing came for longer is no news, wherever it stands. */
const NEWS_FOR = 2 * DAY;

/**
 * Looks at the front pages of readers who want to know for stories that have come to their top. Each story is noted once for each
 * reader, in one step with who is told of it; never one that they mute, or have opened or read. How many are new.
 */
export async function findTops(desk: EditionDesk, now: Millis): Promise<number> {
  let added = 0;
  for (const readerId of await desk.store.alerts.readersToldOf('top story'))
    added += await topsFor(desk, readerId, now);
  return added;
}

async function topsFor(desk: EditionDesk, readerId: number, now: Millis): Promise<number> {
  const { alerts } = desk.store;
  const { topTitles } = await alerts.plan(readerId);
  // What is muted, hidden or another reader's own is in nobody's edition.
  const tops = topsOf(await readEdition(desk, { readerId, now }), topTitles, now);
  const unknown = new Set(
    await alerts.unknownStories(
      readerId,
      tops.map(({ story }) => story.id),
    ),
  );
  const happenings: NewHappening[] = [];
  for (const top of tops) {
    if (unknown.has(top.story.id)) happenings.push(await happeningOf(desk, readerId, top));
  }
  if (happenings.length === 0) return 0;
  const paces = new Map([[readerId, await paceOf(desk, { readerId, now })]]);
  const nothing = { marks: [], articles: [], claims: [] };
  return alerts.recordHappenings({ ...nothing, happenings, paces }, now);
}

type Top = Pick<EditionStory, 'story'> & { readonly isFirst: boolean };

/** The first of the front page, and those among its top stories that so many titles carry; the first comes first. */
export function topsOf({ lead, top }: Edition, titles: number, now: Millis): Top[] {
  const first = lead === null ? [] : [{ story: lead.story, isFirst: true }];
  const carried = top.flatMap(({ story }) =>
    titles > 0 && story.outletCount >= titles ? [{ story, isFirst: false }] : [],
  );
  return [...first, ...carried].filter(
    ({ story }) => story.lastAt > now - NEWS_FOR && !story.shown.isRead,
  );
}

async function happeningOf(
  { store }: EditionDesk,
  readerId: number,
  { story, isFirst }: Top,
): Promise<NewHappening> {
  const { id, shown, outletCount, reportCount } = story;
  const headline = await store.alerts.headlineOfArticle(shown.id);
  const facts: HappeningFacts = {
    kind: 'top story',
    story: { id, ...(headline ?? { headline: shown.headline, verdict: null, speaker: null }) },
    ...{ isFirst, outletCount, reportCount },
  };
  const keys = [topKey(shown.id)];
  return {
    ...{ readerId, keys, kind: facts.kind, ruleId: null, ways: WAYS },
    facts: JSON.stringify(facts),
  };
}
