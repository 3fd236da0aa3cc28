import type { Context } from 'hono';
import { PROOFS } from '../../security/programs/proofs.ts';

/**
 * /token: what a program then sends as `T` with what it changes. It is the token that it shows anyway (as Miniflux has it), since
 * Liferea shows nothing else afterwards. No line's end, or newsboat sends it along.
 */
export async function token(context: Context): Promise<Response> {
  context.header('cache-control', 'no-store');
  return context.text((await PROOFS['google reader'](context)) ?? 'open');
}
