import type { Member } from '../cast/member.ts';
import type { Telling, Verdict } from '../discourse/telling.ts';
import type { Mention } from '../mentions/mention.ts';
import { readMention } from '../mentions/read-mention.ts';
import { SIGN } from '../words/signs.ts';

/** Words looked at before a relative. */
const WINDOW = 14;

/** Who stands right before "who": a name, or what is told of one between commas. Null where that is no name. */
export function callRelative(telling: Telling, mention: Mention): Verdict | null {
  const { page, cast } = telling;
  let end = mention.first - 1;
  while (end >= 0 && page.tokens[end]?.sort === 'mark') end -= 1;
  const first = startOfPhrase(telling, end);
  if (first > end) return null;
  const before = readMention(page, { first, last: end });
  if (before?.call.by !== 'name') return null;
  const found = cast.find(before.call.run);
  if (found.kind !== 'one' || !fits(telling, mention, found.member)) return null;
  return {
    kind: 'speaker',
    member: found.member,
    reason: '“{mention}” is {name}, named right before.',
  };
}

/** People are "who"; "a report by Jane Roe that says" is no words of hers. */
function fits({ page }: Telling, mention: Mention, { kind }: Member): boolean {
  const { runAt, tokens, lexicon } = page;
  const word = tokens[mention.first]?.lower ?? '';
  const isPersonal = lexicon.isPersonal.has(word);
  if (isPersonal !== (kind === 'person')) return false;
  const run = runAt(mention.first - 1);
  const before = run === null ? undefined : tokens[run.runFirst - 1];
  return before === undefined || (before.signs & SIGN.preposition) === 0;
}

/** Leftwards to the name that a relative hangs on, over what is told of it. */
function startOfPhrase({ page }: Telling, end: number): number {
  const sentence = page.tokens[end]?.sentence;
  for (let at = end; at > end - WINDOW && at >= 0; at -= 1) {
    const token = page.tokens[at];
    if (token === undefined || token.sentence !== sentence) return at + 1;
    if ((token.signs & (SIGN.auxiliary | SIGN.conjunction)) !== 0) return at + 1;
    const run = page.runAt(at);
    if (run !== null)
      return isTold(page.tokens[run.last + 1]?.lower, run.last, end) ? run.first : end + 1;
  }
  return end + 1;
}

/** The name itself stands before "who", or a comma opens what is told of it. */
function isTold(next: string | undefined, last: number, end: number): boolean {
  return last === end || next === ',';
}
