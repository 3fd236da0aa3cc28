import { CommandError } from './report-trouble.ts';

/** The value of --limit. Throws CommandError on what is no whole number from 1. */
export function readLimit(typed: string): number {
  const most = Number(typed);
  if (Number.isInteger(most) && most >= 1) return most;
  throw new CommandError('--limit takes a whole number from 1.', 2);
}
