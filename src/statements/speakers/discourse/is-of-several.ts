import type { Page } from '../page.ts';
import type { Case } from './telling.ts';

/** Whether several are a verb's subject by its end, where verbs have ends for it: "han añadido", "сказали". */
export function isOfSeveral({ tokens, lexicon }: Page, { cue }: Case): boolean {
  const word = tokens[cue[0]?.first ?? -1]?.lower ?? '';
  return lexicon.words.grammar.pluralVerbs?.test(word) ?? false;
}
