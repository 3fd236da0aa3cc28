import type { StoryArticle } from '../../model/claim.ts';
import type { Statement } from '../../model/statement.ts';
import type { HeadlineCheck } from '../../model/story.ts';
import { matchStatements, tellingStems } from './checks/check-claims.ts';
import { isSum, readQuantities } from './checks/check-numbers.ts';
import { findUnsaid, wordsAt } from './checks/check-quoted.ts';
import { saysWhoseWord } from './checks/own-attribution.ts';
import { mayStandAsFact } from './checks/standing.ts';
import { type ReadBody, readBody } from './reading/read-body.ts';
import { type ReadHeadline, readHeadline } from './reading/read-headline.ts';
import { type HeadlineWords, headlineWordsFor } from './words/headline-words.ts';

export type CheckedArticle = Pick<
  StoryArticle,
  'headline' | 'standfirst' | 'paragraphs' | 'language' | 'found'
>;

/** What a check looks at. */
export type Matter = {
  readonly headline: ReadHeadline;
  readonly body: ReadBody;
  readonly table: HeadlineWords;
  readonly language: string | null;
};

/** Fewer words are a summary: it can't be told what the whole text says. */
const SHORTEST = 60;

/**
 * What a headline makes of its text. Null where it can't be told: there is no text, nobody has looked for statements, or the
 * language has no table and the headline no quotation. When in doubt a headline is supported: a false
 * accusation of an outlet is worse than a miss. Linear in the text, which is read to 60,000 characters.
 */
export function checkHeadline(article: CheckedArticle): HeadlineCheck | null {
  const { paragraphs, language, found } = article;
  if (found === null || article.headline.trim() === '') return null;
  const table = headlineWordsFor(language);
  const body = readBody({ paragraphs, language, ...found }, table);
  if (body.words.length === 0) return null;
  const headline = readHeadline(article.headline, language, table);
  if (table === null) return headline.quoted.length === 0 ? null : checkQuotedOnly(headline, body);
  const matter = { headline, body, table, language };
  return notInText(matter) ?? attributionDropped(matter) ?? supported(matter);
}

function checkQuotedOnly(headline: ReadHeadline, body: ReadBody): HeadlineCheck {
  const unsaid = findUnsaid(headline, body, null);
  if (unsaid !== null) return missing(`Nobody says “${unsaid.quoted}” in the text.`);
  return { ...NOTHING, verdict: 'supported', reason: 'What it quotes stands in the text.' };
}

const NOTHING = { speaker: null, statement: null, sentence: null } as const;

function missing(reason: string): HeadlineCheck {
  return { ...NOTHING, verdict: 'not in the text', reason };
}

function notInText(matter: Matter): HeadlineCheck | null {
  const { headline, body, table } = matter;
  if (body.words.length < SHORTEST) return null;
  const unsaid = findUnsaid(headline, body, table);
  if (unsaid !== null) return missing(`Nobody says “${unsaid.quoted}” in the text.`);
  const number = readQuantities(headline, body, table).find(
    ({ found, number: { value } }) => found.length === 0 && !isSum(value, body),
  );
  if (number !== undefined) return missing(`The text does not say “${number.printed}”.`);
  return null;
}

function attributionDropped(matter: Matter): HeadlineCheck | null {
  if (saysWhoseWord(matter.headline, matter.body, matter.table)) return null;
  return droppedNumber(matter) ?? droppedClaim(matter);
}

/** A number that only somebody's words have. */
function droppedNumber(matter: Matter): HeadlineCheck | null {
  const { headline, body, table } = matter;
  for (const { found, clause, printed } of readQuantities(headline, body, table)) {
    if (clause.isOpen || found.length === 0) continue;
    const owners = found.map(({ from }) => body.owners[from] ?? -1);
    if (owners.some((owner) => owner < 0)) continue;
    const [ordinal] = owners;
    const statement = body.statements[ordinal ?? -1];
    if (ordinal === undefined || statement === undefined) continue;
    const speakers = new Set(owners.map((owner) => speakerOf(body.statements[owner])));
    if (speakers.size > 1 || mayStandAsFact(statement, clause, matter)) continue;
    return dropped({ ordinal, statement, word: found[0]?.from ?? 0 }, matter, `“${printed}”`);
  }
  return null;
}

function speakerOf(statement: Statement | undefined): string {
  return statement?.speaker?.key ?? statement?.speaker?.name ?? '';
}

/** Least part of a clause's words that a statement has, and least number of those that are nobody else's. */
const LEAST = { share: 0.4, deciding: 2 };

function droppedClaim(matter: Matter): HeadlineCheck | null {
  const { headline, body } = matter;
  for (const clause of headline.clauses) {
    if (clause.isOpen) continue;
    const stems = tellingStems(clause, matter);
    const matches = matchStatements(clause, stems, body);
    const [best] = matches;
    if (best === undefined || best.deciding < LEAST.deciding || best.share < LEAST.share) continue;
    const equals = matches.filter(({ deciding }) => deciding === best.deciding);
    if (new Set(equals.map(({ statement }) => speakerOf(statement))).size > 1) continue;
    if (mayStandAsFact(best.statement, clause, matter)) continue;
    return dropped(best, matter, 'it');
  }
  return null;
}

type Shown = { readonly ordinal: number; readonly statement: Statement; readonly word: number };

function dropped(
  { ordinal, statement, word }: Shown,
  { body }: Matter,
  what: string,
): HeadlineCheck {
  const speaker = statement.speaker?.name ?? null;
  const whose = speaker === null ? 'as something that is said' : `as the word of ${speaker}`;
  return {
    verdict: 'attribution dropped',
    speaker,
    statement: ordinal,
    sentence: wordsAt(body, word),
    reason: `The headline states ${what} as fact; the text gives it ${whose}.`,
  };
}

function supported({ headline, body, table }: Matter): HeadlineCheck {
  const isAttributed = saysWhoseWord(headline, body, table);
  const reason = isAttributed
    ? 'The headline says itself whose word it is.'
    : 'Nothing in it was found that the text gives as one side’s word alone.';
  return { ...NOTHING, verdict: 'supported', reason };
}
