import { firstArticleIdAt } from '../../model/article-id.ts';
import type { Following, FollowTarget } from '../../model/following.ts';
import type { SearchQuery } from '../../model/search-query.ts';
import type { Millis } from '../../model/time.ts';
import { parseSearchQuery } from '../../text/search-query.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** How a reader's searches are understood. */
export type Reading = { readonly zone: string; readonly now: Millis };

/** The reader's zone, else the machine's: days of a search begin at its midnight. */
export async function readingOf(db: Db, readerId: number, now: Millis): Promise<Reading> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('reader_id', '=', readerId)
    .where('name', '=', 'zone')
    .executeTakeFirst();
  return { zone: row?.value ?? Intl.DateTimeFormat().resolvedOptions().timeZone, now };
}

/** What the library's index is asked for a phrase or a search; null: the target is neither. */
export function queryOf({ kind, key }: FollowTarget, { zone, now }: Reading): SearchQuery | null {
  if (kind === 'search') return parseSearchQuery(key, zone, now);
  return kind === 'phrase' ? phraseQuery(key) : null;
}

/** Words in a row; a star at the end takes any ending. */
function phraseQuery(words: string): SearchQuery {
  const isPrefix = words.endsWith('*');
  const term = { field: 'any', words: isPrefix ? words.slice(0, -1) : words, isPrefix } as const;
  const plain = { without: [], labels: [], speakers: [], problems: [] };
  return { groups: [[term]], ...plain, after: null, before: null, only: null };
}

export type TextRule = { readonly rule: Following; readonly query: SearchQuery };

export function textRules(rules: readonly Following[], reading: Reading): TextRule[] {
  return rules.flatMap((rule) => {
    const query = queryOf(rule.target, reading);
    return query === null ? [] : [{ rule, query }];
  });
}

/** The ids that a search's days allow: from `first`, and before `end`. */
export function idsWithin({ after, before }: SearchQuery): { first: number; end: number } {
  return {
    first: after === null ? 0 : firstArticleIdAt(after),
    end: before === null ? Number.MAX_SAFE_INTEGER : firstArticleIdAt(before),
  };
}
