import type { LetterPart, LetterStory } from '../../model/mail/letter-contents.ts';
import { say } from '../language/say.ts';
import { subjectName } from '../pages/sections/subject-name.ts';
import { stateWords } from '../pages/stories/claims/state-words.ts';
import { sentencePath, storyPath } from '../pages/stories/story-path.ts';
import { plainWords } from './plain-words.ts';

const LONGEST_HEADLINE = 300;
const LONGEST_WORDS = 280;
const LONGEST_NAME = 80;
const LONGEST_COMMENT = 500;

/** A story in words, for both forms of a letter. */
export type StoryWords = {
  readonly headline: string;
  readonly language: string | null;
  readonly url: string;
  /** How many titles and origins, what is new; each a phrase by itself. */
  readonly figures: readonly string[];
  /** What its headline leaves out; null: nothing. */
  readonly warning: string | null;
  /** What came since, in the outlet's words, and the way there; null: nothing is told. */
  readonly adds: { readonly words: string; readonly url: string } | null;
  readonly claim: ClaimWords | null;
  /** The way to the outlet's own page; null: there is none. */
  readonly original: { readonly words: string; readonly url: string } | null;
  readonly comment: string | null;
};

export type ClaimWords = {
  readonly speaker: string;
  readonly outlet: string;
  /** How it stands: "One source", "hedged". */
  readonly certainty: string;
  /** In quotation marks where it is printed as said. */
  readonly words: string;
  readonly url: string;
};

export function storyWords(story: LetterStory, address: string): StoryWords {
  const { target, headline, language, comment } = story;
  const path = target.kind === 'story' ? storyPath(target.id) : `/article/${target.id}`;
  return {
    headline: plainWords(headline, LONGEST_HEADLINE) || say('Without a headline'),
    ...{ language, url: `${address}${path}`, figures: figureWords(story) },
    ...{ warning: warningWords(story), adds: addsOf(story, address) },
    ...{ claim: claimWords(story, address), original: originalOf(story) },
    comment: comment === null ? null : plainWords(comment, LONGEST_COMMENT),
  };
}

function figureWords(story: LetterStory): string[] {
  const { outletCount, origins, contestedCount, followed, outletName } = story;
  return [
    outletCount < 2
      ? plainWords(outletName, LONGEST_NAME)
      : say(
          '{titles, plural, one {# title} other {# titles}}, {origins, plural, one {# own report} other {# own reports}}',
          { titles: outletCount, origins },
        ),
    newsWords(story),
    contestedCount > 0
      ? say('{count, plural, one {# contested} other {# contested}}', { count: contestedCount })
      : null,
    followed === null
      ? null
      : say('You follow {name}', { name: plainWords(followed, LONGEST_NAME) }),
  ].filter((words) => words !== null && words !== '') as string[];
}

function newsWords({ whatIsNew }: LetterStory): string | null {
  if (whatIsNew === null) return null;
  if (whatIsNew.kind === 'new') return say('New');
  return say('{count, plural, one {# new article} other {# new articles}}', {
    count: whatIsNew.articleCount,
  });
}

function warningWords({ check }: LetterStory): string | null {
  if (check?.verdict === 'not in the text') return say('Not borne out by the text');
  if (check?.verdict !== 'attribution dropped') return null;
  const speaker = plainWords(check.speaker ?? '', LONGEST_NAME);
  return speaker === ''
    ? say('Told as fact; the text attributes it')
    : say('Told as fact; the text attributes it to {speaker}', { speaker });
}

function addsOf({ whatIsNew }: LetterStory, address: string): StoryWords['adds'] {
  if (whatIsNew?.kind !== 'moved on' || whatIsNew.adds === null) return null;
  const { article, words } = whatIsNew.adds;
  return { words: plainWords(words, LONGEST_WORDS), url: `${address}/article/${article}` };
}

/** Addresses this long are somebody's mischief. */
const LONGEST_ADDRESS = 1000;

function originalOf({ originalUrl, outletName }: LetterStory): StoryWords['original'] {
  const url = URL.parse(originalUrl ?? '')?.href ?? null;
  if (url === null || url.length > LONGEST_ADDRESS || !/^https?:/.test(url)) return null;
  return {
    url,
    words: say('Read it in {outlet}', { outlet: plainWords(outletName, LONGEST_NAME) }),
  };
}

function claimWords({ claim }: LetterStory, address: string): ClaimWords | null {
  if (claim === null) return null;
  const { speaker, words, isDirect, isHedged, outletName, state, statement } = claim;
  const said = plainWords(words, LONGEST_WORDS);
  return {
    speaker: speaker === null ? say('Nobody with a name') : plainWords(speaker, LONGEST_NAME),
    outlet: plainWords(outletName, LONGEST_NAME),
    certainty: [stateWords(state), ...(isHedged ? [say('hedged')] : [])].join(' · '),
    words: isDirect ? `“${said}”` : said,
    url: `${address}${sentencePath(statement)}`,
  };
}

const PARTS: Readonly<Record<LetterPart['kind'], () => string>> = {
  top: () => say('Top stories'),
  'for you': () => say('For you'),
  picks: () => say('Our picks'),
  followed: () => say('What you follow'),
  section: () => say('Stories'),
  story: () => say('The story'),
  chosen: () => say('Chosen for you by hand'),
};

export function partWords({ kind, subject }: LetterPart): string {
  return subject === null ? PARTS[kind]() : subjectName(subject);
}
