import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { rolesAfter } from '../roles/roles-after.ts';
import { SIGN } from '../words/signs.ts';

/** Words looked at behind a name for "it" or "she". */
const WINDOW = 14;
/**
 * Whether a name that no title and no first name tells to be a person's is a body's, by all its mentions: "Halvorsen said it
 * would", "at Halvorsen", "Halvorsen, which", against "Halvorsen said she would", "Halvorsen, 41".
 */
export function isBodyName(page: Page, mentions: readonly NameRun[]): boolean {
  let balance = 0;
  for (const run of mentions) balance += voteOf(page, run);
  return balance > 0;
}

function voteOf(page: Page, run: NameRun): number {
  const { tokens, lexicon } = page;
  const before = tokens[run.runFirst - 1];
  const after = rolesAfter(page, run);
  if (run.isTitled || after.age !== null || after.roles.length > 0) return -3;
  let vote = 0;
  if (before !== undefined && lexicon.isInside.has(before.lower)) vote += 1;
  if (((before?.signs ?? 0) & SIGN.bodyNoun) !== 0 && before?.isCapital === false) vote += 2;
  if (isBodyTold(page, run)) vote += 2;
  return vote + pronounVote(page, run);
}

/** "Tidewater, a polling firm,". */
function isBodyTold({ tokens }: Page, run: NameRun): boolean {
  if (tokens[run.last + 1]?.lower !== ',') return false;
  if (((tokens[run.last + 2]?.signs ?? 0) & (SIGN.determiner | SIGN.possessive)) === 0)
    return false;
  for (let at = run.last + 3; at < run.last + 10; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sort === 'mark' || (token.signs & SIGN.preposition) !== 0) {
      return ((tokens[at - 1]?.signs ?? 0) & (SIGN.bodyNoun | SIGN.bodyHead)) !== 0;
    }
  }
  return false;
}

/** The first pronoun of the third person behind it in its sentence. */
function pronounVote({ tokens, lexicon }: Page, run: NameRun): number {
  const sentence = tokens[run.last]?.sentence;
  for (let at = run.last + 1; at <= run.last + WINDOW; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return 0;
    if ((token.signs & (SIGN.pronoun | SIGN.possessive)) === 0) continue;
    const kind = lexicon.pronouns.get(token.lower);
    if (kind === 'male' || kind === 'female') return token.isQuoted ? 0 : -2;
    if (kind === 'neuter' || (kind === 'relative' && at <= run.last + 2)) {
      return lexicon.isPersonal.has(token.lower) ? -2 : 1;
    }
  }
  return 0;
}
