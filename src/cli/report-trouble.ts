import { CommanderError } from 'commander';

/** Trouble that ends a command; the message is a sentence for who typed it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly status: 1 | 2;

  constructor(message: string, status: 1 | 2 = 1) {
    super(message);
    this.status = status;
  }
}

/** Errors whose message is meant for people. */
const PLAIN = new Set([
  'StoreError',
  'ConfigError',
  'AllowedPrivateError',
  'KeyError',
  'SampleError',
]);

/** Says on standard error what went wrong; returns the exit status. */
export function reportTrouble(error: unknown): number {
  // commander has printed help or its complaint already
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CommandError) {
    process.stderr.write(`hearsay: ${error.message}\n`);
    return error.status;
  }
  if (error instanceof Error && PLAIN.has(error.name)) {
    process.stderr.write(`hearsay: ${error.message}\n`);
    return error.name === 'ConfigError' || error.name === 'AllowedPrivateError' ? 2 : 1;
  }
  process.stderr.write(
    `hearsay: a fault of ours: ${error instanceof Error ? error.stack : error}\n`,
  );
  return 1;
}
