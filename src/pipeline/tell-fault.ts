import type { Desk } from '../desk.ts';
import { StoreError } from '../store/database/store-error.ts';

/**
 * Turns an error met while working on one thing (a feed, a page, a file) into a sentence for the
 * reader, and logs it: one thing that we stumble over must not stop the others. Throws a StoreError
 * on: that concerns them all.
 */
export function tellFault({ log }: Pick<Desk, 'log'>, name: string, error: unknown): string {
  if (error instanceof StoreError) throw error;
  const words = error instanceof Error ? error.message : String(error);
  log.error({ name, error: error instanceof Error ? error.stack : words }, `stumbled over ${name}`);
  return `A fault of ours, please report it: ${words}`;
}
