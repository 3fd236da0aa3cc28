import { linkSync, renameSync } from 'node:fs';

/** Gives a finished file its name, never taking the place of another; returns whether the name was free. */
export function giveName(finished: string, name: string): boolean {
  try {
    linkSync(finished, name);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') return false;
    // Some file systems know no second names.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    renameSync(finished, name);
    return true;
  }
}
