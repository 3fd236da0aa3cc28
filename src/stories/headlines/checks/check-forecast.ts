import { OWN, type ReadBody } from '../reading/read-body.ts';
import type { Clause, ReadHeadline } from '../reading/read-headline.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { holdsListed, isListed } from '../words/word-list.ts';
import { type Match, tellingStems } from './check-claims.ts';
import { sentenceAt } from './check-quoted.ts';

type Matter = {
  readonly headline: ReadHeadline;
  readonly body: ReadBody;
  readonly table: HeadlineWords;
};
type Forecast = Pick<Match, 'ordinal' | 'statement' | 'clause' | 'word'>;

/** "More cuts on the way", where somebody says that further cuts may follow and the outlet does not; null else. */
export function findForecast(matter: Matter): Forecast | null {
  const { headline, table } = matter;
  for (const clause of headline.clauses) {
    if (clause.isOpen || !holdsListed(table.ahead, headline.lowers, clause)) continue;
    if (!holdsListed(table.further, headline.lowers, clause)) continue;
    const stems = tellingStems(clause, matter);
    const found = stems.length === 0 ? null : leftOpenBySomebody(clause, stems, matter);
    if (found !== null) return found;
  }
  return null;
}

/** Sentences that speak of more of it: all must be somebody's, or left open, and one somebody's hedged one. */
function leftOpenBySomebody(
  clause: Clause,
  stems: readonly string[],
  { body, table }: Matter,
): Forecast | null {
  let found: Forecast | null = null;
  for (const place of body.places.get(stems[0] ?? '') ?? []) {
    const sentence = body.sentences[sentenceAt(body.sentences, place)];
    if (sentence === undefined || !holdsListed(table.further, body.lowers, sentence)) continue;
    const owner = body.owners[place] ?? OWN;
    if (owner === OWN) return null;
    const statement = body.statements[owner];
    const isFurther = body.lowers.some(
      (_, at) => body.owners[at] === owner && isListed(table.further, body.lowers, at),
    );
    if (statement?.certainty !== 'hedged' || !isFurther) continue;
    found ??= { ordinal: owner, statement, clause, word: place };
  }
  return found;
}
