import type { HeadlineCheck } from '../../model/story.ts';
import { findUndone, findUnproven } from './checks/check-done.ts';
import { conflictOf, isSum, readQuantities } from './checks/check-numbers.ts';
import { findUnsaid } from './checks/check-quoted.ts';
import { type Matter, missing } from './matter.ts';
import { holdsListed } from './words/word-list.ts';

/** Fewer words are a summary: it can't be told what the whole text says. */
const SHORTEST = 60;
/** Smaller numbers count what a reader can count: a list's points, words of a sentence. */
const COUNTABLE = 12;

/** What a headline quotes, counts, proves or has done that its text does not bear out; null where nothing. */
export function notInText(matter: Matter): HeadlineCheck | null {
  const { headline, body, table } = matter;
  const isPart = holdsListed(table.excerpt, body.lowers, { from: 0, to: body.lowers.length });
  if (body.words.length < SHORTEST || isPart) return null;
  const unsaid = findUnsaid(headline, body, table);
  if (unsaid !== null) return missing(`Nobody says “${unsaid.quoted}” in the text.`);
  const unproven = findUnproven(matter);
  if (unproven !== null) return missing(`Nothing in the text bears out “${unproven.printed}”.`);
  const undone = findUndone(matter);
  if (undone !== null) {
    const reason = `The headline says “${undone.printed}”; the text has it only as yet to come.`;
    return missing(reason, undone.sentence?.words ?? null);
  }
  return wrongNumber(matter);
}

function wrongNumber({ headline, body, table }: Matter): HeadlineCheck | null {
  for (const quantity of readQuantities(headline, body, table)) {
    const { found, number, printed } = quantity;
    if (found.length > 0 || isSum(number.value, body)) continue;
    const conflict = conflictOf(quantity, body);
    if (conflict !== null) {
      const reason = `The headline says “${printed}”; the text has another number.`;
      return missing(reason, conflict.words);
    }
    if (number.value > COUNTABLE) return missing(`The text does not say “${printed}”.`);
  }
  return null;
}
