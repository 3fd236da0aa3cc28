import type { Desk } from '../../desk.ts';
import { DAY } from '../../model/time.ts';
import { NOTHING_MORE } from './elsewhere/brought.ts';
import { statedLine, webAddress } from './elsewhere/stated-values.ts';
import { writeUp } from './elsewhere/write-up.ts';
import { toImported } from './to-imported.ts';

export type PageToKeep = { readonly address: string; readonly title: string | null };

/**
 * Keeps a page that a reader came upon: it is saved at once, and its text is fetched when it is asked for (fetchPageNow) or in its
 * turn. Returns the article's number; null: the address is none of the web.
 */
export async function keepPage(
  desk: Pick<Desk, 'store' | 'now'>,
  readerId: number,
  { address, title }: PageToKeep,
): Promise<number | null> {
  const { elsewhere, marks, accounts } = desk.store;
  const url = webAddress(
    /^https?:\/\//i.test(address.trim()) ? address : `https://${address.trim()}`,
  );
  const written =
    url === null
      ? null
      : writeUp([{ ...NOTHING_MORE, place: '', url, headline: statedLine(title) }]);
  const one = written?.kind === 'written' ? written.articles[0] : undefined;
  if (one === undefined) return null;
  const at = desk.now();
  const imported = toImported(one.article);
  const article = {
    ...imported,
    wantsPage: true,
    addedAt: at,
    savedAt: at,
    readAt: null,
    words: [],
  };
  const isOwn = (await accounts.readers()).length > 1;
  await elsewhere.recordBrought(
    {
      readerId,
      isOwn,
      program: BY_HAND,
      articles: [article],
      pages: { between: 0, furthest: 0.9 * DAY },
    },
    at,
  );
  const id = await elsewhere.articleOf(readerId, imported.address ?? imported.textKey);
  if (id !== null) await marks.markSaved(readerId, [id], at);
  return id;
}

/** What stands in the place of a program's name. */
const BY_HAND = 'Hearsay';
