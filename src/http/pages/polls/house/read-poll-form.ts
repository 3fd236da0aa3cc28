import type { PollAnswers, PollPlan, PollWords } from '../../../../model/polls/poll.ts';
import {
  LONGEST_QUESTION,
  optionsOf,
  type PollTrouble,
  pollLine,
  scaleOf,
  timesTrouble,
} from '../../../../model/polls/poll-words.ts';
import type { Millis } from '../../../../model/time.ts';
import { type FormFields, textOf } from '../../frame/form-fields.ts';
import { localField, localMoment } from '../../wording/local-moment.ts';

/** The form as it was typed, to be shown again. */
export type TypedPoll = {
  readonly question: string;
  readonly kind: 'options' | '5' | '10';
  /** One a line. */
  readonly options: string;
  readonly low: string;
  readonly high: string;
  readonly opens: string;
  readonly closes: string;
  readonly takesGuests: boolean;
  readonly hidesResult: boolean;
  readonly allowsChange: boolean;
};

export function typedPoll(fields: FormFields): TypedPoll {
  const text = (name: string) => textOf(fields, name) ?? '';
  const kind = text('kind');
  return {
    question: text('question'),
    kind: kind === '5' || kind === '10' ? kind : 'options',
    ...{ options: text('options'), low: text('low'), high: text('high') },
    ...{ opens: text('opens'), closes: text('closes') },
    takesGuests: fields.has('guests'),
    hidesResult: fields.has('hides'),
    allowsChange: fields.has('change'),
  };
}

/** A poll as the form shows it. */
export function typedFrom(plan: PollPlan, zone: string): TypedPoll {
  const { answers } = plan;
  const isScale = answers.kind === 'scale';
  return {
    question: plan.question,
    kind: isScale ? (answers.most === 10 ? '10' : '5') : 'options',
    options: isScale ? '' : answers.options.join('\n'),
    low: isScale ? answers.low : '',
    high: isScale ? answers.high : '',
    opens: localField(plan.opensAt, zone),
    closes: localField(plan.closesAt, zone),
    takesGuests: plan.takesGuests,
    hidesResult: plan.hidesResult,
    allowsChange: plan.allowsChange,
  };
}

/** By whose clock the times are. */
export type PollClock = { readonly zone: string; readonly now: Millis };

export function planOf(typed: TypedPoll, { zone, now }: PollClock): PollPlan | PollTrouble {
  const words = wordsOf(typed);
  if (typeof words === 'string') return words;
  const opensAt = typed.opens === '' ? now : localMoment(typed.opens, zone);
  const closesAt = localMoment(typed.closes, zone);
  if (opensAt === null || closesAt === null) return 'times';
  const trouble = timesTrouble({ opensAt, closesAt }, now);
  if (trouble !== null) return trouble;
  const { takesGuests, hidesResult, allowsChange } = typed;
  return { ...words, opensAt, closesAt, zone, takesGuests, hidesResult, allowsChange };
}

export function wordsOf(
  typed: Pick<TypedPoll, 'question' | 'kind' | 'options' | 'low' | 'high'>,
): PollWords | PollTrouble {
  const question = pollLine(typed.question, LONGEST_QUESTION);
  if (question === null) return 'question';
  const answers = answersOf(typed);
  return typeof answers === 'string' ? answers : { question, answers };
}

function answersOf({
  kind,
  options,
  low,
  high,
}: Pick<TypedPoll, 'kind' | 'options' | 'low' | 'high'>): PollAnswers | PollTrouble {
  if (kind === 'options') return optionsOf(options.split(/\r\n?|\n/));
  return scaleOf(kind === '10' ? 10 : 5, low, high);
}
