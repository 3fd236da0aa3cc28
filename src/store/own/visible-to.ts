import { type RawBuilder, sql } from 'kysely';

/**
 * The articles that a reader may see at all: the library's, and those that are theirs alone. Whatever shows, counts or
 * names articles goes by this or by `IS_LIBRARYS`. See docs/notes/own-titles.md.
 */
export function visibleTo(readerId: number): RawBuilder<boolean> {
  return sql<boolean>`(article.reader_id is null or article.reader_id = ${readerId})`;
}

/** The articles of the library: what is told to several readers is made of these. */
export const IS_LIBRARYS: RawBuilder<boolean> = sql<boolean>`article.reader_id is null`;

/** As visibleTo, of numbers that programs know: they hold whose an article is, so that it need not be looked at. */
export function numberVisibleTo(readerId: number): RawBuilder<boolean> {
  return sql<boolean>`(arrival.reader_id is null or arrival.reader_id = ${readerId})`;
}
