/** A story with as many titles as asked for, made and told as any other: for pages that must hold their shape. */
import type { Article } from '../src/model/article.ts';
import type { Report } from '../src/model/story.ts';
import { MINUTE, type Millis } from '../src/model/time.ts';
import { findAwaited } from '../src/pipeline/statements/find-awaited.ts';
import { tellAwaited } from '../src/pipeline/stories/tell-awaited.ts';
import type { TestDesk } from './desk.ts';
import { placed, recordChanges } from './placed-articles.ts';
import { articleNamed } from './statements.ts';

/** What is out of the ordinary of one of its titles. */
export type OddTitle = Partial<
  Pick<Article, 'headline' | 'paragraphs' | 'language' | 'leadImage' | 'url'>
> & {
  readonly outletName?: string;
};

export type LargeStory = {
  readonly titles: number;
  readonly at: Millis;
  /** By the title's place, from 0. */
  readonly odd?: Readonly<Record<number, OddTitle>>;
};

/** Any number no other story of the test has. */
export const LARGE_STORY = 70_000;
const EVENT = 70_001;
const CHAPTERS = 12;
/** Every so manieth title runs an earlier one's text. */
const COPIES = 4;

const NAMES = [
  'Mara Quill',
  'Jon Ashby',
  'Iris Thorne',
  'Gareth Loam',
  'Nils Ferrand',
  'Moira Tench',
];
const SEEN = [
  'the harbour wall',
  'two tugs',
  'a red flare',
  'the night ferry',
  'no lights at all',
  'a second hull',
];

/** Stores, places and tells it; the articles' ids in the order of their titles. */
export async function makeLargeStory(desk: TestDesk, story: LargeStory): Promise<number[]> {
  const articles = Array.from({ length: story.titles }, (_, at) => titleOf(at, story));
  const imported = articles.map(({ outletName, ...article }, at) => ({
    article,
    address: null,
    textKey: `text:title-${at}`,
    outlet: { key: `title-${at}.example`, name: outletName, homeUrl: null },
  }));
  await desk.store.articles.recordImported(imported, story.at + story.titles * MINUTE);
  const lines = await desk.store.articles.newest({
    readerId: 1,
    scope: {},
    before: null,
    limit: 10_000,
  });
  const byOutlet = new Map(lines.map(({ outletName, id }) => [outletName, id]));
  const ids = articles.map(({ outletName }) => byOutlet.get(outletName) ?? Number.NaN);
  const changes = ids.map((id, at) =>
    placed(id, [LARGE_STORY, EVENT + (at % CHAPTERS)], { report: reportOf(at, ids) }),
  );
  await recordChanges(desk.store, changes, story.at + story.titles * MINUTE);
  await findAwaited(desk);
  await tellAwaited(desk);
  return ids;
}

function titleOf(at: number, { at: from, odd = {} }: LargeStory) {
  const name = NAMES[at % NAMES.length] ?? '';
  const seen = SEEN[(at * 7) % SEEN.length] ?? '';
  const paragraphs = [
    `A ferry and a freighter collided off Kestrel Bay in report ${at}, and ${at + 3} people were hurt.`,
    `“We saw ${seen} from the pier at ${at} minutes past four,” said ${name}, the harbour master.`,
    `The coastguard said that ${seen} had been reported ${at} times before.`,
    `${NAMES[(at + 1) % NAMES.length]} denied that ${seen} was ever there.`,
  ];
  const article = articleNamed(
    `Ferry and freighter collide off Kestrel Bay, report ${at}`,
    paragraphs,
  );
  return {
    ...article,
    url: `https://title-${at}.example/ferry`,
    published: from + at * MINUTE,
    outletName: `Title ${at}`,
    ...odd[at],
  };
}

function reportOf(at: number, ids: readonly number[]): Report {
  const of = ids[at - 1];
  if (at % COPIES !== COPIES - 1 || of === undefined) return { kind: 'own' };
  return { kind: 'copy', of, share: 0.97, reason: 'It has the same text.' };
}
