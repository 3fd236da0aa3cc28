export type StoreErrorCode = 'full' | 'busy' | 'corrupt' | 'newer' | 'not allowed' | 'broken';

/** The library cannot be read or written. `message` is a sentence for who runs Hearsay. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** SQLite's primary result codes: https://www.sqlite.org/rescode.html */
const KNOWN: ReadonlyMap<number, readonly [StoreErrorCode, string]> = new Map([
  [5, ['busy', 'Another program holds the library; try again when it is done.']],
  [8, ['not allowed', 'The library may not be written to: check who owns the folder.']],
  [10, ['broken', 'The disk did not read or write as asked: check it, then run "hearsay doctor".']],
  [11, ['corrupt', 'The library file is damaged: run "hearsay doctor", or restore a backup.']],
  [13, ['full', 'The disk is full: nothing of this step was kept. Free some room and try again.']],
  [14, ['not allowed', 'The library file cannot be opened: check the folder and who owns it.']],
  [26, ['corrupt', 'The file is not a Hearsay library.']],
]);

/** Makes a StoreError of what node:sqlite throws; anything else comes back as it was. */
export function toStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error;
  const known = KNOWN.get(Number(error.errcode) & 0xff);
  return known === undefined ? error : new StoreError(known[0], known[1], error);
}
