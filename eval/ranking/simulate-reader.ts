import type { PersonalPlace, TasteExample } from '../../src/model/edition/taste.ts';
import { DAY, HOUR, type Millis } from '../../src/model/time.ts';
import { drawFrom } from '../../src/ranking/personal/draw.ts';
import { fitTaste } from '../../src/ranking/personal/fit-taste.ts';
import { rankPersonally, type TasteCandidate } from '../../src/ranking/personal/rank-personally.ts';
import { tasteFeatures } from '../../src/ranking/personal/taste-features.ts';
import { rankStories } from '../../src/ranking/rank-stories.ts';
import {
  DAYS,
  FIRST_DAY,
  type InventedNews,
  type InventedStory,
  signalsAt,
} from './invent-news.ts';
import { gradesOf, ndcg } from './ndcg.ts';
import { opens, type SimulatedReader } from './readers.ts';

/** How good three orders are for a reader, over the days that count. */
export type OrderScores = {
  readonly forYou: number;
  readonly newest: number;
  readonly mostCovered: number;
  /** The part of all places whose reasons add up to their score. */
  readonly addUp: number;
};

/** Days before something is known of a reader. */
const LEARNING = 12;
/** For one whose taste changes these do not count: nobody knows of the change yet. */
const CHANGING_FROM = 20;
const PLACES = 20;
const TOP = 16;
const FOR_YOU = 10;
/** A story stands in editions so long. */
const LONGEST: Millis = 36 * HOUR;

type Met = { visits: number; isOpened: boolean; readonly example: TasteExample };

/** Lets somebody read a month of mornings and scores the editions of its second half. */
export function simulateReader(news: InventedNews, reader: SimulatedReader): OrderScores {
  const met = new Map<number, Met>();
  const days: OrderScores[] = [];
  const from = reader.name === 'changing' ? CHANGING_FROM : LEARNING;
  for (let day = 1; day < DAYS; day += 1) {
    const now = FIRST_DAY + day * DAY + 7 * HOUR;
    const pool = news.stories.filter(({ firstAt }) => firstAt <= now && firstAt > now - LONGEST);
    const morning = { now, pool, met, reader };
    const orders = ordersOf(morning);
    if (day >= from) days.push(score(morning, orders));
    read(morning, orders);
  }
  const mean = (name: keyof OrderScores) =>
    days.reduce((sum, one) => sum + one[name], 0) / days.length;
  return {
    forYou: mean('forYou'),
    newest: mean('newest'),
    mostCovered: mean('mostCovered'),
    addUp: mean('addUp'),
  };
}

type Morning = {
  readonly now: Millis;
  readonly pool: readonly InventedStory[];
  readonly met: Map<number, Met>;
  readonly reader: SimulatedReader;
};

type Orders = {
  readonly candidates: readonly TasteCandidate[];
  readonly top: readonly number[];
  readonly personal: readonly PersonalPlace[];
};

function ordersOf({ now, pool, met }: Morning): Orders {
  const told = pool.flatMap((story) => {
    const { visits = 0, isOpened = false } = met.get(story.id) ?? {};
    return signalsAt(story, now, { visits, isOpened }) ?? [];
  });
  const ranked = rankStories(
    told.filter(({ taste }) => taste.line.outletCount > 1).map(({ top }) => top),
    { now },
  );
  const scores = new Map(ranked.map(({ story, score }) => [story, score]));
  const candidates = told.map(({ taste }) => ({
    story: taste.line.id,
    features: tasteFeatures(taste, 'morning'),
    topScore: scores.get(taste.line.id) ?? 0,
    followedBy: null,
  }));
  const examples = [...met.values()].map(({ example }) => example);
  const model = fitTaste({ examples, starts: [] }, now);
  const personal = rankPersonally(candidates, {
    model,
    ...{ limit: PLACES + TOP, sharedOfTen: 2, seed: String(now) },
  });
  return { candidates, top: ranked.map(({ story }) => story), personal };
}

/** What the reader likes is told without their moods; what they opened before is no news to them, in any order. */
function score({ now, pool, met, reader }: Morning, { top, personal }: Orders): OrderScores {
  const fresh = pool.filter(({ id }) => met.get(id)?.isOpened !== true);
  const isFresh = new Set(fresh.map(({ id }) => id));
  const grades = gradesOf(new Map(fresh.map((story) => [story.id, reader.likes(story, now)])));
  const newest = fresh.toSorted((a, b) => b.firstAt - a.firstAt).map(({ id }) => id);
  const scoreOf = (order: readonly number[]) =>
    ndcg(
      order.filter((id) => isFresh.has(id)),
      grades,
      PLACES,
    );
  return {
    forYou: scoreOf(personal.map(({ story }) => story)),
    newest: scoreOf(newest),
    mostCovered: scoreOf([...top, ...newest.filter((id) => !top.includes(id))]),
    addUp: personal.filter(addsUp).length / Math.max(1, personal.length),
  };
}

function addsUp({ score: stated, reasons }: PersonalPlace): boolean {
  return Math.abs(reasons.reduce((sum, { points }) => sum + points, 0) - stated) < 1e-9;
}

/** The reader goes through the edition from above, sees the less the farther down it stands, and opens what they like. */
function read(morning: Morning, { candidates, top, personal }: Orders): void {
  const { now, pool, met, reader } = morning;
  const first = top.slice(0, TOP);
  const forYou = personal.map(({ story }) => story).filter((id) => !first.includes(id));
  const features = new Map(candidates.map(({ story, features }) => [story, features]));
  const stories = new Map(pool.map((story) => [story.id, story]));
  for (const [at, id] of [...first, ...forYou.slice(0, FOR_YOU)].entries()) {
    const story = stories.get(id);
    const before = met.get(id);
    if (story === undefined || before?.isOpened === true) continue;
    const isSeen = Math.abs(drawFrom(`${reader.name} sees ${id} ${now}`)) > at / 25;
    const isOpened = isSeen && opens(reader, story, now);
    const worth = reader.likes(story, now);
    const visits = (before?.visits ?? 0) + 1;
    const example: TasteExample = {
      ...{ story: id, features: features.get(id) ?? [], at: now, visits, isOpened },
      isFinished: isOpened && worth > 1,
      isSaved: isOpened && worth > 2 && drawFrom(`${reader.name} saves ${id}`) > 1,
      isHidden: !isOpened && worth < -2 && drawFrom(`${reader.name} hides ${id}`) > 1.5,
    };
    met.set(id, { visits, isOpened, example });
  }
}
