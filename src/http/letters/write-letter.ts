import type {
  LetterContents,
  LetterVoice,
  WrittenLetter,
} from '../../model/mail/letter-contents.ts';
import { ENGLISH } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { speakingIn } from '../language/spoken.ts';
import { letterHtml } from './letter-html.ts';
import { letterSubject } from './letter-subject.ts';
import { letterText } from './letter-text.ts';
import { plainWords } from './plain-words.ts';

/** RFC 5322, 2.1.1, allows 998 octets in a line; nobody reads so many. */
const LONGEST_SUBJECT = 200;

/** Puts a letter into the words of its reader's language, in both forms. Whatever titles wrote, its subject is one line and nothing in it is markup. */
export function writeLetter(contents: LetterContents, voice: LetterVoice): Promise<WrittenLetter> {
  return speakingIn(languageOf(voice.language) ?? ENGLISH, async () => {
    const subject = plainWords(letterSubject(contents), LONGEST_SUBJECT);
    const text = letterText(contents, voice);
    return { subject, text, html: await letterHtml({ contents, voice, subject }) };
  });
}
