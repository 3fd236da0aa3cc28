import type { ClaimSpeaker, StoryArticle } from '../../model/claim.ts';
import type { Speaker } from '../../model/statement.ts';

type Speaking = Pick<StoryArticle, 'found'>;

/** Who speaks here and in no earlier article, each once, in the text's order. */
export function newSpeakers(article: Speaking, earlier: readonly Speaking[]): ClaimSpeaker[] {
  const known = new Set(earlier.flatMap((one) => speakersOf(one).flatMap(marksOf)));
  const found: ClaimSpeaker[] = [];
  for (const speaker of speakersOf(article)) {
    const marks = marksOf(speaker);
    if (marks.some((mark) => known.has(mark))) continue;
    for (const mark of marks) known.add(mark);
    const { name, key, kind, role } = speaker;
    found.push({ name, key, kind, role: role?.text ?? null });
  }
  return found;
}

function speakersOf({ found }: Speaking): Speaker[] {
  return (found?.statements ?? []).flatMap(({ speaker }) => speaker ?? []);
}

/** Equal for one speaker: the key, the name; of a person with two names and more also the last. */
function marksOf({ key, name, kind }: Speaker): string[] {
  const lower = name.toLowerCase();
  const words = (key ?? lower).split(/\s+/);
  const last = kind === 'person' && key !== null ? words.at(-1) : undefined;
  return [key ?? lower, lower, ...(last === undefined ? [] : [`person ${last}`])];
}
