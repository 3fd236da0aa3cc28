import type { Context } from 'hono';

/** The library's owner, made by the first migration. */
const OWNER = 1;

/** Who is reading: the one place that will know, once there are members. */
export function readerOf(_context: Context): number {
  return OWNER;
}
