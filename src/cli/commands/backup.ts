import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { complain } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { withDesk } from '../with-desk.ts';

export function backupCommand(): Command {
  return new Command('backup')
    .description(
      'Write a whole, consistent copy of the library to a file, also while Hearsay runs.',
    )
    .argument('<file>', 'a new file; one that exists is never written over')
    .addHelpText(
      'after',
      `
To go back to a backup: stop Hearsay, put the file in the place of library.db in the data
folder, take library.db-wal and library.db-shm away if they are there, start Hearsay.

Example:
  hearsay backup ~/backups/hearsay-$(date +%F).db`,
    )
    .action(async (file: string) => {
      const path = resolve(file);
      if (existsSync(path)) throw new CommandError(`${path} exists already; name a new file.`);
      await withDesk(({ store }) => store.upkeep.writeBackup(path));
      complain(`Written: ${path}, ${(statSync(path).size / 1e6).toFixed(1)} MB.`);
    });
}
