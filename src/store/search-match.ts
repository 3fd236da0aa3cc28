/** A search in the full-text index's own language: https://www.sqlite.org/fts5.html#full_text_query_syntax */
import type { SearchField, SearchQuery, SearchTerm } from '../model/search-query.ts';
import { separateCharacters } from '../text/separate-characters.ts';

export type SearchColumns = Readonly<Record<SearchField, string>>;

const COLUMNS: SearchColumns = {
  any: '{headline byline body}',
  headline: 'headline',
  byline: 'byline',
  outlet: 'outlet',
  language: 'language',
};

/** Every group of a query; empty for one without words. */
export function matchOf({ groups }: Pick<SearchQuery, 'groups'>, columns = COLUMNS): string {
  return groups.map((group) => `(${anyOf(group, columns)})`).join(' AND ');
}

/** A query with words: what it asks for and what must not be there. */
export function matchWith(query: Pick<SearchQuery, 'groups' | 'without'>): string {
  const without = matchWithout(query);
  return without === null ? matchOf(query) : `(${matchOf(query)}) NOT (${without})`;
}

/** What must not be there; null: nothing is named. */
export function matchWithout({ without }: Pick<SearchQuery, 'without'>): string | null {
  return without.length === 0 ? null : anyOf(without, COLUMNS);
}

function anyOf(terms: readonly SearchTerm[], columns: SearchColumns): string {
  return terms.map((term) => termExpression(term, columns)).join(' OR ');
}

function termExpression({ field, words, isPrefix }: SearchTerm, columns: SearchColumns): string {
  const phrase = separateCharacters(words).replaceAll('"', '""');
  return `${columns[field]} : "${phrase}"${isPrefix ? '*' : ''}`;
}
