import type { Case } from '../discourse/telling.ts';
import type { Page } from '../page.ts';

/** "reportedly"; "is said", "are understood" without "by"; "it emerged": the text leaves open who says it. */
export function isHearsay(page: Page, { cue }: Case): boolean {
  const { isHearsayWord } = page.lexicon;
  return hasWord(page, cue, isHearsayWord) || isSaidOf(page, cue) || isPhrase(page, cue);
}

/** "Asked whether ...": somebody asks. */
export function isAsked(page: Page, { cue }: Case): boolean {
  return hasWord(page, cue, page.lexicon.isAsking);
}

function hasWord({ tokens }: Page, cue: Case['cue'], words: ReadonlySet<string>): boolean {
  return cue.some(({ first, last }) =>
    tokens.slice(first, last + 1).some(({ lower }) => words.has(lower)),
  );
}

function isSaidOf({ tokens, lexicon }: Page, cue: Case['cue']): boolean {
  let isPassive = false;
  for (const { first, last } of cue) {
    for (let at = first; at <= last; at += 1) {
      const word = tokens[at]?.lower ?? '';
      if (isPassive && lexicon.isHearsayParticiple.has(word))
        return !lexicon.isBy.has(tokens[at + 1]?.lower ?? '');
      isPassive ||= lexicon.isBe.has(word);
    }
  }
  return false;
}

function isPhrase({ tokens, lexicon, text }: Page, [head]: Case['cue']): boolean {
  if (head === undefined) return false;
  const printed = text.slice(tokens[head.first]?.start, tokens[head.last]?.end).toLowerCase();
  return lexicon.words.phrases.hearsayPhrases.some(
    (phrase) => printed === phrase || printed.startsWith(`${phrase} `),
  );
}
