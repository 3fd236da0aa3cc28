import type { Statement, Words } from '../../model/statement.ts';
import type { HeadlineCheck } from '../../model/story.ts';
import type { ReadBody } from './reading/read-body.ts';
import type { ReadHeadline } from './reading/read-headline.ts';
import type { HeadlineWords } from './words/headline-words.ts';

/** What a check looks at. */
export type Matter = {
  readonly headline: ReadHeadline;
  readonly body: ReadBody;
  readonly table: HeadlineWords;
  readonly language: string | null;
};

/** The statement of which the headline makes a fact. */
export type Shown = {
  readonly ordinal: number;
  readonly statement: Statement;
  readonly sentence: Words | null;
};

const NOTHING = { speaker: null, statement: null, sentence: null } as const;

export function missing(reason: string, sentence: Words | null = null): HeadlineCheck {
  return { ...NOTHING, verdict: 'not in the text', sentence, reason };
}

export function supported(reason: string): HeadlineCheck {
  return { ...NOTHING, verdict: 'supported', reason };
}

/** `what` as the headline prints it; null for the whole. */
export function dropped(shown: Shown | null, what: string | null): HeadlineCheck {
  const stated =
    what === null ? 'The headline states it as fact' : `The headline states “${what}” as fact`;
  if (shown === null) {
    const reason = `${stated}; the text has it alleged and denied.`;
    return { ...NOTHING, verdict: 'attribution dropped', reason };
  }
  const speaker = shown.statement.speaker?.name ?? null;
  const whose = speaker === null ? 'as something that is said' : `as the word of ${speaker}`;
  return {
    verdict: 'attribution dropped',
    speaker,
    statement: shown.ordinal,
    sentence: shown.sentence,
    reason: `${stated}; the text gives it ${whose}.`,
  };
}

/** Equal for one speaker's statements; empty where nobody is named. */
export function speakerOf(statement: Statement | undefined): string {
  return statement?.speaker?.key ?? statement?.speaker?.name ?? '';
}
