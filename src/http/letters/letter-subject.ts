import type { LetterContents, LetterStory } from '../../model/mail/letter-contents.ts';
import { say } from '../language/say.ts';
import { plainWords } from './plain-words.ts';

/** Of a headline in a subject: mail programs show some seventy letters. */
const LONGEST = 100;
const LONGEST_NAME = 60;

/**
 * What a letter is called: by its first story, and whoever says so stays with what they say. What its own text does not bear out is no
 * letter's name.
 */
export function letterSubject(contents: LetterContents): string {
  const stories = contents.parts.flatMap((part) => part.stories);
  const lead = stories.find(isBorneOut);
  // A note alone is called as its letter is.
  if (contents.title !== null && stories.length === 0 && contents.note.length > 0)
    return plainWords(contents.title, LONGEST);
  const words = lead === undefined ? withoutLead(stories.length) : leadWords(lead, stories);
  if (contents.title === null) return words;
  return say('{title}: {words}', { title: plainWords(contents.title, LONGEST_NAME), words });
}

function isBorneOut({ check, headline }: LetterStory): boolean {
  return check?.verdict !== 'not in the text' && plainWords(headline, LONGEST) !== '';
}

function withoutLead(count: number): string {
  return count === 0
    ? say('Nothing new')
    : say('{count, plural, one {# story} other {# stories}}', { count });
}

function leadWords(lead: LetterStory, stories: readonly LetterStory[]): string {
  const headline = attributedHeadline(lead);
  const more = new Set(stories.map(({ target }) => `${target.kind} ${target.id}`)).size - 1;
  return more < 1
    ? headline
    : say('{headline} · {count, plural, one {# more story} other {# more stories}}', {
        headline,
        count: more,
      });
}

/** A headline with whoever says so, where its text says who that is and the headline does not; a single title's with its name. */
function attributedHeadline({ headline, check, outletName, outletCount }: LetterStory) {
  const words = plainWords(headline, LONGEST);
  if (check?.verdict === 'attribution dropped') {
    const speaker = plainWords(check.speaker ?? '', LONGEST_NAME);
    if (speaker === '') return say('{headline} (said by nobody with a name)', { headline: words });
    return say('{headline}, says {speaker}', { headline: words, speaker });
  }
  if (outletCount > 1) return words;
  return say('{headline} ({outlet})', {
    headline: words,
    outlet: plainWords(outletName, LONGEST_NAME),
  });
}
