import type { Cast } from '../cast/cast.ts';
import type { Member } from '../cast/member.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Range } from '../names/find-runs.ts';
import type { Page } from '../page.ts';
import type { Scene } from './scene.ts';

/** One attribution as this stage sees it. */
export type Case = {
  /** Its place among the attributions as they were handed in. */
  readonly index: number;
  readonly mention: Mention | null;
  readonly contents: readonly Range[];
  readonly cue: readonly Range[];
  /** Where it begins to count: its mention, else its cue, else its content. A token. */
  readonly at: number;
  /** Whether its content stands in quotation marks, or behind a label. */
  readonly isDirect: boolean;
  /** Its first and last token of any kind. */
  readonly first: number;
  readonly last: number;
  /** The part that its first content stands in. */
  readonly part: number;
};

export type Last = {
  readonly case: Case;
  readonly member: Member;
  /** The words that called them last. */
  readonly mention: Range;
};

/** The first person of a sentence that tells something. */
export type Focus = {
  readonly member: Member;
  readonly sentence: number;
  readonly part: number;
  /** Whether the sentence is about their words: "His statement ignored ...". */
  readonly isOfWords: boolean;
  /** Whether somebody else stands in it too. */
  readonly others: boolean;
};

/** Whom a case was credited to; in a reason "{name}" stands for the speaker. */
export type Verdict =
  | {
      readonly kind: 'speaker';
      readonly member: Member;
      readonly reason: string;
      /** Where they were called last, for a case that does not call them. */
      readonly mention?: Range;
    }
  | { readonly kind: 'nobody' | 'unknown'; readonly reason: string };

/** What is known while a text is read from its beginning to its end. */
export type Telling = {
  readonly page: Page;
  readonly cast: Cast;
  readonly scene: Scene;
  readonly cases: readonly Case[];
  /** By a case's index. */
  readonly verdicts: (Verdict | undefined)[];
  /** The sentences that tell, counted: those that only quote stand still. By sentence. */
  readonly clock: Int32Array;
  /** The case whose content a token stands in, the innermost, as its index; -1 outside. */
  readonly contentAt: Int32Array;
  /** The last case that was credited to somebody, in reading order. */
  last: Last | null;
  /** The subject of the last sentence that tells something, and where it stands. */
  focus: Focus | null;
  /** The part in which somebody was last asked and answered without being named. */
  dialogue: number;
  /** Who answers in a printed interview, once that was asked. */
  answerer: Member | 'nobody' | null;
};

/** The tick of the clock at a token. */
export function tickAt({ page, clock }: Telling, token: number): number {
  return clock[page.tokens[token]?.sentence ?? 0] ?? 0;
}

/** Who says the words in which a token stands, as far as known; null outside of anybody's words. */
export function speakerAround(
  telling: Telling,
  token: number,
): { member: Member; isDirect: boolean } | null {
  const around = telling.cases[telling.contentAt[token] ?? -1];
  if (around === undefined) return null;
  const verdict = telling.verdicts[around.index];
  if (verdict?.kind === 'speaker') return { member: verdict.member, isDirect: around.isDirect };
  const call = around.mention?.call;
  if (call?.by !== 'name') return null;
  const found = telling.cast.find(call.run);
  return found.kind === 'one' ? { member: found.member, isDirect: around.isDirect } : null;
}
