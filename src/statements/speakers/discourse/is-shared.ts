import type { Page } from '../page.ts';
import type { Case } from './telling.ts';

/** Whether a cue's first word is a form that has its subject from another verb: "adding", "citando". */
export function isShared({ tokens, lexicon }: Page, { cue }: Case): boolean {
  const word = tokens[cue[0]?.first ?? -1]?.lower ?? '';
  return lexicon.words.phrases.sharingEndings.some((end) => word.endsWith(end));
}
