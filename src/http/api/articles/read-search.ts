import { z } from '@hono/zod-openapi';
import type { SearchQuery } from '../../../model/search-query.ts';
import { parseSearchQuery } from '../../../text/search-query.ts';
import { readerSettings, serverZone } from '../../pages/settings/reader-settings.ts';
import type { ApiRooms } from '../api-rooms.ts';

/** What every search takes and says; one language for articles, stories and statements. */
export const SEARCH_WORDS = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .openapi({ description: 'What to look for.', examples: ['ferry after:2026-11 -cup'] });

export const SEARCH_PROBLEMS = z
  .array(z.string())
  .readonly()
  .openapi({
    description: 'What of the search could not be understood, a sentence each.',
    examples: [[]],
  });

/** What the words ask, days in the reader's own zone. */
export async function readSearch(
  desk: Pick<ApiRooms['desk'], 'store' | 'now'>,
  readerId: number,
  words: string,
): Promise<SearchQuery> {
  const settings = readerSettings(await desk.store.settings.ofReader(readerId), serverZone());
  return parseSearchQuery(words, settings.zone, desk.now());
}

/** Where nothing was understood, everything would be found. */
export function asksNothing(query: SearchQuery): boolean {
  const { groups, without, labels, speakers, after, before, only } = query;
  const hasWords = [...groups, ...without, ...labels, ...speakers].length > 0;
  return !hasWords && after === null && before === null && only === null;
}
