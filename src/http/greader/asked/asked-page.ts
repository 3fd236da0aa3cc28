import type { SyncFilter, SyncPage, SyncQuery } from '../../../model/feeds/sync.ts';
import { type AskedStream, askedStream, targetsIn } from './asked-stream.ts';
import type { GreaderAsked } from './greader-call.ts';
import { secondsIn } from './times.ts';

export type PageAsked =
  | { readonly kind: 'page'; readonly named: AskedStream; readonly page: SyncPage }
  | Refused;

export type QueryAsked =
  | { readonly kind: 'query'; readonly named: AskedStream; readonly query: SyncQuery }
  | Refused;

/** `reason` is a sentence. */
type Refused = { readonly kind: 'refused'; readonly reason: string };

export type PageLimits = {
  /** The stream's name. */
  readonly id: string;
  /** Entries where the call names no number, and at most: RSS Guard asks for 200,000. */
  readonly usual: number;
  readonly most: number;
};

/** The page of a stream that a call asks for by n, r, c, xt, it, ot and nt. */
export async function askedPage(asked: GreaderAsked, limits: PageLimits): Promise<PageAsked> {
  const found = await askedQuery(asked, limits);
  if (found.kind === 'refused') return found;
  const page = await asked.rooms.desk.store.sync.page(found.query);
  return { kind: 'page', named: found.named, page };
}

/** What the store is to be asked for such a page. */
export async function askedQuery(asked: GreaderAsked, limits: PageLimits): Promise<QueryAsked> {
  const { fields, wishes } = asked;
  const named = await askedStream(asked, limits.id);
  if (named === null) return { kind: 'refused', reason: 'There is no such stream.' };
  const after = continuationIn(fields);
  if (after === 'nonsense')
    return { kind: 'refused', reason: 'This continuation is none of ours.' };
  const query = {
    ...wishes,
    stream: named.stream,
    filter: filterOf(named, fields),
    isOldestFirst: fields.get('r') === 'o',
    after,
    limit: limitIn(fields, limits),
  };
  return { kind: 'query', named, query };
}

function filterOf(named: AskedStream, fields: URLSearchParams): SyncFilter {
  // By when it came: what an outlet dates back is no less new to whoever asks what is new.
  const arrivedFrom = secondsIn(fields.get('ot'));
  const arrivedBefore = secondsIn(fields.get('nt'));
  return {
    ...named.filter,
    ...targetsIn(fields),
    ...(arrivedFrom !== undefined && { arrivedFrom }),
    ...(arrivedBefore !== undefined && { arrivedBefore }),
  };
}

/** Where the page before ended: a number of an entry. Null: nothing is said. */
function continuationIn(fields: URLSearchParams): number | null | 'nonsense' {
  const stated = fields.get('c') || fields.get('continuation');
  if (!stated) return null;
  return /^\d{1,15}$/.test(stated) ? Number(stated) : 'nonsense';
}

function limitIn(fields: URLSearchParams, { usual, most }: PageLimits): number {
  const stated = fields.get('n') ?? '';
  const wanted = /^\d{1,9}$/.test(stated) ? Number(stated) : usual;
  return Math.min(Math.max(1, wanted), most);
}
