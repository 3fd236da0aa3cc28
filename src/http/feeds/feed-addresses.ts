import type { Context } from 'hono';
import { seenUrl } from '../security/remote.ts';

/** The address of a page of ours as whoever asked can reach it: other programs need it whole. */
export function wholeAddress(context: Context, path: string): string {
  return new URL(path, seenUrl(context)).href;
}
