import { resolve } from 'node:path';
import { Command } from 'commander';
import { libraryPath, readConfig } from '../../config.ts';
import { withWorkHeld } from '../hold-work.ts';
import { complain } from '../print.ts';

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Go back to a backup: it takes the place of the library, which is kept beside it.')
    .argument('<file>', 'a backup, as "hearsay backup" makes them')
    .addHelpText(
      'after',
      `
Hearsay must not run meanwhile. The backup is looked through first; a damaged one, or one of a newer Hearsay, changes nothing.
What was there before lies beside the library afterwards, also if it was damaged: remove it once all is well.

Example:
  hearsay restore ~/backups/hearsay-2026-11-22T03-00-00Z.db`,
    )
    .action(async (file: string) => {
      const config = readConfig(process.env);
      const { restoreBackup } = await import('../../store/backup/restore-backup.ts');
      const work = { doing: 'restore', instead: 'Stop that one first.' };
      await withWorkHeld(config, work, async () => {
        const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
        const restored = await restoreBackup(resolve(file), libraryPath(config), stamp);
        const { articles, before, erasedAgain } = restored;
        complain(`Restored: ${articles} articles.`);
        if (erasedAgain > 0)
          complain(`Erased again, as they had been since that backup: ${erasedAgain} readers.`);
        if (before !== null) complain(`What was there before is kept: ${before}`);
      });
    });
}
