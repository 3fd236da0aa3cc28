import type { Removal, RemovalReason } from '../../../model/removal.ts';
import { say } from '../../language/say.ts';

/** Why a block is not in the text, for a reader. */
const REASON_WORDS: Readonly<Record<RemovalReason, () => string>> = {
  'outside the article': () => say('Not part of the article'),
  'part of the head': () => say('Headline, byline or date: they stand above the text'),
  'caption or credit': () => say('A picture’s caption or credit'),
  'pointer to other articles': () => say('A pointer to other articles'),
  'prompt to the reader': () => say('A prompt: sign up, pay, follow, agree'),
  'page control': () => say('A control of the page: share, print, comment'),
  advertisement: () => say('Advertising'),
  'copyright or legal line': () => say('A copyright or legal line'),
  'note about the author': () => say('A note about the author'),
  'note of the editors': () => say('A note of the editors: it stands below the text'),
  'source line': () => say('A line on where the text first appeared'),
  'said twice': () => say('Said twice: the same words stand in the text'),
  'unlike the text': () => say('Unlike the rest of the text'),
  'repeated by the outlet': () => say('The outlet prints it in article after article'),
  'your rule': () => say('Your rule for this outlet'),
};

export function reasonWords({ reason }: Pick<Removal, 'reason'>): string {
  return REASON_WORDS[reason]();
}

/** "before the text", "after paragraph 4 of 12", "after the text". */
export function placeWords({ before }: Pick<Removal, 'before'>, paragraphCount: number): string {
  if (before <= 0) return say('before the text');
  return before >= paragraphCount
    ? say('after the text')
    : say('after paragraph {number}', { number: before });
}
