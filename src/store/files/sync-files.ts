import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until what stands in a file is on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The same for the file's name: a rename is not on the disk before its folder is. */
export function syncFolderOf(path: string): void {
  // Windows opens no folders.
  if (process.platform !== 'win32') syncFile(dirname(path));
}
