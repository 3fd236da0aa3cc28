import type { ClaimSpeaker, StoryArticle } from '../../model/claim.ts';
import type { Speaker } from '../../model/statement.ts';

/** Who speaks here and is not yet in `known`, each once, in the text's order; all of them are in it afterwards. */
export function newSpeakers(
  { found }: Pick<StoryArticle, 'found'>,
  known: Set<string>,
): ClaimSpeaker[] {
  const speakers: ClaimSpeaker[] = [];
  for (const { speaker, place } of found?.statements ?? []) {
    if (speaker === null || place === 'headline' || isPronoun(speaker)) continue;
    const marks = marksOf(speaker);
    const isKnown = marks.some((mark) => known.has(mark));
    for (const mark of marks) known.add(mark);
    if (isKnown) continue;
    const { name, key, kind, role } = speaker;
    speakers.push({ name, key, kind, role: role?.text ?? null });
  }
  return speakers;
}

/** "he", "others", "the": nobody that a reader could be told of. */
function isPronoun({ name, key }: Speaker): boolean {
  return key === null && !/[\p{L}\p{N}]\s+[\p{L}\p{N}]{2}/u.test(name);
}

/** Equal for one speaker: the key, the name; of a person also the last of the names. */
function marksOf({ key, name, kind }: Speaker): string[] {
  const lower = name.toLowerCase();
  const last = kind === 'person' && key !== null ? key.split(/\s+/).at(-1) : undefined;
  return [key ?? lower, lower, ...(last === undefined ? [] : [`person ${last}`])];
}
