import { roleAt } from '../mentions/noun-phrase.ts';
import type { Range, Reader } from '../names/find-runs.ts';
import { SIGN } from '../words/signs.ts';

const NO_BODY =
  SIGN.people |
  SIGN.modifier |
  SIGN.determiner |
  SIGN.role |
  SIGN.rank |
  SIGN.title |
  SIGN.shortRole;
const BODY = SIGN.bodyHead | SIGN.bodyNoun | SIGN.known;

/** The body that somebody belongs to, within the words of their role; null where none is printed there. */
export function affiliationIn(reader: Reader, role: Range): Range | null {
  const opening = reader.tokens[role.first]?.lower ?? '';
  // "Farid Hamdani of the Straits Institute".
  if (reader.lexicon.isBelonging.has(opening)) return behind(reader, role.first - 1, role.last);
  const head = headOf(reader, role);
  return behind(reader, head, role.last) ?? before(reader, role.first, head);
}

function headOf(reader: Reader, { first, last }: Range): number {
  for (let at = first; at <= last; at += 1) {
    const isNext = ((reader.tokens[at + 1]?.signs ?? 0) & SIGN.preposition) !== 0 || at === last;
    if (roleAt(reader, at) !== null && isNext) return at;
  }
  return last;
}

/** "of the Kremlin's security council": what follows the first "of", "at" or "for", up to the next comma or preposition. */
function behind(reader: Reader, head: number, last: number): Range | null {
  const { tokens, lexicon } = reader;
  for (let at = head + 1; at < last; at += 1) {
    if (!lexicon.isBelonging.has(tokens[at]?.lower ?? '')) continue;
    const first = skipArticle(reader, at + 1);
    const range = { first, last: bodyEnd(reader, first, last) };
    if (isBody(reader, range)) return range;
  }
  return null;
}

function skipArticle({ tokens }: Reader, at: number): number {
  return ((tokens[at]?.signs ?? 0) & SIGN.determiner) !== 0 ? at + 1 : at;
}

function bodyEnd(reader: Reader, first: number, last: number): number {
  for (let at = first + 1; at <= last; at += 1) {
    const token = reader.tokens[at];
    if (token === undefined || token.sort === 'mark') return at - 1;
    const isInName =
      reader.tokens[at + 1]?.isCapital === true ||
      ((reader.tokens[at + 1]?.signs ?? 0) & SIGN.determiner) !== 0;
    const isLink = reader.lexicon.isLink.has(token.lower) && isInName;
    if ((token.signs & (SIGN.preposition | SIGN.auxiliary | SIGN.conjunction)) !== 0 && !isLink)
      return at - 1;
  }
  return last;
}

function isBody({ tokens }: Reader, { first, last }: Range): boolean {
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at];
    if (token !== undefined && (token.isCapital || (token.signs & BODY) !== 0)) return true;
  }
  return false;
}

/** "MSNBC" of "MSNBC reporter", "Trump campaign" of "Trump campaign chairman". */
function before({ tokens }: Reader, first: number, head: number): Range | null {
  let from = head;
  for (let at = first; at < head; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sort !== 'word') continue;
    const isPart = token.isCapital && (token.signs & NO_BODY) === 0;
    if (isPart && from === head) from = at;
  }
  let last = from;
  while (last + 1 < head && belongs(tokens[last + 1])) last += 1;
  return from === head ? null : { first: from, last };
}

function belongs(token: Reader['tokens'][number] | undefined): boolean {
  return (
    token !== undefined && (token.isCapital || (token.signs & BODY) !== 0) && token.sort === 'word'
  );
}
