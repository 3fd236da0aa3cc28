import { PROOFS } from '../../security/programs/proofs.ts';
import type { GreaderCall } from '../asked/greader-call.ts';

/**
 * /token: what a program then sends as `T` with what it changes. It is the token that it shows anyway (as Miniflux has it), since
 * Liferea shows nothing else afterwards. No line's end, or newsboat sends it along.
 */
export const token: GreaderCall = async ({ context }) => {
  context.header('cache-control', 'no-store');
  return context.text((await PROOFS['google reader'](context)) ?? 'open');
};
