import { alertSentences } from './alert-sentences.ts';
import { hubSentences } from './hub-sentences.ts';
import { importSentences } from './import-sentences.ts';
import { pageFeedSentences } from './page-feed-sentences.ts';
import { placeSentences } from './place-sentences.ts';
import { stepSentences } from './step-sentences.ts';
import { storySentences } from './story-sentences.ts';
import { troublePhrases, troubleSentences } from './trouble-sentences.ts';

/** All sentences of the stages that a reader may meet, as ICU messages. */
export const sentences: readonly string[] = [
  ...storySentences,
  ...placeSentences,
  ...troubleSentences,
  ...pageFeedSentences,
  ...stepSentences,
  ...alertSentences,
  ...importSentences,
  ...hubSentences,
];

const LISTS = ['{first} and {last}', '{first}, {second} and {last}'];

/** Words of ours that stand in a place of a sentence, by the place's name. */
export const phrases: Readonly<Record<string, readonly string[]>> = {
  ...troublePhrases,
  /** What two texts have in common. */
  shared: [
    'the {n, select, one {name} other {names}} {names}',
    'the {m, select, one {number} other {numbers}} {numbers}',
    'the {w, select, one {word} other {words}} {words}',
    'the {n, select, one {name} other {names}} {names} and the {m, select, one {number} other {numbers}} {numbers}',
    'the {n, select, one {name} other {names}} {names} and the {w, select, one {word} other {words}} {words}',
    'the {m, select, one {number} other {numbers}} {numbers} and the {w, select, one {word} other {words}} {words}',
    'the {n, select, one {name} other {names}} {names}, the {m, select, one {number} other {numbers}} {numbers} and the {w, select, one {word} other {words}} {words}',
  ],
  names: LISTS,
  numbers: LISTS,
  words: [...LISTS, '{first}, {second}, {third} and {last}'],
  source: ['somebody unnamed'],
};
