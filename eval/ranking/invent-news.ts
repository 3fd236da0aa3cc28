/** A month of invented news: titles, people and stories, the same ones for a seed. */

import type { StorySignals } from '../../src/model/edition/edition.ts';
import { SUBJECTS, type Subject } from '../../src/model/edition/subject.ts';
import type { TasteSignals } from '../../src/model/edition/taste.ts';
import type { ArticleLine } from '../../src/model/library.ts';
import { DAY, HOUR, type Millis } from '../../src/model/time.ts';
import { seededRandom } from '../stories/seeded-random.ts';

export const FIRST_DAY: Millis = Date.UTC(2031, 2, 1);
export const DAYS = 30;
const STORIES_A_DAY = 90;

export type InventedOutlet = {
  readonly key: string;
  readonly name: string;
  /** What it mostly writes about; null: everything. */
  readonly subject: Subject | null;
  readonly language: string;
};

export type InventedStory = {
  readonly id: number;
  readonly subject: Subject;
  readonly people: readonly string[];
  readonly language: string;
  readonly firstAt: Millis;
  readonly signals: StorySignals;
  readonly outlets: readonly InventedOutlet[];
  readonly wordCount: number;
};

export type InventedNews = {
  readonly outlets: readonly InventedOutlet[];
  readonly people: readonly string[];
  /** In order of their first report. */
  readonly stories: readonly InventedStory[];
};

type Random = () => number;

export function inventNews(seed: number): InventedNews {
  const random = seededRandom(seed);
  const outlets = Array.from({ length: 40 }, (_, at) => inventOutlet(at, random));
  const people = Array.from({ length: 260 }, (_, at) => nameOf(at));
  const stories = Array.from({ length: DAYS * STORIES_A_DAY }, (_, at) =>
    inventStory(at + 1, { random, outlets, people }),
  );
  return { outlets, people, stories: stories.sort((a, b) => a.firstAt - b.firstAt) };
}

function inventOutlet(at: number, random: Random): InventedOutlet {
  const subject = at % 3 === 0 ? chosen(SUBJECTS, random) : null;
  const language = at % 5 === 4 ? 'de' : 'en';
  return { key: `title-${at}.example`, name: `Title ${at}`, subject, language };
}

const FIRST = 'Mara Ivo Tessa Bram Nadia Olek Pia Rufus Senta Ulric Vera Wim Yara'.split(' ');
const LAST = 'Quill Lorimer Hadrian Fenn Tarsk Belrose Oduya Kestrin Marlow Zander Amsel'.split(
  ' ',
);
const MIDDLE = ['', 'Van', 'Del'];

/** Two hundred and more names, each another. */
function nameOf(at: number): string {
  const words = [
    FIRST[at % FIRST.length],
    MIDDLE[Math.floor(at / (FIRST.length * LAST.length)) % MIDDLE.length],
    `${LAST[Math.floor(at / FIRST.length) % LAST.length]}${at}`,
  ];
  return words.filter((word) => word !== '').join(' ');
}

type Newsroom = {
  readonly random: Random;
  readonly outlets: readonly InventedOutlet[];
  readonly people: readonly string[];
};

/** Few are told by many, most by one: a long tail. Those of a subject have their people, the first of them most often. */
function inventStory(id: number, { random, outlets, people }: Newsroom): InventedStory {
  const subjectAt = Math.floor(random() ** 1.3 * SUBJECTS.length);
  const subject = SUBJECTS[subjectAt] ?? 'world';
  const language = random() < 0.8 ? 'en' : 'de';
  const firstAt = FIRST_DAY + Math.floor(((id - 1) / STORIES_A_DAY) * DAY + random() * 6 * HOUR);
  const count = Math.min(18, 1 + Math.floor((1 / (1 - random()) - 1) * 0.9));
  const fitting = outlets.filter(
    (one) => one.language === language && (one.subject === null || one.subject === subject),
  );
  const told = Array.from({ length: count }, () => chosen(fitting, random));
  const own = people.filter((_, at) => at % SUBJECTS.length === subjectAt);
  const named = Array.from({ length: Math.floor(random() * 3) }, () => skewed(own, random));
  const articles = told.map((outlet, at) => ({
    time: firstAt + Math.floor(at * random() * 3 * HOUR),
    outletKey: outlet.key,
    outletName: outlet.name,
    owner: null,
    kind: at > 0 && random() < 0.4 ? ('copy' as const) : ('own' as const),
    front: null,
  }));
  return {
    ...{ id, subject, language, firstAt },
    people: [...new Set(named)],
    signals: { story: id, related: [], articles },
    outlets: [...new Set(told)],
    wordCount: Math.floor(120 + random() ** 2 * 1500),
  };
}

function chosen<One>(all: readonly One[], random: Random): One {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('there is nothing to choose from');
  return one;
}

/** The first of them far more often than the last. */
function skewed<One>(all: readonly One[], random: Random): One {
  return chosen(all.slice(0, 1 + Math.floor(random() ** 2 * all.length)), random);
}

/** A story as the library would give it to a reader at a moment; null: nothing of it is out yet. */
export function signalsAt(
  story: InventedStory,
  now: Millis,
  met: Pick<TasteSignals, 'visits' | 'isOpened'>,
): { readonly taste: TasteSignals; readonly top: StorySignals } | null {
  const articles = story.signals.articles.filter(({ time }) => time <= now);
  const [first] = articles;
  if (first === undefined) return null;
  const lastAt = Math.max(...articles.map(({ time }) => time));
  const keys = new Set(articles.map(({ outletKey }) => outletKey));
  const outlets = story.outlets.filter(({ key }) => keys.has(key));
  const reports = articles.filter(({ kind }) => kind === 'own').length;
  return {
    top: { ...story.signals, articles },
    taste: {
      line: {
        ...{ id: story.id, version: 1, firstAt: first.time, lastAt, newestArticleId: lastAt },
        ...{ articleCount: articles.length, outletCount: outlets.length, reportCount: reports },
        ...{ independentReports: reports, unreadCount: articles.length, listedBy: lastAt },
        outlets: outlets.map(({ name }) => name),
        shown: shownArticle(story, first.outletName),
      },
      outlets: outlets.map(({ key, name }) => ({ key, name })),
      speakers: story.people.slice(0, 2).map((name) => ({ key: name.toLowerCase(), name })),
      report: 'own',
      subject: story.subject,
      ...met,
    },
  };
}

function shownArticle(story: InventedStory, outletName: string): ArticleLine {
  const { id, firstAt, people, language, wordCount } = story;
  return {
    ...{ id, outletId: 1, outletName, language, wordCount },
    headline: `The day on which ${people.join(' and ') || 'nobody'} told of what had happened`,
    standfirst: null,
    opening: 'It is told.',
    byline: [],
    section: null,
    url: null,
    ...{ published: firstAt, firstSeen: firstAt, sortTime: firstAt },
    leadImage: null,
    revisedAt: null,
    ...{ isRead: false, isSaved: false },
  };
}
