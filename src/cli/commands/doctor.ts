import { Command } from 'commander';
import { libraryPath } from '../../config.ts';
import { complain, printJson, printLine } from '../print.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Look the library through and say what is wrong, with what to do.')
    .option('--json', 'one JSON object')
    .addHelpText('after', '\nExample:\n  hearsay doctor')
    .action(examine);
}

async function examine({ json }: { json?: boolean }): Promise<void> {
  await withDesk(async ({ store }, config) => {
    const counts = await store.upkeep.counts();
    const damage = await store.upkeep.findDamage();
    const subscriptions = await store.subscriptions.ofReader(OWNER);
    const troubled = subscriptions.filter(({ health }) => health.trouble !== null);
    if (damage.length > 0) process.exitCode = 1;
    const feeds = troubled.map(({ title, url, health }) => ({
      title,
      url,
      trouble: health.trouble,
    }));
    if (json)
      return printJson({ library: libraryPath(config), counts, damage, troubledFeeds: feeds });
    await printLine(`Library: ${libraryPath(config)}`);
    await printLine(
      `${counts.articles} articles from ${counts.outlets} outlets, ${counts.feeds} feeds, ${counts.pagesAwaited} pages still to fetch; ${counts.statements} statements, ${counts.textsAwaited} texts still to be looked through; ${counts.stories} stories, ${counts.placesAwaited} articles still to be put into one.`,
    );
    for (const { title, trouble } of feeds)
      await printLine(`Feed in trouble: ${title}: ${trouble}`);
    for (const line of damage) complain(`Damage: ${line}`);
    if (damage.length > 0)
      complain('Restore the newest good backup ("hearsay backup --help" says how).');
    else await printLine('The library is sound.');
  });
}
