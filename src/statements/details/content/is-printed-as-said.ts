import type { Span } from '../../../model/statement.ts';
import type { RawAttribution } from '../../raw-attribution.ts';
import type { ReadCue } from '../cue/read-cue.ts';
import type { DetailText } from '../detail-text.ts';

/** Signs between a cue and the colon that ends it: "tweeted on Monday night:". */
const FARTHEST = 60;
/** A colon, and the blank line behind it. */
const COLON = 4;

/** Words that are printed as they were said though without marks: behind "Q:", behind "Orr tweeted:". */
export function isPrintedAsSaid(
  { joined }: DetailText,
  { content, source }: RawAttribution,
  cue: ReadCue | null,
): boolean {
  const [first] = content;
  const before = joined.text.slice(Math.max(0, first.start - COLON), first.start).trimEnd();
  if (!before.endsWith(':') || isHeadline(joined.parts, first)) return false;
  if (!/^\p{Lu}/u.test(joined.text.slice(first.start, first.start + 2))) return false;
  // What is demanded behind a colon is a list of the outlet's.
  if (cue?.entry != null && cue.entry.force !== 'statement') return false;
  const last = cue?.span.end ?? source.at(-1)?.end ?? first.start;
  return first.start - last < FARTHEST;
}

/** "Orr: a new dawn for the coast" is the outlet's wording. */
function isHeadline(parts: DetailText['joined']['parts'], { start }: Span): boolean {
  for (const { place, span } of parts) {
    if (place === 'body') return false;
    if (span.start <= start && start < span.end) return true;
  }
  return false;
}
