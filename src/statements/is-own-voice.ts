import type { Span } from '../model/statement.ts';
import type { RawAttribution } from './raw-attribution.ts';

/** What somebody said, as a noun: "his words", "the remarks". */
const SAYINGS = new Set(
  'word words comment comments remark remarks statement statements claim claims speech message messages tweet tweets post posts appeal outburst'.split(
    ' ',
  ),
);
/** What sayings do when the outlet weighs them: they say nothing anew. */
const WEIGHING = new Set(
  'indicate indicates indicated signal signals signalled signaled imply implies implied mean means meant ignore ignores ignored reflect reflects reflected echo echoes echoed come comes came follow follows followed appear appears appeared seem seems seemed smack mark marks marked draw draws drew spark sparks sparked prompt prompts prompted'.split(
    ' ',
  ),
);

/**
 * Whether an attribution is the outlet's own reading of what somebody said: "His words could indicate wide resistance"
 * tells what the outlet makes of them, and must not be put into his mouth. English.
 */
export function isOwnVoice(text: string, { source, cue }: RawAttribution): boolean {
  const [first] = source;
  if (first === undefined || source.length > 1) return false;
  const last = wordsOf(text, first).at(-1) ?? '';
  if (!SAYINGS.has(last)) return false;
  return cue.some((span) => wordsOf(text, span).some((word) => WEIGHING.has(word)));
}

const OWNERS = new Set(['his', 'her', 'their', 'its', 'my', 'our']);

/** Of "his words" only "his": whose they are still tells of whom the text goes on to speak. Empty where nobody is meant. */
export function ownerOfWords(text: string, { source }: RawAttribution): readonly Span[] {
  const [first] = source;
  if (first === undefined) return [];
  const [owner = ''] = wordsOf(text, first);
  return OWNERS.has(owner) ? [{ start: first.start, end: first.start + owner.length }] : [];
}

function wordsOf(text: string, { start, end }: Span): string[] {
  return (
    text
      .slice(start, Math.min(end, start + 200))
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
