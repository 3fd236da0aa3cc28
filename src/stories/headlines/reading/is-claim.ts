import type { Force, Statement } from '../../../model/statement.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { holdsListed, type WordList } from '../words/word-list.ts';
import { textWords } from './text-words.ts';

/** Forces of statements that tell how things are; the others ask, wish, refuse or deny. */
const TELLING: ReadonlySet<Force> = new Set([
  'statement',
  'confirmation',
  'prediction',
  'threat',
  'correction',
]);

/** claim: somebody says that things are so. words: somebody's words all the same. no: the cue is no word of saying. */
export type Standing = 'claim' | 'words' | 'no';

/** What a found statement is worth to a headline. Without a table every statement of somebody is a claim. */
export function standingOf(statement: Statement, table: HeadlineWords | null): Standing {
  if (!isSaid(statement, table)) return 'no';
  if (statement.attribution === 'unknown') return 'words';
  return TELLING.has(statement.force) ? 'claim' : 'words';
}

function isSaid({ attribution, form, cue }: Statement, table: HeadlineWords | null): boolean {
  if (table === null || form === 'direct') return true;
  // Reported speech that goes on without a cue, as Konjunktiv does; in English the network's guess.
  if (cue === null) return attribution === 'speaker' && !isGuessed(table);
  const words = textWords(cue.text, null).map(({ lower }) => lower);
  const isWithin = (list: WordList) => holdsListed(list, words, { from: 0, to: words.length });
  const isTold = isWithin(table.reporting) || isWithin(table.claiming);
  if (!isGuessed(table)) return attribution === 'speaker' || isTold || isWithin(table.hedging);
  // "The deal, announced on Friday, would last four years" is nobody's, and no hearsay.
  if (attribution === 'nobody') return isWithin(table.hearsay) || isWithin(table.claiming);
  return isTold || isWithin(table.cues);
}

/** Where there is a list of cues, only those are trusted: statements were learned there, and any word may be one. */
function isGuessed(table: HeadlineWords): boolean {
  return table.cues.whole.size > 0;
}
