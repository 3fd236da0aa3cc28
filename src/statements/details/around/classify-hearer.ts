import { type DetailText, isCapital, type Run } from '../detail-text.ts';

/** Whether what somebody told or spoke to is an outlet or an occasion, or somebody who listened. */
export function classifyHearer(text: DetailText, run: Run): 'venue' | 'addressee' {
  const { places, grammar } = text.words;
  const last = text.lower[run.to - 1] ?? '';
  if (grammar.objectPronouns.has(text.lower[run.from] ?? '')) return 'addressee';
  if (isMedium(text, run) || places.occasions.has(last)) return 'venue';
  return isUnknownOutlet(text, run) ? 'venue' : 'addressee';
}

/** An outlet by its name or by its kind: "the Lesk Gazette", "public radio", "BBC News". */
export function isMedium(text: DetailText, { from, to }: Run): boolean {
  const { places } = text.words;
  for (let index = from; index < to; index += 1) {
    const word = text.lower[index] ?? '';
    if (isCapital(text, index) && (places.outlets.has(word) || text.outlets.has(word))) return true;
    if (places.media.has(word) && isMediumHere(text, { from, to }, index)) return true;
  }
  return false;
}

/** "the newspaper", "Radio Amani", "the Daily Flag"; not "the press", "the daily catch", "the Times reporter". */
function isMediumHere(text: DetailText, { from, to }: Run, index: number): boolean {
  const { places, grammar } = text.words;
  const word = text.lower[index] ?? '';
  if (isCapital(text, index)) return true;
  const isHead = index === to - 1 || isCapital(text, index + 1);
  return (
    places.mediaKinds.has(word) &&
    isHead &&
    to - from > (grammar.determiners.has(text.lower[from] ?? '') ? 1 : 0)
  );
}

/** "the Echo": a name with an article that is no institution; "MNC"; a name that the text never comes back to. */
function isUnknownOutlet(text: DetailText, { from, to }: Run): boolean {
  const { places, grammar } = text.words;
  const last = text.lower[to - 1] ?? '';
  if (places.institutions.has(last) || !isCapital(text, to - 1)) return false;
  const isDetermined = grammar.determiners.has(text.lower[from] ?? '');
  if (isDetermined) return to - from === 2 && !last.endsWith('s');
  const isName = isCapital(text, from) && (text.counts.get(last) ?? 0) === 1;
  return isName && !text.words.grammar.titles.has(text.lower[from] ?? '');
}
