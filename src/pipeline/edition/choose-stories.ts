import type { EditionSection } from '../../model/edition/edition.ts';
import { SUBJECTS, type Subject } from '../../model/edition/subject.ts';
import type { PersonalPlace, TasteRecord, TimeOfDay } from '../../model/edition/taste.ts';
import type { Millis } from '../../model/time.ts';
import { fitTaste } from '../../ranking/personal/fit-taste.ts';
import { rankPersonally } from '../../ranking/personal/rank-personally.ts';
import { tasteFeatures } from '../../ranking/personal/taste-features.ts';
import type { EditionSettings } from './edition-settings.ts';
import type { PooledStory } from './story-pool.ts';

/** Stories of each part; a story stands in one of them. */
export type ChosenStories = {
  readonly top: readonly PooledStory[];
  readonly forYou: readonly { readonly story: PooledStory; readonly personal: PersonalPlace }[];
  readonly sections: readonly (Pick<EditionSection, 'subject'> & {
    readonly stories: readonly PooledStory[];
  })[];
};

export type Choosing = {
  readonly pool: readonly PooledStory[];
  readonly taste: TasteRecord;
  readonly settings: EditionSettings;
  readonly now: Millis;
  readonly when: TimeOfDay;
  /** Equal for one visit. */
  readonly seed: string;
  /** Top stories, the lead among them. */
  readonly top: number;
};

const FOR_YOU = 10;
/** Before so much was opened nothing is known of a reader: what is theirs would be no more than the next of the top stories. */
const LEAST_OPENED = 5;

/** Parts an edition out. On quiet days, and for readers of few titles, the newest stories follow the top ones. */
export function chooseStories(choosing: Choosing): ChosenStories {
  const { pool, top } = choosing;
  const ranked = pool.filter(({ place }) => place !== null).sort(byPlace);
  const shared = pool.filter(({ place, line }) => place === null && line.outletCount > 1);
  const others = pool.filter(({ place, line }) => place === null && line.outletCount <= 1);
  const first = [...ranked, ...shared, ...others].slice(0, top);
  const left = new Set(pool.filter((one) => !first.includes(one)));
  const forYou = chooseForYou([...left], choosing);
  for (const { story } of forYou) left.delete(story);
  return { top: first, forYou, sections: chooseSections([...left]) };
}

function byPlace(a: PooledStory, b: PooledStory): number {
  const points = (b.place?.score ?? 0) - (a.place?.score ?? 0);
  return points || b.line.lastAt - a.line.lastAt || b.line.id - a.line.id;
}

function chooseForYou(left: readonly PooledStory[], choosing: Choosing): ChosenStories['forYou'] {
  const { taste, settings, when, seed, now } = choosing;
  if (!settings.isPersonal) return [];
  const unread = left.filter(({ line, followedBy }) => line.unreadCount > 0 || followedBy !== null);
  const isKnown = knowsReader(taste) || unread.some(({ followedBy }) => followedBy !== null);
  if (!isKnown) return [];
  const stories = new Map(unread.map((one) => [one.line.id, one]));
  const places = rankPersonally(
    unread.map(({ line, place, signals, followedBy }) => ({
      story: line.id,
      features: tasteFeatures(signals, when),
      topScore: place?.score ?? 0,
      followedBy,
    })),
    { model: fitTaste(taste, now), limit: FOR_YOU, sharedOfTen: settings.sharedOfTen, seed },
  );
  return places.flatMap((personal) => {
    const story = stories.get(personal.story);
    return story === undefined ? [] : [{ story, personal }];
  });
}

export function knowsReader({ examples, starts }: TasteRecord): boolean {
  return starts.length > 0 || examples.filter(({ isOpened }) => isOpened).length >= LEAST_OPENED;
}

const SECTION_STORIES = 5;
const LEAST_STORIES = 2;

/** What else there is, by subject: what most titles tell first, then the newest. */
function chooseSections(left: readonly PooledStory[]): ChosenStories['sections'] {
  const bySubject = Map.groupBy(left, ({ signals }) => signals.subject);
  return SUBJECTS.flatMap((subject: Subject) => {
    const stories = (bySubject.get(subject) ?? []).toSorted(byPlace);
    if (stories.length < LEAST_STORIES) return [];
    return [{ subject, stories: stories.slice(0, SECTION_STORIES) }];
  });
}
