import type { FollowedStream, SyncEntry, SyncOther } from '../../model/feeds/sync.ts';
import type { AppRooms } from '../app-rooms.ts';
import { ENGLISH } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { say } from '../language/say.ts';
import { speakingIn } from '../language/spoken.ts';
import { entryHtml } from './entry-html.ts';
import type { SyncWishes } from './sync-wishes.ts';

/** An entry as a program shows it. */
export type ShownEntry = SyncEntry & {
  /** The text with what we say of its story: sanitised, with whole addresses. */
  readonly html: string;
  /** The story in which it stands, if the reader follows it and wants stories as labels. */
  readonly followed: FollowedStream | null;
  /** What it is about and where it comes from: its section, and of what it is a copy, and how many reported by themselves. */
  readonly categories: readonly string[];
};

export type ReadEntries = {
  readonly wishes: SyncWishes;
  readonly numbers: readonly number[];
  /** Of our own pages, as whoever asks reaches them: "https://news.example.org". */
  readonly origin: string;
};

/** Whole entries by their numbers, in that order; what the reader may not have, and what is gone, is left out. */
export async function readEntries(
  { desk }: Pick<AppRooms, 'desk'>,
  { wishes, numbers, origin }: ReadEntries,
): Promise<ShownEntry[]> {
  const { sync } = desk.store;
  const { readerId, eachStoryOnce, listsStories, language } = wishes;
  const entries = await entriesByPieces(sync, readerId, numbers);
  const ids = entries.map(({ article }) => article.id);
  const others = eachStoryOnce === true ? await sync.others(readerId, ids) : NO_OTHERS;
  const streams = listsStories ? await sync.followed(readerId) : [];
  const followed = new Map(streams.map((stream) => [stream.story, stream]));
  return speakingIn(languageOf(language ?? undefined) ?? ENGLISH, () =>
    entries.map((entry) => ({
      ...entry,
      html: entryHtml(entry, { origin, others: others.get(entry.story?.story ?? 0) ?? [] }),
      followed: followed.get(entry.story?.story ?? 0) ?? null,
      categories: categoriesOf(entry),
    })),
  );
}

/** Texts of so many articles are read while those before them cross to this thread; what others ask meanwhile comes in between. */
const PIECE = 250;

async function entriesByPieces(
  sync: AppRooms['desk']['store']['sync'],
  readerId: number,
  numbers: readonly number[],
): Promise<readonly SyncEntry[]> {
  const pieces: Promise<SyncEntry[]>[] = [];
  for (let start = 0; start < numbers.length; start += PIECE) {
    pieces.push(sync.entries(readerId, numbers.slice(start, start + PIECE)));
  }
  return (await Promise.all(pieces)).flat();
}

const NO_OTHERS: ReadonlyMap<number, readonly SyncOther[]> = new Map();

function categoriesOf({ article, story }: SyncEntry): string[] {
  const categories = article.section === null ? [] : [article.section];
  if (story === null || story.articleCount < 2) return categories;
  const outlet = story.originalOutlet ?? say('another title');
  if (story.report.kind === 'copy') categories.push(say('A copy of {outlet}', { outlet }));
  if (story.report.kind === 'rewrite') categories.push(say('A rewrite of {outlet}', { outlet }));
  const { independentReports: count } = story;
  if (count !== null) {
    categories.push(
      say(
        '{count, plural, one {at least # independent report} other {at least # independent reports}}',
        { count },
      ),
    );
  }
  return categories;
}
