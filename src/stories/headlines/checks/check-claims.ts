import type { Statement } from '../../../model/statement.ts';
import { OWN, type ReadBody } from '../reading/read-body.ts';
import type { Clause, ReadHeadline } from '../reading/read-headline.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { isListed } from '../words/word-list.ts';

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
};

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

/** The statements that have words of the clause which the outlet's own sentences lack; the best first. */
export function matchStatements(clause: Clause, stems: readonly string[], body: ReadBody): Match[] {
  const held = new Map<number, { all: number; deciding: number; word: number }>();
  for (const stem of stems) {
    const places = body.places.get(stem) ?? [];
    const isOwn = places.some((place) => body.owners[place] === OWN);
    const owners = new Set(places.map((place) => body.owners[place] ?? OWN));
    for (const owner of owners) {
      if (owner < 0) continue;
      const known = held.get(owner) ?? { all: 0, deciding: 0, word: 0 };
      const word = places.find((place) => body.owners[place] === owner) ?? 0;
      held.set(owner, {
        all: known.all + 1,
        deciding: known.deciding + (isOwn ? 0 : 1),
        word: isOwn ? known.word : word,
      });
    }
  }
  const matches = [...held].flatMap(([ordinal, { all, deciding, word }]) => {
    const statement = body.statements[ordinal];
    if (statement === undefined || deciding === 0) return [];
    return [{ clause, ordinal, statement, share: all / stems.length, deciding, word }];
  });
  return matches.sort(
    (a, b) => b.deciding - a.deciding || b.share - a.share || a.ordinal - b.ordinal,
  );
}
