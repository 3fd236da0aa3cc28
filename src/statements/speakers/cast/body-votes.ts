import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { rolesAfter } from '../roles/roles-after.ts';
import { SIGN } from '../words/signs.ts';

/** Words looked at behind a name for "it" or "she". */
const WINDOW = 14;
/**
 * How much speaks for a name being a body's that no title and no first name tells to be a person's, by its mentions: "Halvorsen said it
 * would", "at Halvorsen", "Halvorsen, which", against "Halvorsen said she would", "Halvorsen, 41".
 */
export function bodyVotes(page: Page, mentions: readonly NameRun[]): number {
  let votes = 0;
  for (const run of mentions) votes += voteOf(page, run);
  return votes;
}

function voteOf(page: Page, run: NameRun): number {
  const { tokens, lexicon } = page;
  const before = tokens[run.runFirst - 1];
  const after = rolesAfter(page, run, { bearer: 'person' });
  if (run.isTitled || after.age !== null || after.roles.length > 0) return -3;
  const isGoverned = ((before?.signs ?? 0) & (SIGN.preposition | SIGN.determiner)) !== 0;
  let vote = 0;
  if (before !== undefined && lexicon.isInside.has(before.lower)) vote += 1;
  const isCalled = ((before?.signs ?? 0) & (SIGN.bodyNoun | SIGN.determiner)) !== 0;
  if (isCalled && before?.isCapital === false) vote += 2;
  if (isBodyTold(page, run)) vote += 2;
  return vote + (isGoverned ? 0 : pronounVote(page, run));
}

/** "Tidewater, a polling firm,". */
function isBodyTold({ tokens }: Page, run: NameRun): boolean {
  const article = (tokens[run.last + 2]?.signs ?? 0) & (SIGN.determiner | SIGN.possessive);
  if (tokens[run.last + 1]?.lower !== ',' || article === 0) return false;
  let at = run.last + 3;
  while (at < run.last + 10 && isInPhrase(tokens[at])) at += 1;
  return ((tokens[at - 1]?.signs ?? 0) & (SIGN.bodyNoun | SIGN.bodyHead)) !== 0;
}

function isInPhrase(token: Page['tokens'][number] | undefined): boolean {
  return token !== undefined && token.sort !== 'mark' && (token.signs & SIGN.preposition) === 0;
}

/** The first pronoun of the third person behind it in its sentence; "she" may be another person's who stands before. */
function pronounVote(page: Page, run: NameRun): number {
  const { tokens, lexicon } = page;
  const at = pronounBehind(page, run);
  const word = tokens[at]?.lower ?? '';
  const kind = lexicon.pronouns.get(word);
  if (kind === 'relative') return lexicon.isPersonal.has(word) ? -2 : 2;
  if (kind === 'neuter') return 1;
  if (kind !== 'male' && kind !== 'female') return 0;
  return isFirstPerson(page, run) ? -2 : 0;
}

/** Outside of quotation marks; a relative only right behind the name. -1 where none stands near. */
function pronounBehind({ tokens, lexicon }: Page, { last }: NameRun): number {
  for (let at = last + 1; at <= last + WINDOW; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[last]?.sentence || token.isQuoted) break;
    const kind = lexicon.pronouns.get(token.lower);
    const isNext = at === last + 1 || (at === last + 2 && tokens[at - 1]?.lower === ',');
    if (kind === 'male' || kind === 'female' || kind === 'neuter') return at;
    if (kind === 'relative' && isNext) return at;
  }
  return -1;
}

function isFirstPerson({ tokens, runAt }: Page, run: NameRun): boolean {
  const sentence = tokens[run.first]?.sentence;
  for (let at = run.runFirst - 1; at > run.runFirst - 2 * WINDOW; at -= 1) {
    if (tokens[at]?.sentence !== sentence) return true;
    if (runAt(at)?.sort === 'person') return false;
  }
  return true;
}
