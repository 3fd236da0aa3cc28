import type { Statement, StatementDepth } from '../../../../model/statement.ts';
import { say } from '../../../language/say.ts';

type WordsBy<Kind extends string> = Readonly<Record<Kind, (() => string) | null>>;

const FORMS: WordsBy<Statement['form']> = {
  direct: () => say('quoted'),
  indirect: () => say('in other words'),
  mixed: () => say('partly quoted'),
};

/** What a statement does, where it does more than state. */
const FORCES: WordsBy<Statement['force']> = {
  statement: null,
  denial: () => say('a denial'),
  confirmation: () => say('a confirmation'),
  refusal: () => say('a refusal to comment'),
  'no reply': () => say('no reply'),
  threat: () => say('a threat'),
  demand: () => say('a demand'),
  prediction: () => say('a prediction'),
  correction: () => say('a correction'),
  question: () => say('a question'),
  attitude: () => say('thought or wished, not said'),
};

const PLACES: WordsBy<Statement['place']> = {
  headline: () => say('in the headline'),
  standfirst: () => say('in the stand-first'),
  body: null,
};

/** "a denial", or null where it simply states. */
export function forceWords({ force }: Statement): string | null {
  return FORCES[force]?.() ?? null;
}

/** What there is to say of a statement, in the order of its weight; a hedge stands by itself. */
export function wordsOnStatement(statement: Statement): string[] {
  const { form, place, cue, venue, addressee, time, via } = statement;
  const words = [
    FORMS[form]?.() ?? null,
    forceWords(statement),
    cue === null ? null : `“${cue.text}”`,
    // Most cues name it: "told CNN".
    isWithin(venue, cue) ? null : (venue?.text ?? null),
    isWithin(addressee, cue) || addressee === null
      ? null
      : say('to {addressee}', { addressee: addressee.text }),
    time?.text ?? null,
    via.length === 0
      ? null
      : say('by way of {names}', { names: via.map(({ name }) => name).join(' ← ') }),
    PLACES[place]?.() ?? null,
  ];
  return words.filter((word) => word !== null);
}

function isWithin(words: Statement['venue'], cue: Statement['cue']): boolean {
  return words !== null && (cue?.text.includes(words.text) ?? false);
}

/** "hedged: may", or null where it is firm. */
export function hedgeWords({ certainty, hedges, attribution }: Statement): string | null {
  if (certainty === 'firm') return null;
  const words = [...new Set(hedges.map(({ text }) => `“${text}”`))].join(', ');
  if (words !== '') return say('hedged: {words}', { words });
  return attribution === 'nobody' ? say('left open by whom') : say('hedged');
}

/** Null where everything is looked for. */
export function depthWords(depth: StatementDepth): string | null {
  if (depth === 'full') return null;
  return depth === 'speech'
    ? say('In this language only direct and reported speech is looked for.')
    : say('In this language only quotations are looked for.');
}
