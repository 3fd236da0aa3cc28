import type { Removal, RemovalReason } from '../../../model/removal.ts';

/** Why a block is not in the text, for a reader. */
const REASON_WORDS: Readonly<Record<RemovalReason, string>> = {
  'outside the article': 'Not part of the article',
  'part of the head': 'Headline, byline or date: they stand above the text',
  'caption or credit': 'A picture’s caption or credit',
  'pointer to other articles': 'A pointer to other articles',
  'prompt to the reader': 'A prompt: sign up, pay, follow, agree',
  'page control': 'A control of the page: share, print, comment',
  advertisement: 'Advertising',
  'copyright or legal line': 'A copyright or legal line',
  'note about the author': 'A note about the author',
  'note of the editors': 'A note of the editors: it stands below the text',
  'source line': 'A line on where the text first appeared',
  'said twice': 'Said twice: the same words stand in the text',
  'unlike the text': 'Unlike the rest of the text',
  'repeated by the outlet': 'The outlet prints it in article after article',
  'your rule': 'Your rule for this outlet',
};

export function reasonWords({ reason }: Pick<Removal, 'reason'>): string {
  return REASON_WORDS[reason];
}

/** "before the text", "after paragraph 4 of 12", "after the text". */
export function placeWords({ before }: Pick<Removal, 'before'>, paragraphCount: number): string {
  if (before <= 0) return 'before the text';
  return before >= paragraphCount ? 'after the text' : `after paragraph ${before}`;
}
