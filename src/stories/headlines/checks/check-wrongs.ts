import { OWN, type ReadBody } from '../reading/read-body.ts';
import type { Clause, ReadHeadline } from '../reading/read-headline.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { holdsListed, isListed } from '../words/word-list.ts';

export type Wrong = {
  readonly clause: Clause;
  /** As the headline prints it. */
  readonly printed: string;
};

type Matter = {
  readonly headline: ReadHeadline;
  readonly body: ReadBody;
  readonly table: HeadlineWords;
};

/**
 * The first wrong that the headline says was done, where the text only has it alleged, and denied or left open: no
 * sentence of the outlet's own says it of somebody, and nothing settles it. Null where there is none.
 */
export function findAllegedWrong({ headline, body, table }: Matter): Wrong | null {
  const { lowers, isQuoted, words } = headline;
  const isWrong = (at: number) => !isQuoted[at] && isListed(table.wrong, lowers, at);
  const at = lowers.findIndex((_, place) => isWrong(place));
  const clause = headline.clauses.find(({ from, to }) => from <= at && at < to);
  if (at === -1 || clause === undefined || clause.isOpen) return null;
  const word = words[at];
  if (word === undefined || isOwnWord(word.stem, body) || isSettled(body, table)) return null;
  if (!isContested(body, table)) return null;
  return { clause, printed: headline.text.slice(word.start, word.end) };
}

/** The outlet itself says it, and of whom: "were slashed" names nobody who slashed. */
function isOwnWord(stem: string, body: ReadBody): boolean {
  const places = body.places.get(stem) ?? [];
  return places.some((place) => body.owners[place] === OWN && !isAgentless(place, body));
}

const BEFORE_PARTICIPLES = new Set(
  'was were been be is are being a an the his her its their'.split(' '),
);

function isAgentless(place: number, { lowers }: ReadBody): boolean {
  return BEFORE_PARTICIPLES.has(lowers[place - 1] ?? '') && lowers[place + 1] !== 'by';
}

function isSettled({ lowers, owners }: ReadBody, { settled }: HeadlineWords): boolean {
  return lowers.some((_, at) => (owners[at] ?? OWN) < 0 && isListed(settled, lowers, at));
}

function isContested({ lowers, statements }: ReadBody, table: HeadlineWords): boolean {
  const isDenied =
    statements.some(({ force }) => force === 'denial') ||
    lowers.some((_, at) => isListed(table.denying, lowers, at));
  return isDenied && holdsListed(table.claiming, lowers, { from: 0, to: lowers.length });
}
