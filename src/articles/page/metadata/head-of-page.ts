import type { PageElement } from '../../tree/page-element.ts';
import type { HeadLine } from './facts/visible-head.ts';
import type { LineReader } from './line-reader.ts';
import type { Headline } from './title/headline-of.ts';
import { titleLikeness } from './title/title-likeness.ts';

/** Lines of the page that the metadata already say, as the page's blocks have them: no part of the text. */
export type PageHead = {
  readonly headline: string | null;
  readonly bylineTexts: readonly string[];
  readonly dateTexts: readonly string[];
  /** Lines under the headline that the page names as its summary, or that are its own description of the article. */
  readonly standfirstTexts: readonly string[];
};

export type HeadSources = {
  readonly headline: Headline;
  readonly lines: readonly HeadLine[];
  readonly reader: LineReader;
  readonly authors: readonly string[];
  readonly descriptions: readonly string[];
};

const LONGEST_BYLINE = 160;
/** Words beside a date or names, of which a line of text has more. */
const MOST_STRAY_WORDS = 9;

/** Which lines round the headline are byline, date and stand-first. */
export function headOfPage(sources: HeadSources): PageHead {
  const texts = (isMeant: (line: HeadLine) => boolean) => [
    ...new Set(sources.lines.filter(isMeant).map(({ block }) => block.text)),
  ];
  return {
    headline: sources.headline.element === null ? null : sources.headline.text,
    bylineTexts: texts((line) => isByline(line, sources)),
    dateTexts: texts((line) => isDateLine(line, sources)),
    standfirstTexts: texts((line) => isNamedStandfirst(line) || isDescription(line, sources)),
  };
}

function isByline({ text }: HeadLine, { reader, authors }: HeadSources): boolean {
  if (text.length > LONGEST_BYLINE || !authors.some((author) => text.includes(author)))
    return false;
  const found = reader.byline(text) ?? reader.names(text) ?? [];
  return found.some((name) => authors.includes(name.text)) && isBriefly(text, authors);
}

function isBriefly(text: string, authors: readonly string[]): boolean {
  const known = new Set(authors.flatMap((author) => author.split(' ')));
  return (
    text.split(' ').filter((word) => !known.has(word.replace(/[,.;]$/, ''))).length <=
    MOST_STRAY_WORDS
  );
}

function isDateLine({ text }: HeadLine, { reader }: HeadSources): boolean {
  const dates = reader.dates(text);
  return dates.some(({ strayWords }) => strayWords <= MOST_STRAY_WORDS);
}

function isDescription({ block, distance }: HeadLine, { descriptions }: HeadSources): boolean {
  return (
    Math.abs(distance) <= 6 &&
    block.text.length >= 30 &&
    descriptions.some(
      (description) =>
        Math.abs(description.length - block.text.length) < description.length / 4 &&
        titleLikeness(description, block.text) > 0.9,
    )
  );
}

/** What outlets call the lines under a headline, and nothing else. */
const STANDFIRST =
  /(?:^|[\s_-])(?:stand-?first|dek|chapeau|chapo|vorspann|entradilla|occhiello|sapo|strapline|sub-?headline|bajada)(?:$|[\s_-])/i;

function isNamedStandfirst({ block, distance, isBeforeText }: HeadLine): boolean {
  const { parent, text } = block;
  if (distance < 1 || distance > 6 || text.length < 30 || text.length > 600) return false;
  const around = [parent, parent.parent].filter((element) => element !== null);
  return (isBeforeText || distance <= 2) && around.some(isNamed);
}

function isNamed(element: PageElement): boolean {
  return STANDFIRST.test((element.attribute('class') ?? '').slice(0, 400));
}
