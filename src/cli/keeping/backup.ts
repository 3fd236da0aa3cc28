import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { libraryPath, readConfig } from '../../config.ts';
import { complain } from '../print.ts';
import { CommandError } from '../report-trouble.ts';

export function backupCommand(): Command {
  return new Command('backup')
    .description(
      'Write a whole, consistent copy of the library to a file, also while Hearsay runs.',
    )
    .argument('[file]', 'a new file; one that exists is never written over')
    .option('--into <folder>', 'a new file in this folder, named for the time')
    .option('--keep <count>', 'with --into: only the newest so many stay', '7')
    .addHelpText(
      'after',
      `
The copy is looked through from end to end before it gets its name. "hearsay restore" goes back to it. With HEARSAY_BACKUPS
set, "hearsay serve" makes one each day by itself.

The file hearsay.key of the data folder is not in it: whoever has only the backup can open nothing that was sealed with it.
Keep a copy of it elsewhere; without it all sign in anew and sealed passwords of feeds have to be typed again.

Examples:
  hearsay backup ~/backups/hearsay-$(date +%F).db
  hearsay backup --into ~/backups --keep 14`,
    )
    .action(backUpLibrary);
}

type Options = { readonly into?: string; readonly keep: string };

async function backUpLibrary(file: string | undefined, options: Options): Promise<void> {
  if ((file === undefined) === (options.into === undefined)) {
    throw new CommandError('Name either a file or, with --into, a folder.', 2);
  }
  const keep = Number(options.keep);
  if (!Number.isInteger(keep) || keep < 1) {
    throw new CommandError(`--keep is "${options.keep}", but takes a whole number from 1.`, 2);
  }
  const { makeBackup } = await import('../../store/backup/make-backup.ts');
  const { backupName, removeOldBackups } = await import('../../store/backup/rotate-backups.ts');
  const path = resolve(file ?? join(options.into ?? '', backupName(Date.now())));
  const library = libraryPath(readConfig(process.env));
  const { bytes, articles } = makeBackup(library, path);
  complain(
    `Written and looked through: ${path}, ${(bytes / 1e6).toFixed(1)} MB, ${articles} articles.`,
  );
  if (options.into === undefined) return;
  for (const old of removeOldBackups(resolve(options.into), keep)) complain(`Removed: ${old}`);
}
