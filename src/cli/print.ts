import type { Writable } from 'node:stream';

/** Prints a value as one line of JSON to standard output. */
export function printJson(value: unknown): Promise<void> {
  return writeTo(process.stdout, `${jsonLine(value)}\n`);
}

/** JSON leaves as they are what some terminals take for orders: DEL and C1, of which U+009B begins one as ESC [ does. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
}

/** Prints a line to standard output; resolves when a slow reader has room for more. */
export function printLine(line: string): Promise<void> {
  return writeTo(process.stdout, `${shown(line)}\n`);
}

/** Says something to the person, beside the results. */
export function complain(line: string): void {
  process.stderr.write(`${shown(line)}\n`);
}

/** Headlines, names of files and feeds come from anywhere: what would steer a terminal is shown as a sign. */
export function shown(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}

function writeTo(stream: Writable, text: string): Promise<void> {
  // Whoever read it has seen enough: nothing more is wanted, and a drain would never come.
  if (stream.destroyed || stream.write(text)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done);
      stream.off('close', done);
      resolve();
    };
    stream.once('drain', done);
    stream.once('close', done);
  });
}

/** A reader of our output that has seen enough (`| head`) is no fault. */
export function toleratesClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exitCode = 0;
    else throw error;
  });
}
