import type { Edition } from '../../model/edition/edition.ts';
import type { TasteFeature } from '../../model/edition/taste.ts';
import type { Millis } from '../../model/time.ts';
import { tasteFeatures } from '../../ranking/personal/taste-features.ts';
import { type ChosenStories, chooseStories } from './choose-stories.ts';
import { editionNews } from './edition-news.ts';
import { type EditionSettings, editionSettings } from './edition-settings.ts';
import { pickedStories } from './picked-stories.ts';
import { type EditionDesk, type PooledStory, signalsOf, storyPool } from './story-pool.ts';
import { type Telling, tellStories } from './tell-stories.ts';
import { timeOfDay } from './time-of-day.ts';

export type MadeEdition = {
  readonly edition: Edition;
  readonly settings: EditionSettings;
  /** Stories with what they can be liked for, of the parts that a reader has seen who opens the page. */
  readonly shown: readonly { readonly story: number; readonly features: readonly TasteFeature[] }[];
};

/** Top stories, the lead among them. */
const TOP = 16;

/** Makes a reader's edition, whole: some hundred milliseconds in a large library, so it is kept: see read-edition.ts. */
export async function makeEdition(
  desk: EditionDesk,
  { readerId, now }: { readonly readerId: number; readonly now: Millis },
): Promise<MadeEdition> {
  const { store } = desk;
  const stored = await store.settings.ofReader(readerId);
  const settings = editionSettings(stored);
  const when = timeOfDay(now, stored.zone);
  const { lastVisitAt } = await store.reading.visit(readerId, now);
  await meetOpened(desk, readerId, now);
  const pool = await storyPool(desk, { readerId, now, top: TOP });
  const taste = await store.reading.taste(readerId);
  const seed = `${readerId} ${lastVisitAt ?? 0}`;
  const chosen = chooseStories({ pool, taste, settings, now, when, seed, top: TOP });
  const picks = await pickedStories(desk, { readerId, now, pool });
  const telling = await tellStories(desk, [...allOf(chosen), ...picks.stories], lastVisitAt);
  const parts = partsOf(chosen, telling);
  const edition = { ...parts, madeAt: now, lastVisitAt, picks: picks.told(telling) };
  const shown = [...chosen.top, ...chosen.forYou.map(({ story }) => story)];
  return {
    edition: { ...edition, news: editionNews(edition, openedIn(pool)) },
    settings,
    shown: shown.map(({ line, signals }) => ({
      story: line.id,
      features: tasteFeatures(signals, when),
    })),
  };
}

/** Stories met at a time: what is opened outside of the edition, by search or from a list. */
const MOST_MET = 50;

/** Notes what stories can be liked for that the reader opened without having been shown them. */
async function meetOpened(desk: EditionDesk, readerId: number, now: Millis): Promise<void> {
  const { stories, reading } = desk.store;
  const ids = await reading.toMeet(readerId, MOST_MET);
  if (ids.length === 0) return;
  const lines = await stories.byIds(readerId, ids);
  const signals = await signalsOf(desk, readerId, lines);
  const met = signals.map((one) => ({
    story: one.line.id,
    // That it was opened is what is to be told, and nothing that it is told from.
    features: tasteFeatures({ ...one, isOpened: false }, null),
  }));
  await reading.recordShown(readerId, { at: now, visitBeganAt: null, stories: met });
}

function openedIn(pool: readonly PooledStory[]): ReadonlySet<number> {
  return new Set(pool.flatMap(({ line, signals }) => (signals.isOpened ? [line.id] : [])));
}

function allOf({ top, forYou, sections }: ChosenStories): PooledStory[] {
  return [
    ...top,
    ...forYou.map(({ story }) => story),
    ...sections.flatMap(({ stories }) => stories),
  ];
}

type Parts = Pick<Edition, 'lead' | 'top' | 'forYou' | 'sections'>;

function partsOf({ top, forYou, sections }: ChosenStories, tell: Telling): Parts {
  const [lead, ...others] = top.map((one) => tell(one, null));
  return {
    lead: lead ?? null,
    top: others,
    forYou: forYou.map(({ story, personal }) => tell(story, personal)),
    sections: sections.map(({ subject, stories }) => ({
      subject,
      stories: stories.map((one) => tell(one, null)),
    })),
  };
}
