import type { LetterContents, LetterPart, LetterVoice } from '../../model/mail/letter-contents.ts';
import { say } from '../language/say.ts';
import { headWords, type LetterHead } from './head-words.ts';
import { plainWords } from './plain-words.ts';
import { partWords, type StoryWords, storyWords } from './story-words.ts';
import { wrapText } from './wrap-text.ts';

/** A letter as it is read without markup: nothing is in it that is not in the other form, and the other way round. */
export function letterText(contents: LetterContents, voice: LetterVoice): string {
  const head = headWords(contents, voice);
  return [
    headText(head),
    ...contents.note.map((paragraph) => wrapText(plainWords(paragraph, LONGEST_PARAGRAPH))),
    ...(contents.parts.length === 0 ? [wrapText(head.nothing)] : []),
    ...contents.parts.map((part) => partText(part, voice)),
    endText(voice),
  ].join('\n\n\n');
}

const LONGEST_PARAGRAPH = 4000;

function headText({ title, line }: LetterHead): string {
  return `${wrapText(title)}\n${wrapText(line)}`;
}

function partText(part: LetterPart, { address }: LetterVoice): string {
  const name = partWords(part);
  const stories = part.stories.map((story) => storyText(storyWords(story, address)));
  return [`${name}\n${'='.repeat(Math.min(60, name.length))}`, ...stories].join('\n\n');
}

const INDENT = '  ';

function storyText(story: StoryWords): string {
  const { headline, figures, warning, adds, claim, comment, url, original } = story;
  return [
    `* ${wrapText(headline, INDENT)}`,
    ...(comment === null ? [] : [indented(comment)]),
    indented(figures.join(' · ')),
    ...(warning === null ? [] : [indented(`! ${warning}`)]),
    ...(adds === null ? [] : [indented(`${say('New:')} ${adds.words}`)]),
    ...(claim === null ? [] : claimText(claim)),
    `${INDENT}${url}`,
    ...(original === null ? [] : [indented(`${original.words}:`), `${INDENT}${original.url}`]),
  ].join('\n');
}

function claimText({ speaker, outlet, certainty, words }: NonNullable<StoryWords['claim']>) {
  const who = say('Who says so? {speaker}, in {outlet} ({certainty}):', {
    ...{ speaker, outlet, certainty },
  });
  return [indented(who), indented(words)];
}

function indented(words: string): string {
  return INDENT + wrapText(words, INDENT);
}

function endText({ address, settings }: LetterVoice): string {
  const read = `${wrapText(say('All stories, with who says what:'))}\n${address}/`;
  if (settings === null) return read;
  return `${read}\n\n${wrapText(say('When it comes and what is in it:'))}\n${address}${settings}`;
}
