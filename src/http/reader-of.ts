import type { Context } from 'hono';
import { callingOf } from './security/sessions/caller.ts';

/** The library's owner, made by the first migration. */
const OWNER = 1;

/** Who is reading: the one place that knows. Throws where nobody is, which the guard has not let through. */
export function readerOf(context: Context): number {
  const calling = callingOf(context);
  if (calling?.kind === 'open') return OWNER;
  if (calling?.kind === 'known') return calling.reader.id;
  throw new Error('Nobody is signed in, and nobody asked who it is.');
}

/** Null where nobody is signed in: on the few pages that are for everybody. */
export function readerIfAny(context: Context): number | null {
  const calling = callingOf(context);
  return calling === null || calling.kind === 'stranger' ? null : readerOf(context);
}
