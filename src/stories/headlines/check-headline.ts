import type { StoryArticle } from '../../model/claim.ts';
import type { HeadlineCheck } from '../../model/story.ts';
import { attributionDropped } from './attribution-dropped.ts';
import { findUnsaid } from './checks/check-quoted.ts';
import { saysWhoseWord } from './checks/own-attribution.ts';
import { missing, supported } from './matter.ts';
import { notInText } from './not-in-text.ts';
import { type ReadBody, readBody } from './reading/read-body.ts';
import { type ReadHeadline, readHeadline } from './reading/read-headline.ts';
import { headlineWordsFor } from './words/headline-words.ts';

/** What of an article is checked. */
export type CheckedArticle = Pick<
  StoryArticle,
  'headline' | 'standfirst' | 'paragraphs' | 'language' | 'found'
>;

/** More words are a text's first sentence, where it has no headline: the text goes on from it. */
const LONGEST = 22;

/**
 * What a headline makes of its text. Null where it can't be told: there is no text, nobody has looked for statements, or the
 * language has no table of words and the headline no quotation. When in doubt a headline is supported: a false
 * accusation of an outlet is worse than a miss. Linear in the text, which is read to 60,000 characters.
 */
export function checkHeadline(article: CheckedArticle): HeadlineCheck | null {
  const { paragraphs, language, found } = article;
  if (found === null || article.headline.trim() === '') return null;
  const table = headlineWordsFor(language);
  const body = readBody({ paragraphs, language, ...found }, table);
  if (body.words.length === 0) return null;
  const headline = readHeadline(article.headline, language, table);
  if (table === null) return headline.quoted.length === 0 ? null : checkQuoted(headline, body);
  const matter = { headline, body, table, language };
  const isSentence = headline.words.length > LONGEST;
  const mark = isSentence ? null : (notInText(matter) ?? attributionDropped(matter));
  if (mark !== null) return mark;
  return supported(
    saysWhoseWord(matter)
      ? 'The headline says itself whose word it is.'
      : 'Nothing in it was found that the text gives as one side’s word alone.',
  );
}

/** All that can be done without a table. */
function checkQuoted(headline: ReadHeadline, body: ReadBody): HeadlineCheck {
  const unsaid = findUnsaid(headline, body, null);
  if (unsaid !== null) return missing(`Nobody says “${unsaid.quoted}” in the text.`);
  return supported('What it quotes stands in the text.');
}
