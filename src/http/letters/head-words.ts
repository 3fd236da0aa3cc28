import type { LetterContents, LetterVoice } from '../../model/mail/letter-contents.ts';
import { say } from '../language/say.ts';
import { dayName, moment } from '../pages/wording/times.ts';
import { plainWords } from './plain-words.ts';

export type LetterHead = {
  readonly title: string;
  /** The day, and since when news is told. */
  readonly line: string;
  /** In place of stories where there are none. */
  readonly nothing: string;
};

export function headWords(contents: LetterContents, { zone, clock }: LetterVoice): LetterHead {
  const { title, since, madeAt } = contents;
  const timepiece = { now: madeAt, settings: { zone, clock } };
  const time = moment(since, timepiece);
  return {
    title: title === null ? say('Your digest') : plainWords(title, LONGEST_TITLE),
    line: say('{day}. What is new since {time}.', { day: dayName(madeAt, timepiece), time }),
    nothing: say('Nothing new came since {time}.', { time }),
  };
}

const LONGEST_TITLE = 120;
