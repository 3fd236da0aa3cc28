import type { RawAttribution } from '../raw-attribution.ts';

/** More than this between a verb and what is credited is no "by" alone. */
const LONGEST = 12;

/**
 * "Mayor threatened by 'creeping coup'": a headline's passive without its auxiliary. What stands right behind "by" does it
 * and is not said, least of all by whom it is done to.
 */
export function isDoneBy(text: string, { cue, content }: RawAttribution): boolean {
  const last = cue.at(-1);
  const [first] = content;
  if (last === undefined || first.start < last.end || first.start - last.end > LONGEST)
    return false;
  const verb = text.slice(last.start, last.end);
  if (/ed by$/i.test(verb)) return true;
  if (!/ed$/i.test(verb)) return false;
  const between = text.slice(last.end, first.start);
  // "by" may be taken for the content's first word. "Asked by Kemp if she was suspicious" is another matter.
  return (
    /^\s+by\s+["'“‘]?$/i.test(between) ||
    (/^\s+$/.test(between) && /^by\s/i.test(text.slice(first.start, first.start + 'by '.length)))
  );
}
