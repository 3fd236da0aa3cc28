import { sortTimeOf } from '../../model/article-id.ts';
import type { EditionClaim, RankedStory, StorySignals } from '../../model/edition/edition.ts';
import type { KeptPick } from '../../model/edition/editors-pick.ts';
import type { Subject } from '../../model/edition/subject.ts';
import type { TasteSignals } from '../../model/edition/taste.ts';
import type { ArticleStory } from '../../model/library-stories.ts';
import { DAY, HOUR, MINUTE, type Millis } from '../../model/time.ts';
import { rankStories } from '../../ranking/rank-stories.ts';
import { storySubject } from '../../ranking/subjects/story-subject.ts';
import type { PoolArticle, PoolStory } from '../../store/letters/news-pool.ts';
import type { Store } from '../../store/store.ts';
import { type EditionSettings, reasonWeights } from '../edition/edition-settings.ts';
import { type EditionDesk, signalsOf } from '../edition/story-pool.ts';
import { readLabelFile, withOwners } from '../stories/outlets/read-label-file.ts';
import { lineOf } from './line-of.ts';

/** A story with all that does not hang on who reads it. */
export type CommonStory = {
  readonly story: PoolStory;
  /** The newest first. */
  readonly articles: readonly PoolArticle[];
  readonly subject: Subject | null;
};

/** What many letters are made from: read once, told to each in their own way. */
export type CommonNews = {
  readonly madeAt: Millis;
  /** What came before is not in it. */
  readonly since: Millis;
  readonly stories: readonly CommonStory[];
  /** The editors', in their order; of an article's pick the story that it stands in. */
  readonly picks: readonly CommonPick[];
  /** What the places of the day's stories are weighed by; null: of a week, which goes by reports alone. */
  readonly weighed: readonly StorySignals[] | null;
  /** Places by the weights that readers chose, made when first asked for. */
  readonly rankings: Map<string, Places>;
  /** Learned when they are first asked for; null: nothing is known. */
  readonly claims: Map<number, (EditionClaim & { readonly isHedged: boolean }) | null>;
  readonly contested: Map<number, number>;
  readonly places: Map<number, ArticleStory | null>;
  readonly signals: Map<number, TasteSignals>;
};

export type CommonPick = { readonly pick: KeptPick; readonly story: number };

/** Who reads every day needs little of it, who reads once a week all. */
const SHORT: Millis = 2 * DAY;
const LONG: Millis = 8 * DAY;
/** Letters that are made within so long of each other are made from the same. */
const KEPT: Millis = 5 * MINUTE;

const KEEPINGS = new WeakMap<Store, Map<Millis, Promise<CommonNews>>>();

/** What came since, for a reader who was told up to then; no more than a week of it. */
export async function commonNews(
  desk: EditionDesk,
  { since, now }: { readonly since: Millis; readonly now: Millis },
): Promise<CommonNews> {
  const window = now - since <= SHORT ? SHORT : LONG;
  const known = KEEPINGS.get(desk.store) ?? new Map<Millis, Promise<CommonNews>>();
  KEEPINGS.set(desk.store, known);
  const kept = await known.get(window);
  if (kept !== undefined && Math.abs(now - kept.madeAt) < KEPT) return kept;
  const made = readNews(desk, { window, now, most: MOST, also: [] });
  known.set(window, made);
  made.catch(() => known.delete(window));
  return made;
}

/** For tests, and after an editor has changed what stands in it. */
export function forgetCommonNews({ store }: Pick<EditionDesk, 'store'>): void {
  KEEPINGS.delete(store);
}

/** Stories that may stand in somebody's letter. */
const MOST = 1500;

/** Some stories, whenever they were told last: those that an editor chose. */
export function newsOfStories(
  desk: EditionDesk,
  stories: readonly number[],
  now: Millis,
): Promise<CommonNews> {
  return readNews(desk, { window: LONG, now, most: 0, also: stories });
}

type Reading = {
  readonly window: Millis;
  readonly now: Millis;
  readonly most: number;
  readonly also: readonly number[];
};

async function readNews(desk: EditionDesk, reading: Reading): Promise<CommonNews> {
  const { window, now, most } = reading;
  const { store } = desk;
  const picks = await readCommonPicks(desk, now);
  const since = now - window;
  const also = [...new Set([...reading.also, ...picks.map(({ story }) => story)])];
  const pool = await store.letters.newsPool({ since, now, most, also });
  const articles = Map.groupBy(pool.articles, ({ story }) => story);
  const ids = pool.stories.map(({ id }) => id);
  const subjects = new Map(
    (await store.subjects.ofStories(ids)).map(({ story, votes }) => [
      story,
      storySubject(votes)?.subject ?? null,
    ]),
  );
  const weighed = window === SHORT ? await weighedStories(desk, pool.stories, now) : null;
  return {
    ...{ madeAt: now, since, picks },
    stories: pool.stories.map((story) => ({
      story,
      articles: articles.get(story.id) ?? [],
      subject: subjects.get(story.id) ?? null,
    })),
    ...{ weighed, rankings: new Map() },
    ...{ claims: new Map(), contested: new Map(), places: new Map(), signals: new Map() },
  };
}

async function readCommonPicks({ store }: EditionDesk, now: Millis): Promise<CommonPick[]> {
  const picks = await store.picks.current(now);
  const articles = picks.flatMap(({ target }) => (target.kind === 'article' ? [target.id] : []));
  const places = await store.stories.ofArticles(articles);
  const storyOf = new Map(places.map(({ articleId, story }) => [articleId, story]));
  return picks.flatMap((pick) => {
    const { kind, id } = pick.target;
    const story = kind === 'story' ? id : storyOf.get(id);
    return story === undefined ? [] : [{ pick, story }];
  });
}

/** Places among the top stories, by the stories' numbers. */
export type Places = ReadonlyMap<number, RankedStory>;

/** Weighed as the front page weighs them; the first by reports and age are weighed at all. */
const WEIGHED = 200;

async function weighedStories(
  desk: EditionDesk,
  stories: readonly PoolStory[],
  now: Millis,
): Promise<StorySignals[]> {
  const shared = stories.filter(({ outletCount }) => outletCount > 1).slice(0, WEIGHED);
  const signals = await desk.store.letters.signals(
    shared.map(({ id }) => id),
    now,
  );
  const labels = await readLabelFile(desk);
  return signals.map((one) => ({ ...one, articles: withOwners(one.articles, labels) }));
}

/** Where stories stand for whoever weighs the reasons so. */
export function placesBy(news: CommonNews, settings: Pick<EditionSettings, 'reasons'>): Places {
  const { weighed, rankings, madeAt } = news;
  const key = weighed === null ? 'week' : JSON.stringify(settings.reasons);
  const known = rankings.get(key);
  if (known !== undefined) return known;
  const made =
    weighed === null
      ? weekPlaces(news.stories, madeAt)
      : new Map(
          rankStories(weighed, { now: madeAt, weights: reasonWeights(settings) }).map((place) => [
            place.story,
            place,
          ]),
        );
  rankings.set(key, made);
  return made;
}

/** After so long a story of the week counts for half. */
const WEEK_HALF: Millis = 96 * HOUR;

/** What the week told most: by its reports, and hardly by whether that was on Monday or on Friday. */
function weekPlaces(stories: readonly CommonStory[], now: Millis): Places {
  return new Map(
    stories
      .filter(({ story }) => story.outletCount > 1)
      .map(({ story }) => {
        const lastAt = sortTimeOf(story.newestId);
        const reports = story.independentReports ?? story.reportCount;
        const score = reports * 0.5 ** (Math.max(0, now - lastAt) / WEEK_HALF);
        return [story.id, { story: story.id, score, terms: [] }];
      }),
  );
}

/** Learns what is to be told of stories, where it is not known yet. */
export async function learn(
  { store }: EditionDesk,
  news: CommonNews,
  asked: { readonly stories: readonly number[]; readonly articles: readonly number[] },
): Promise<void> {
  const stories = [...new Set(asked.stories)].filter((id) => !news.claims.has(id));
  const articles = [...new Set(asked.articles)].filter((id) => !news.places.has(id));
  if (stories.length > 0) await learnClaims({ store }, news, stories);
  if (articles.length === 0) return;
  for (const id of articles) news.places.set(id, null);
  for (const place of await store.stories.ofArticles(articles))
    news.places.set(place.articleId, place);
}

async function learnClaims(
  { store }: Pick<EditionDesk, 'store'>,
  news: CommonNews,
  stories: readonly number[],
): Promise<void> {
  const claims = await store.claims.toShow(stories);
  const contested = await store.claims.contested(stories);
  const hedged = await store.letters.hedgedAmong([...claims.values()].map((one) => one.statement));
  for (const id of stories) {
    const claim = claims.get(id);
    const at = claim?.statement;
    const isHedged = at !== undefined && hedged.has(`${at.article} ${at.ordinal}`);
    news.claims.set(id, claim === undefined ? null : { ...claim, isHedged });
    news.contested.set(id, contested.get(id) ?? 0);
  }
}

/** What stories can be liked for, as far as it is the same for all. */
export async function learnSignals(
  desk: EditionDesk,
  news: CommonNews,
  stories: readonly CommonStory[],
): Promise<void> {
  const unknown = stories.filter(({ story }) => !news.signals.has(story.id));
  if (unknown.length === 0) return;
  const lines = unknown.flatMap((one) => lineOf(one, one.articles) ?? []);
  // A reader that there is not has met nothing.
  for (const one of await signalsOf(desk, 0, lines)) news.signals.set(one.line.id, one);
}
