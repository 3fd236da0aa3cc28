import type { Context } from 'hono';
import type { Caller } from '../../../model/accounts/account.ts';
import { isAtLeast } from '../../../model/accounts/role.ts';

/** Whose call it is, as the guard (who-calls.ts) found it. */
export type Calling =
  /** Only this machine can reach Hearsay and nobody has a password: whoever asks is the owner. */
  { readonly kind: 'open' } | ({ readonly kind: 'known' } & Caller) | { readonly kind: 'stranger' };

const KEY = 'calling';

export function setCalling(context: Context, calling: Calling): void {
  context.set(KEY, calling);
}

/** Null: no guard has looked, which is a fault of ours. */
export function callingOf(context: Context): Calling | null {
  const calling: Calling | undefined = context.get(KEY);
  return calling ?? null;
}

/** Who is signed in, and how; null: nobody, or nobody has to. */
export function callerOf(context: Context): Caller | null {
  const calling = callingOf(context);
  return calling?.kind === 'known' ? calling : null;
}

/** Whether Hearsay asks who somebody is. */
export function isClosed(context: Context): boolean {
  return callingOf(context)?.kind !== 'open';
}

/** Whether whoever asks decides on the installation: of an open house everybody does. */
export function isOwner(context: Context): boolean {
  const calling = callingOf(context);
  return calling?.kind === 'open' || callerOf(context)?.reader.role === 'owner';
}

/** Whether whoever asks decides for everybody who reads here. */
export function isEditor(context: Context): boolean {
  const caller = callerOf(context);
  return caller === null ? !isClosed(context) : isAtLeast(caller.reader.role, 'editor');
}

/** Whether whoever asks may change anything: a token may be for reading alone. The guard asks for whole routes; Fever's calls share one. */
export function mayChange(context: Context): boolean {
  return callerOf(context)?.session.scope !== 'read';
}
