import type { Statement } from '../../../model/statement.ts';
import { OWN, type ReadBody } from '../reading/read-body.ts';
import type { Clause, ReadHeadline } from '../reading/read-headline.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { isListed } from '../words/word-list.ts';
import { sentenceAt } from './check-quoted.ts';

/** A statement whose words a clause of the headline has. */
export type Match = {
  readonly clause: Clause;
  readonly ordinal: number;
  readonly statement: Statement;
  /** Part of the clause's words with sense that the statement has, 0 to 1. */
  readonly share: number;
  /** Words that stand in nothing but statements. */
  readonly deciding: number;
  /** A place of one of those in the body. */
  readonly word: number;
  /** Places in the body of the words that decide. */
  readonly places: readonly number[];
  /** How many of the clause's words the statement has. */
  readonly all: number;
  /** Two of those stand side by side in it. */
  readonly isPhrase: boolean;
};

/** A word that stands in more places tells nothing. */
const MOST_PLACES = 100;

/** The words of a clause that could tell: no names, no numbers, no small words, nothing in quotation marks. */
export function tellingStems(
  clause: Clause,
  { headline, body, table }: { headline: ReadHeadline; body: ReadBody; table: HeadlineWords },
): string[] {
  const stems: string[] = [];
  for (let at = clause.from; at < clause.to; at += 1) {
    const word = headline.words[at];
    if (word === undefined || word.isDigits || headline.isQuoted[at]) continue;
    if (word.stem.length < 3 || isListed(table.small, headline.lowers, at)) continue;
    if (!body.names.has(word.stem)) stems.push(word.stem);
  }
  return [...new Set(stems)];
}

type Held = {
  readonly ordinal: number;
  all: number;
  deciding: number;
  readonly places: number[];
};

/** The statements that have, in one sentence, words of the clause which the outlet's own sentences lack; the best first. */
export function matchStatements(clause: Clause, stems: readonly string[], body: ReadBody): Match[] {
  const held = new Map<string, Held>();
  for (const stem of stems) count(held, placesOf(stem, body), body);
  const matches = [...held.values()].flatMap(({ ordinal, all, deciding, places }) => {
    const statement = body.statements[ordinal];
    if (statement === undefined || deciding === 0) return [];
    const parts = {
      share: all / stems.length,
      all,
      deciding,
      places,
      isPhrase: hasNeighbours(places),
    };
    return [{ clause, ordinal, statement, ...parts, word: places[0] ?? 0 }];
  });
  return matches.sort(
    (a, b) => b.deciding - a.deciding || b.share - a.share || a.ordinal - b.ordinal,
  );
}

/** Counts one word for each sentence of a statement that holds it. */
function count(held: Map<string, Held>, places: readonly number[], body: ReadBody): void {
  const isOwn = places.some((place) => body.owners[place] === OWN);
  const counted = new Set<string>();
  for (const place of places.slice(0, MOST_PLACES)) {
    const ordinal = body.owners[place] ?? OWN;
    if (ordinal < 0) continue;
    const key = `${ordinal} ${sentenceAt(body.sentences, place)}`;
    const known = held.get(key) ?? { ordinal, all: 0, deciding: 0, places: [] };
    held.set(key, known);
    if (!isOwn) known.places.push(place);
    if (counted.has(key)) continue;
    counted.add(key);
    known.all += 1;
    known.deciding += isOwn ? 0 : 1;
  }
}

/** "unsealed" is told by "no seal" too. */
function placesOf(stem: string, body: ReadBody): readonly number[] {
  const places = body.places.get(stem);
  if (places !== undefined) return places;
  return stem.length > 5 && stem.startsWith('un') ? (body.places.get(stem.slice(2)) ?? []) : [];
}

/** Two of the places are side by side: a phrase of the statement. */
function hasNeighbours(places: readonly number[]): boolean {
  const held = new Set(places);
  return places.some((place) => held.has(place + 1));
}

/** Who denies something in the text: no second source of it. */
export function disputers({ statements }: ReadBody): Set<string> {
  return new Set(
    statements.flatMap(({ force, speaker }) =>
      force === 'denial' && speaker !== null ? [speaker.key ?? speaker.name] : [],
    ),
  );
}
