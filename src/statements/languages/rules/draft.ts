import type { Span } from '../../../model/statement.ts';
import type { Cue } from '../cues/cue.ts';
import type { Range } from '../phrases/speaker-phrase.ts';
import type { Subject } from '../phrases/subject.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Token } from '../reading/token.ts';
import type { SpeechWords } from '../words/speech-words.ts';

/** What is known of a sentence while its statements are sought. */
export type Reading = {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly words: SpeechWords;
  readonly cues: readonly CueInClause[];
  /** Behind the last token before its full stop. */
  readonly end: number;
};

export type CueInClause = { readonly cue: Cue; readonly subject: Subject };

/** An attribution within one sentence. Ranges and cue words are tokens. */
export type Draft = {
  readonly source: Range | null;
  readonly cue: readonly number[];
  readonly content: readonly [Range, ...Range[]];
  readonly chance: number;
  readonly reason: string;
  /** Its content is a clause, or words in quotation marks, behind its cue. */
  readonly isClause?: boolean;
};

/** An attribution whose pieces may stand in several sentences. */
export type Found = {
  source: readonly Span[];
  readonly cue: readonly Span[];
  content: Span[];
  readonly chance: number;
  readonly reason: string;
  /** Of the sentence in which its cue stands. */
  sentence: number;
  /** Its words stand in quotation marks, and what names the speaker behind them. */
  readonly isBroken: boolean;
  /** Its words do not stand in quotation marks. */
  readonly isReported: boolean;
};
