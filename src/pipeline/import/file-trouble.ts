const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'The file may not be read: check who owns it.',
  EPERM: 'The file may not be read: check who owns it.',
  ELOOP: 'The link leads in a circle.',
  EIO: 'The disk could not read the file.',
  EMFILE: 'Too many files are open.',
  ENAMETOOLONG: 'The path is too long.',
  EAGAIN: 'The file has nothing to read.',
};

/** Why a file cannot be read, as a sentence for the reader. */
export function reasonFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? `The file cannot be read: ${words}`;
}
