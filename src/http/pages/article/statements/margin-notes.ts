import type { MarkNote } from '../../../../articles/marking/text-mark.ts';
import type { ClaimOfStatement } from '../../../../model/library-stories.ts';
import { stateClass, stateWords } from '../../stories/claims/state-words.ts';
import { forceWords } from './statement-words.ts';
import type { NumberedStatement, Voice } from './voices.ts';

/** A statement of a text, with who says it. */
export type Said = NumberedStatement & { readonly voice: Voice };

/** How statements stand across the story, by their place from 0. */
export type ClaimsOf = ReadonlyMap<number, ClaimOfStatement>;

/**
 * What the margin says beside a text: who speaks, once a paragraph and speaker, by the number of the statement that it
 * stands at. Statements in the text's order. The list below the text says all of it, so it is hidden from whoever is read to.
 */
export function marginNotes(said: readonly Said[], claims: ClaimsOf): Map<number, MarkNote> {
  const groups = Map.groupBy(
    said,
    ({ voice, statement }) => `${statement.paragraph} ${voice.sign}`,
  );
  const introduced = new Set<string>();
  const notes = new Map<number, MarkNote>();
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const isFirst = !introduced.has(first.voice.sign);
    introduced.add(first.voice.sign);
    notes.set(first.number, noteOn(group, first.voice, { isFirst, claims }));
  }
  return notes;
}

function noteOn(
  group: readonly Said[],
  { name, role, attribution }: Voice,
  { isFirst, claims }: { readonly isFirst: boolean; readonly claims: ClaimsOf },
): MarkNote {
  const forces = new Set(group.map(({ statement }) => forceWords(statement)));
  const isTold = !isFirst || name.toLowerCase().includes(role?.toLowerCase() ?? '');
  const about = [isTold ? null : role, ...forces].filter((words) => words !== null);
  return {
    attributes: { class: 'note', 'aria-hidden': 'true' },
    parts: [
      part(`note-name said-by-${attribution}`, name),
      ...about.map((words) => part('note-about', words)),
      ...contestedIn(group, claims),
    ],
  };
}

function part(kind: string, words: string): MarkNote['parts'][number] {
  return { attributes: { class: kind, dir: 'auto' }, words };
}

/** The state of the first claim that others contest; what is not contested the list says. */
function contestedIn(group: readonly Said[], claims: ClaimsOf): MarkNote['parts'] {
  for (const { number } of group) {
    const claim = claims.get(number - 1);
    if (claim?.state === 'disputed' || claim?.state === 'corrected or withdrawn')
      return [part(stateClass(claim.state), stateWords(claim.state))];
  }
  return [];
}
