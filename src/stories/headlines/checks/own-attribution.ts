import type { Matter } from '../matter.ts';
import type { ReadBody } from '../reading/read-body.ts';
import type { ReadHeadline, Segment } from '../reading/read-headline.ts';
import { textWords } from '../reading/text-words.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { holdsListed, isListed } from '../words/word-list.ts';

/** Labels are short: "Harbour pilots’ leader:". */
const LONGEST_LABEL = 7;

/**
 * Whether the headline itself says whose word it is: a reporting word outside quotation marks ("says X",
 * "X claims"), a speaker before a colon, or a source behind a dash. One mark covers the whole: a reader is warned.
 */
export function saysWhoseWord({ headline, body, table, language }: Matter): boolean {
  const { lowers, isQuoted, segments } = headline;
  const isReported = lowers.some((_, at) => !isQuoted[at] && isListed(table.reporting, lowers, at));
  if (isReported) return true;
  if (segments.length < 2) return false;
  const speakers = speakerStems(body, language);
  const [first, last] = [segments[0], segments.at(-1)];
  const labels = [first?.mark === ':' ? first : undefined, last];
  return labels.some((segment) => segment && isSource(segment, headline, { table, speakers }));
}

type Known = { readonly table: HeadlineWords; readonly speakers: ReadonlySet<string> };

function isSource(segment: Segment, headline: ReadHeadline, { table, speakers }: Known): boolean {
  if (segment.to - segment.from > LONGEST_LABEL) return false;
  if (holdsListed(table.sources, headline.lowers, segment)) return true;
  const stems = headline.words.slice(segment.from, segment.to).map(({ stem }) => stem);
  return stems.some((stem) => stem.length > 2 && speakers.has(stem));
}

/** The last words of the speakers' names and mentions, surnames mostly, and the common nouns of their roles. */
function speakerStems(
  { statements, words, names }: ReadBody,
  language: string | null,
): Set<string> {
  const byEnd = new Map(words.map(({ end, stem }) => [end, stem]));
  const stems = new Set<string>();
  for (const { speaker, place } of statements) {
    if (speaker === null || place !== 'body') continue;
    stems.add(byEnd.get(speaker.mention.span.end) ?? '');
    stems.add(textWords(speaker.name, language).at(-1)?.stem ?? '');
    for (const { stem } of textWords(speaker.role?.text ?? '', language))
      if (!names.has(stem)) stems.add(stem);
  }
  return stems;
}
