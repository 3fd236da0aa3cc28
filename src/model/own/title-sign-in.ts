import type { Millis } from '../time.ts';

/** How a reader shows an outlet that they pay: see docs/notes/own-titles.md. */
export const SIGN_IN_WAYS = ['basic', 'header', 'cookie', 'form'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

/** 'new': not used yet. 'out': the outlet does not take it any more. */
export type SignInState = 'new' | 'in' | 'out';

/**
 * Why a sign-in does not do: a status that the outlet answers; a page that stops where the paywall begins; a page on which
 * no form to sign in was found; a form that was not taken; or that what is sealed cannot be opened with this key.
 */
export type SignInTrouble =
  | `answer ${number}`
  | 'cut off'
  | 'no form'
  | 'not taken'
  | 'not reached'
  | 'not opened';

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
  /** Of a form: when it was filled in last. */
  readonly triedAt: Millis | null;
  /** Of a form: when it was last taken. */
  readonly signedInAt: Millis | null;
  readonly state: SignInState;
  readonly stateSince: Millis;
  readonly trouble: string | null;
};

/** As it lies in the library. */
export type SealedSignIn = TitleSignIn & { readonly sealed: string; readonly jar: string | null };

/** Whether what is kept for an outlet's host may go to this one: to itself and to hosts below it. Both lower case. */
export function isCoveredBy(host: string, kept: string): boolean {
  return host === kept || host.endsWith(`.${kept}`);
}
