import type { Subject } from '../../model/edition/subject.ts';
import { DIGEST_PARTS, type DigestPart, type DigestPlan } from '../../model/mail/digest.ts';
import type { LetterPart } from '../../model/mail/letter-contents.ts';
import type { Millis } from '../../model/time.ts';
import type { Eyes } from '../../store/letters/eyes.ts';
import { chooseStories } from '../edition/choose-stories.ts';
import type { EditionSettings } from '../edition/edition-settings.ts';
import type { EditionDesk, PooledStory } from '../edition/story-pool.ts';
import { timeOfDay } from '../edition/time-of-day.ts';
import { type CommonNews, learnSignals, placesBy } from './common-news.ts';
import type { SeenStory } from './reader-pool.ts';

/** Stories of a part, before they are told. */
export type ChosenPart = {
  readonly kind: LetterPart['kind'];
  readonly subject: Subject | null;
  readonly stories: readonly ChosenStory[];
};

export type ChosenStory = {
  readonly seen: SeenStory;
  /** An editor's line on it. */
  readonly comment: string | null;
  /** The article of the story that an editor picked; null: the story. */
  readonly article: number | null;
};

export type PartsAsked = {
  readonly news: CommonNews;
  /** Null: the letter is for all. */
  readonly eyes: Eyes | null;
  readonly plan: Pick<DigestPlan, 'parts' | 'stories' | 'zone'>;
  readonly settings: EditionSettings;
  readonly since: Millis;
  readonly now: Millis;
};

/** Parts a reader's digest out. A story stands in one part, but for what an editor picked. */
export async function chooseParts(
  desk: EditionDesk,
  pool: readonly SeenStory[],
  asked: PartsAsked,
): Promise<ChosenPart[]> {
  const { plan } = asked;
  const fresh = pool.filter(({ news }) => news !== null);
  const left = new Set(fresh);
  const parts = new Map<DigestPart, readonly ChosenStory[]>();
  const take = (part: DigestPart, some: readonly SeenStory[]) => {
    if (!plan.parts.includes(part)) return;
    const stories = some.slice(0, plan.stories);
    parts.set(part, stories.map(asItIs));
    for (const one of stories) left.delete(one);
  };
  take('top', plan.parts.includes('top') ? topOf(fresh, asked) : []);
  take(
    'followed',
    [...left].filter(({ followedBy }) => followedBy !== null),
  );
  if (plan.parts.includes('for you')) take('for you', await forReader(desk, [...left], asked));
  if (plan.parts.includes('picks')) parts.set('picks', pickedIn(pool, asked));
  return DIGEST_PARTS.flatMap((kind) => {
    const stories = parts.get(kind) ?? [];
    return stories.length === 0 ? [] : [{ kind, subject: null, stories }];
  });
}

function asItIs(seen: SeenStory): ChosenStory {
  return { seen, comment: null, article: null };
}

/** What several titles tell; on quiet days, and for readers of few titles, the newest follow. */
function topOf(pool: readonly SeenStory[], { plan }: PartsAsked): readonly SeenStory[] {
  const shared = pool.filter(({ line }) => line.outletCount > 1);
  const others = pool.filter(({ line }) => line.outletCount <= 1);
  return [...shared, ...others].slice(0, plan.stories);
}

/** Candidates for what is a reader's alone. */
const MOST_WEIGHED = 120;

/** As the front page chooses them, from what is new. */
async function forReader(
  desk: EditionDesk,
  left: readonly SeenStory[],
  { news, eyes, settings, now, plan }: PartsAsked,
): Promise<SeenStory[]> {
  if (eyes === null || !settings.isPersonal || !eyes.hasTaste) return [];
  const some = left.slice(0, MOST_WEIGHED);
  await learnSignals(
    desk,
    news,
    some.map(({ common }) => common),
  );
  const taste = await desk.store.reading.taste(eyes.readerId);
  const pool = await pooled(desk, some, { news, eyes, settings });
  const chosen = chooseStories({
    ...{ pool, taste, settings, now, top: 0 },
    when: timeOfDay(now, plan.zone),
    seed: `${eyes.readerId} ${news.madeAt}`,
  });
  const byId = new Map(some.map((one) => [one.line.id, one]));
  return chosen.forYou.flatMap(({ story }) => byId.get(story.line.id) ?? []);
}

async function pooled(
  { store }: EditionDesk,
  some: readonly SeenStory[],
  { news, eyes, settings }: Pick<PartsAsked, 'news' | 'settings'> & { readonly eyes: Eyes },
): Promise<PooledStory[]> {
  const places = placesBy(news, settings);
  const met = await store.letters.met(
    eyes.readerId,
    some.map(({ line }) => line.id),
  );
  return some.flatMap(({ common, line, followedBy }) => {
    const known = news.signals.get(line.id);
    if (known === undefined) return [];
    const read = common.articles.filter((one) => met.read.has(one.line.id)).length;
    const seen = { ...line, unreadCount: Math.max(0, line.unreadCount - read) };
    const visits = met.visits.get(line.id) ?? 0;
    return [
      {
        ...{ line: seen, followedBy, place: places.get(line.id) ?? null },
        signals: { ...known, line: seen, visits, isOpened: met.opened.has(line.id) },
      },
    ];
  });
}

export type PickedAsked = Pick<PartsAsked, 'news' | 'since'> & {
  readonly plan: Pick<DigestPlan, 'stories'>;
};

/** What editors picked since, or what moved on of what they had picked. */
export function pickedIn(
  pool: readonly SeenStory[],
  { news, plan, since }: PickedAsked,
): ChosenStory[] {
  const byId = new Map(pool.map((one) => [one.line.id, one]));
  const once = new Set<string>();
  return news.picks
    .flatMap(({ pick, story }) => {
      const seen = byId.get(story);
      const key = `${pick.target.kind} ${pick.target.id}`;
      const isOfNow = seen !== undefined && (seen.news !== null || pick.from > since);
      if (!isOfNow || once.has(key)) return [];
      once.add(key);
      const article = pick.target.kind === 'article' ? pick.target.id : null;
      return [{ seen, comment: pick.comment, article }];
    })
    .slice(0, plan.stories);
}
