import type { Millis } from '../time.ts';

/** How a reader shows an outlet that they pay: see docs/notes/own-titles.md. */
export type SignInWay = 'basic' | 'header' | 'cookie' | 'form';

/** 'new': not used yet. 'out': the outlet does not take it any more. */
export type SignInState = 'new' | 'in' | 'out';

/** What is told of a sign-in: nothing of what is secret. */
export type TitleSignIn = {
  readonly id: number;
  readonly readerId: number;
  /** Lower case; it goes to this host and to hosts below it. */
  readonly host: string;
  readonly way: SignInWay;
  /** Whether it may go over http, in the clear. */
  readonly isClear: boolean;
  readonly addedAt: Millis;
  readonly lastUsedAt: Millis | null;
  readonly state: SignInState;
  readonly stateSince: Millis;
  /** What the outlet answered, a sentence; null: all is well. */
  readonly trouble: string | null;
};

/** Whether what is kept for an outlet's host may go to this one: to itself and to hosts below it. Both lower case. */
export function isCoveredBy(host: string, kept: string): boolean {
  return host === kept || host.endsWith(`.${kept}`);
}
