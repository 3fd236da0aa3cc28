import { isCountedLink } from '../../articles/markup/unwrap-redirect.ts';
import type { Desk } from '../../desk.ts';
import type { Article } from '../../model/article.ts';
import type { Tally } from '../../model/library.ts';
import type { ImportedArticle } from '../../store/imports.ts';
import { outletKey } from '../../text/outlet-key.ts';
import { tellFault } from '../tell-fault.ts';
import { takeElsewhere } from './elsewhere/take-elsewhere.ts';
import type { Piece } from './pieces/piece.ts';
import { subscribeToList } from './subscribe-to-list.ts';
import { importedAs, outletByName, toImported } from './to-imported.ts';

/** What became of one piece; once this is known, it outlives a crash. */
export type Taken =
  | {
      readonly kind: 'articles' | 'subscriptions';
      readonly name: string;
      readonly added: number;
      readonly known: number;
      /** Of the subscriptions. */
      readonly feedIds: readonly number[];
      /** What had to be left out, a sentence each. */
      readonly problems: readonly string[];
      /** Parts of it that could not be read, with where they stand: “line 3”. */
      readonly broken?: readonly { readonly place: string; readonly reason: string }[];
    }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** Puts one piece into the library. A full disk or a broken library throws StoreError. */
export async function takePiece(desk: Desk, readerId: number, piece: Piece): Promise<Taken> {
  try {
    return await takeAny(desk, readerId, piece);
  } catch (error) {
    const name = piece.kind === 'document' ? piece.document.name : piece.name;
    return { kind: 'failed', name, reason: tellFault(desk, name, error) };
  }
}

async function takeAny(desk: Desk, readerId: number, piece: Piece): Promise<Taken> {
  if (piece.kind === 'failed') return piece;
  if (piece.kind === 'list') return takeList(desk, readerId, piece);
  if (piece.kind === 'line') return takeLine(desk, piece);
  if (piece.kind === 'elsewhere') return takeElsewhere(desk, readerId, piece);
  if (piece.kind === 'feed') return takeFeed(desk, piece);
  const { document } = piece;
  const read = await desk.reading.readDocument(document);
  if (read.kind === 'failed') return { kind: 'failed', name: document.name, reason: read.reason };
  return record(desk, document.name, importedTogether(read.articles));
}

type Bytes = { readonly name: string; readonly bytes: Uint8Array };

async function takeList(desk: Desk, readerId: number, { name, bytes }: Bytes): Promise<Taken> {
  const list = await desk.reading.readList({ bytes, contentType: null });
  if (list.kind === 'failed') return { kind: 'failed', name, reason: list.reason };
  if (list.listings.length === 0)
    return { kind: 'failed', name, reason: 'The list names no feeds.' };
  const subscribed = await subscribeToList(desk, readerId, list.listings);
  const { added, known, feedIds } = subscribed;
  const problems = [...list.problems, ...subscribed.problems];
  return { kind: 'subscriptions', name, added, known, feedIds, problems };
}

async function takeLine(desk: Desk, { name, bytes }: Bytes): Promise<Taken> {
  const read = await desk.reading.readLine(bytes);
  if (read.kind === 'failed') return { kind: 'failed', name, reason: read.reason };
  return record(desk, name, [toImported(read.article)]);
}

/** A saved feed: its entries as articles, without subscribing to anything. */
async function takeFeed(desk: Desk, { name, bytes }: Bytes): Promise<Taken> {
  const reading = await desk.reading.readFeed({
    bytes,
    url: null,
    contentType: null,
    statedHashes: new Set(),
  });
  if (reading.kind === 'failed') return { kind: 'failed', name, reason: reading.reason };
  if (reading.entryCount === 0) return { kind: 'failed', name, reason: 'The feed has no entries.' };
  const { title, homeUrl } = reading.profile;
  const imported = reading.entries.map(({ article }) =>
    toImported({ ...article, outlet: article.outlet ?? title }, homeUrl),
  );
  return record(desk, name, imported);
}

async function record(
  desk: Desk,
  name: string,
  imported: readonly ImportedArticle[],
): Promise<Taken> {
  const tally: Tally = await desk.store.articles.recordImported(imported, desk.now());
  const { added, known } = tally;
  return { kind: 'articles', name, added, known, feedIds: [], problems: [] };
}

/**
 * The articles of one document. Those of a mailed digest are its sender's, even where they lead to pages of others;
 * only where most lead to one house is the sender that house.
 */
function importedTogether(articles: readonly Article[]): ImportedArticle[] {
  if (articles.length === 1) return articles.map((article) => toImported(article));
  const house = houseOf(articles);
  return articles.map((article) => {
    const key = article.url === null ? null : outletKey(article.url);
    return key !== null && key === house
      ? toImported(article)
      : importedAs(article, outletByName(article));
  });
}

/** The outlet to which more than half of the links lead, whatever counts the clicks; null if there is none. */
function houseOf(articles: readonly Article[]): string | null {
  const counts = new Map<string, number>();
  for (const { url } of articles) {
    const key = url === null || isCountedLink(url) ? null : outletKey(url);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) if (count > articles.length / 2) return key;
  return null;
}
