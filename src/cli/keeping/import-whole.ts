import { createReadStream } from 'node:fs';
import { sanitise } from '../../articles/sanitise.ts';
import { libraryPath, readConfig } from '../../config.ts';
import { importLibrary } from '../../store/portable/import-library.ts';
import { readLines } from '../../store/portable/read-lines.ts';
import { withWorkHeld } from '../hold-work.ts';
import { complain } from '../print.ts';
import { CommandError } from '../report-trouble.ts';

/** Makes the library of this folder from a file of `hearsay export --as library`. */
export async function importWhole(file: string): Promise<void> {
  const config = readConfig(process.env);
  const work = { doing: 'import --library', instead: 'Stop that one first.' };
  await withWorkHeld(config, work, async () => {
    const bytes = file === '-' ? process.stdin : createReadStream(file);
    const safe = (html: string) => sanitise(html, null);
    const taken = await importLibrary(libraryPath(config), readLines(bytes), safe).catch(inWords);
    complain(`The whole library is here: ${taken.articles} articles, ${taken.rows} rows.`);
  });
}

function inWords(error: unknown): never {
  const isOfFile = error instanceof Error && 'syscall' in error && 'code' in error;
  if (isOfFile) throw new CommandError(`The file cannot be read: ${error.message}.`);
  throw error;
}
