import type { Statement, StatementDepth } from '../../../../model/statement.ts';

const FORMS: Readonly<Record<Statement['form'], string>> = {
  direct: 'quoted',
  indirect: 'in other words',
  mixed: 'partly quoted',
};

/** What a statement does, where it does more than state. */
const FORCES: Readonly<Record<Statement['force'], string | null>> = {
  statement: null,
  denial: 'a denial',
  confirmation: 'a confirmation',
  refusal: 'a refusal to comment',
  'no reply': 'no reply',
  threat: 'a threat',
  demand: 'a demand',
  prediction: 'a prediction',
  correction: 'a correction',
  question: 'a question',
  attitude: 'thought or wished, not said',
};

const PLACES: Readonly<Record<Statement['place'], string | null>> = {
  headline: 'in the headline',
  standfirst: 'in the stand-first',
  body: null,
};

/** What there is to say of a statement, in the order of its weight; a hedge stands by itself. */
export function wordsOnStatement(statement: Statement): string[] {
  const { form, force, place, cue, venue, addressee, time, via } = statement;
  const words = [
    FORMS[form],
    FORCES[force],
    cue === null ? null : `“${cue.text}”`,
    // Most cues name it: "told CNN".
    isWithin(venue, cue) ? null : (venue?.text ?? null),
    isWithin(addressee, cue) || addressee === null ? null : `to ${addressee.text}`,
    time?.text ?? null,
    via.length === 0 ? null : `by way of ${via.map(({ name }) => name).join(', then ')}`,
    PLACES[place],
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
  if (words !== '') return `hedged: ${words}`;
  return attribution === 'nobody' ? 'left open by whom' : 'hedged';
}

/** Null where everything is looked for. */
export function depthWords(depth: StatementDepth): string | null {
  if (depth === 'full') return null;
  return depth === 'speech'
    ? 'In this language only direct and reported speech is looked for.'
    : 'In this language only quotations are looked for.';
}
