import type { Writable } from 'node:stream';

/** Prints a value as one line of JSON to standard output. */
export function printJson(value: unknown): Promise<void> {
  return printLine(JSON.stringify(value));
}

/** Prints a line to standard output; resolves when a slow reader has room for more. */
export function printLine(line: string): Promise<void> {
  return writeTo(process.stdout, `${line}\n`);
}

/** Says something to the person, beside the results. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

function writeTo(stream: Writable, text: string): Promise<void> {
  if (stream.write(text)) return Promise.resolve();
  return new Promise((resolve) => {
    stream.once('drain', resolve);
  });
}

/** A reader of our output that has seen enough (`| head`) is no fault. */
export function toleratesClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exitCode = 0;
    else throw error;
  });
}
