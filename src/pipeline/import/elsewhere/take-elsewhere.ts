import type { Desk } from '../../../desk.ts';
import { DAY, type Millis, SECOND } from '../../../model/time.ts';
import type { BroughtArticle } from '../../../store/elsewhere/brought-calls.ts';
import { subscribeToList } from '../subscribe-to-list.ts';
import type { Taken } from '../take-piece.ts';
import { toImported } from '../to-imported.ts';
import type { BrokenPlace, Brought, ElsewhereRead } from './brought.ts';
import { pastTime } from './stated-values.ts';

/** Articles written up and put in at once: one transaction, and others come in between. */
const AT_ONCE = 100;

/** Pages are asked for one after the other with this between: as often as a reader may have other servers asked (http/security/routes/work-limits.ts). */
const BETWEEN_PAGES: Millis = 3 * SECOND;
/** No page is put off for longer: what is due later than in a day counts as put off by a wrong clock (store/imports.ts). */
const FURTHEST: Millis = 0.9 * DAY;

type File = { readonly name: string; readonly bytes: Uint8Array };

/** Takes in an export of another reader: its articles with what was read and saved, and its feeds. */
export async function takeElsewhere(
  desk: Desk,
  readerId: number,
  { name, bytes }: File,
): Promise<Taken> {
  const read = await desk.reading.readElsewhere(bytes);
  if (read.kind === 'failed') return { kind: 'failed', name, reason: read.reason };
  const { broken, leftOut } = read;
  if (read.feeds.length > 0) {
    const subscribed = await subscribeToList(desk, readerId, read.feeds);
    const { added, known, feedIds } = subscribed;
    return {
      kind: 'subscriptions',
      ...{ name, added, known, feedIds, broken },
      problems: [...leftOut, ...subscribed.problems],
    };
  }
  if (read.items.length === 0 && read.broken.length === 0)
    return { kind: 'failed', name, reason: `${read.program}’s export is empty.` };
  const came = await takeItems(desk, readerId, read);
  return {
    kind: 'articles',
    ...{ name, added: came.added, known: came.known, feedIds: [] },
    broken: [...broken, ...came.broken],
    problems: [...leftOut, ...came.problems],
  };
}

type Came = {
  readonly added: number;
  readonly known: number;
  readonly broken: readonly BrokenPlace[];
  readonly problems: readonly string[];
};
type ReadWell = Extract<ElsewhereRead, { kind: 'brought' }>;

async function takeItems(desk: Desk, readerId: number, read: ReadWell): Promise<Came> {
  const isOwn = await areOthersHere(desk);
  let [added, known, withoutPage] = [0, 0, 0];
  const broken: BrokenPlace[] = [];
  for (let start = 0; start < read.items.length; start += AT_ONCE) {
    const items = read.items.slice(start, start + AT_ONCE);
    const written = await desk.reading.writeUp(items);
    if (written.kind === 'failed') {
      broken.push({
        place: `${items[0]?.place} to ${items.at(-1)?.place}`,
        reason: written.reason,
      });
      continue;
    }
    const articles = items.flatMap((item, index): BroughtArticle[] => {
      const one = written.articles[index];
      if (one === undefined) return [];
      const { article, wantsPage } = one;
      const { published } = article;
      const past = { ...article, published: pastTime(published, desk.now()) };
      return [{ ...toImported(past, item.homeUrl), wantsPage, ...statesOf(item, desk.now()) }];
    });
    const tally = await desk.store.elsewhere.recordBrought(
      { readerId, isOwn, program: read.program, articles, pages: PAGES },
      desk.now(),
    );
    added += tally.added;
    known += tally.known;
    withoutPage += tally.withoutPage;
  }
  const problems = withoutPage === 0 ? [] : [withoutPages(withoutPage)];
  return { added, known, broken, problems };
}

const PAGES = { between: BETWEEN_PAGES, furthest: FURTHEST };
function withoutPages(count: number): string {
  return `${count} stay without their text for now, since too many pages wait already: open one and press “Full text”.`;
}

/** What somebody saved is nobody else's to see: where others read here, it is that reader's alone. */
async function areOthersHere({ store }: Desk): Promise<boolean> {
  return (await store.accounts.readers()).length > 1;
}

function statesOf(item: Brought, now: Millis) {
  const added = pastTime(item.addedAt, now);
  const published = pastTime(item.published, now);
  return {
    // As old as it was in the other program: what one saved years ago is no news of today.
    addedAt: added ?? published ?? now,
    savedAt: timeOf(item.saved, now, added),
    readAt: timeOf(item.read, now, added),
    words: item.words,
  };
}

function timeOf(stated: Brought['saved'], now: Millis, added: Millis | null): Millis | null {
  if (stated === null) return null;
  return (stated === 'unknown' ? added : pastTime(stated, now)) ?? now;
}
