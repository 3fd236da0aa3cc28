import type { Member } from '../cast/member.ts';
import { type Telling, tickAt } from '../discourse/telling.ts';
import type { NameRun } from '../names/name-run.ts';

/** Others of a name who are as little present as this do not come to mind. */
const ABSENT = 0.25;

/**
 * Of several who share a surname the one that it alone means: whom the text names first and most often, unless another is
 * present here. Null where that is not certain.
 */
export function mostLikely(
  telling: Telling,
  members: readonly Member[],
  run: NameRun,
): Member | null {
  const [main, second] = [...members].sort((one, other) => other.times - one.times);
  const lead = run.isTitled ? 2 : 1.3;
  if (main === undefined || second === undefined || main.times < lead * second.times) return null;
  if (members.some((other) => other.since < main.since)) return null;
  const isOpen = new Set(members);
  const ranked = telling.scene.ranked(tickAt(telling, run.first), (member) =>
    isOpen.has(member) ? 1 : 0,
  );
  const isPresent = ranked.some(({ member, weight }) => member !== main && weight > ABSENT);
  return !isPresent || ranked[0]?.member === main ? main : null;
}
