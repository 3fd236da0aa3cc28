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

/** Where the extended code says more: no room for the index of the write-ahead log; a flush that found no room. */
const FULL: ReadonlySet<number> = new Set([4874, 1034]);

/** Makes a StoreError of what node:sqlite or the file system throws; anything else comes back as it was. */
export function toStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const known = 'errcode' in error ? knownToSqlite(Number(error.errcode)) : knownToFiles(error);
  return known === undefined ? error : new StoreError(known[0], known[1], error);
}

function knownToSqlite(errcode: number) {
  return KNOWN.get(FULL.has(errcode) ? 13 : errcode & 0xff);
}

function knownToFiles(error: Error): readonly [StoreErrorCode, string] | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  const where = path ?? 'The folder of the library';
  if (code === 'ENOSPC' || code === 'EDQUOT') return KNOWN.get(13);
  if (code === 'EACCES' || code === 'EPERM')
    return ['not allowed', `${where}: not allowed. Check who owns the folder of the library.`];
  if (code === 'EROFS')
    return ['not allowed', `${where}: the disk can only be read, and Hearsay has to write.`];
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return ['not allowed', `${where}: the folder of the library is not a folder.`];
  if (code === 'EIO') return KNOWN.get(10);
  return undefined;
}
