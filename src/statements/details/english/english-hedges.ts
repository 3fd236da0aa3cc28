import { phrasesOf } from '../cue/phrases.ts';
import type { HedgeException, HedgeWords, WordSet } from '../detail-words.ts';
import { wordSet } from './english-speech.ts';

const NONE: WordSet = new Set();

const PHRASES = phrasesOf({
  hedge: `
    may | might | could | likely | unlikely | perhaps | possibly | probably | maybe | apparently | presumably | seemingly
    supposedly | allegedly | reportedly | purportedly | conceivably | arguably | potentially | possible that
    possibility that | possible to | appears/appear/appeared to | appears/appear/appeared that | appears likely
    seems/seem/seemed | seems/seem/seemed to | suggests | suggesting | a chance | good chance | every chance
    said to be/have | believed/thought/understood/alleged/reported/rumoured/rumored/suspected/feared/assumed to
    is/are/was/were/been expected to | unclear | not clear | not certain
    not rule out | n't rule out | cannot rule out | can not rule out | not yet known | not known whether
    it is thought | it is believed | it is understood | i expect | i 'd expect | i would expect | i would guess
    i suspect | i guess | i imagine | tends to | tend to | as far as i know | more or less | in all likelihood
    a doubt | doubtful | provisional | would appear | would seem | by the looks
  `,
});

const EXCEPTIONS: ReadonlyMap<string, HedgeException> = new Map(
  Object.entries({
    // "you may think", "in May", "Theresa May"
    may: { after: 'you in on of since until by last late early mid what', before: 'day' },
    might: {
      after: 'the his her its their our your my military full all economic political',
      before: 'of',
    },
    // Ability, not chance: "she could not lift", "you could see", "if they could", "so that he could".
    could: {
      after: 'you i if so that when where who as how wish before until what',
      before:
        "not n't hardly barely scarcely never see hear feel tell afford easily only either neither",
    },
    likely: { after: 'not less', before: '' },
    suggests: { after: 'nobody nothing', before: '' },
    possible: { after: 'as soon if', before: '' },
  }).map(([word, { after, before }]): [string, HedgeException] => [
    word,
    { after: after === '' ? NONE : wordSet(after), before: before === '' ? NONE : wordSet(before) },
  ]),
);

export const ENGLISH_HEDGES: HedgeWords = {
  phrases: PHRASES,
  exceptions: EXCEPTIONS,
  relatives: wordSet('which whom'),
  reports:
    wordSet(`said says say saying told tells claimed claims reported wrote believed believes believe thinks thought warned
    argued insisted suggested denied asked asks complained whether`),
};
