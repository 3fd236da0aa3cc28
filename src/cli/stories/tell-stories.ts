import type { Report, StoryChange, StoryText } from '../../model/story.ts';
import type { StoryLine } from './read-story-line.ts';

/** What tells stories: src/stories/open-stories.ts. */
export type Telling = { readonly take: (texts: readonly StoryText[]) => readonly StoryChange[] };

/** A line of what `hearsay stories FILE` prints: a contract. */
export type ToldLine = {
  readonly id: string | number;
  /** Equal for the articles of one story. */
  readonly story: number;
  /** Whose text it is, whole or in good part: the id of the likely original. */
  readonly copyOf: string | number | null;
  /** The part of its own words, 0 to 1, that stand in that original. */
  readonly similarity: number | null;
};

const OWN: Report = { kind: 'own' };

/** Taken at once: few enough for little memory. */
const GROUP = 256;

/**
 * Tells the stories of a file's articles: taken as they came out, undated ones with the line before; given in the
 * file's order, each with the story it is in once all are told.
 */
export function tellStories(lines: readonly StoryLine[], { take }: Telling): ToldLine[] {
  const order = streamingOrder(lines);
  const book = openBook(lines.length);
  for (let at = 0; at < order.length; at += GROUP) {
    const texts = order.slice(at, at + GROUP).flatMap((id) => {
      const line = lines[id];
      return line === undefined ? [] : [{ id, ...line.text }];
    });
    for (const change of take(texts)) book.record(change);
  }
  return lines.map(({ id }, at) => {
    const report = book.reportOf(at) ?? OWN;
    const original = report.kind === 'own' ? undefined : lines[report.of];
    const similarity = report.kind === 'own' || !original ? null : rounded(report.share);
    return { id, story: book.storyOf(at), copyOf: original?.id ?? null, similarity };
  });
}

function streamingOrder(lines: readonly StoryLine[]): number[] {
  let last = Number.NEGATIVE_INFINITY;
  const times = lines.map(({ text }) => {
    last = text.time ?? last;
    return last;
  });
  const order = lines.map((_, at) => at);
  return order.sort((a, b) => compare(times[a] ?? 0, times[b] ?? 0) || a - b);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** Where each article is, as changes come. */
function openBook(length: number) {
  const stories = new Float64Array(length).fill(-1);
  const reports: (Report | undefined)[] = [];
  const mergedInto = new Map<number, number>();
  // Happenings have numbers of the same row, and are merged and split like stories.
  const events = new Set<number>();
  const record = (change: StoryChange) => {
    if (change.kind === 'placed') {
      const { article, story, event, report } = change.placement;
      stories[article] = story;
      reports[article] = report;
      events.add(event);
    } else if (events.has(change.from)) {
      events.add(change.into);
    } else if (change.kind === 'merged') {
      mergedInto.set(change.from, change.into);
    } else {
      for (const article of change.articles) stories[article] = change.into;
    }
  };
  const storyOf = (article: number) => {
    let story = stories[article] ?? -1;
    for (let into = mergedInto.get(story); into !== undefined; into = mergedInto.get(story))
      story = into;
    return story;
  };
  return { record, storyOf, reportOf: (article: number) => reports[article] };
}
