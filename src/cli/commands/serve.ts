import { Command } from 'commander';
import { readConfig, SETTINGS } from '../../config.ts';
import { holdWork } from '../hold-work.ts';
import { complain } from '../print.ts';
import { untilAskedToStop } from '../until-asked-to-stop.ts';

export function serveCommand(): Command {
  return new Command('serve')
    .description('Run Hearsay: the pages, the scheduler and its threads, in one process.')
    .option('-p, --port <port>', 'in place of HEARSAY_PORT')
    .addHelpText(
      'after',
      `
Settings of the environment:
${SETTINGS.map(({ name, meaning, usual }) => `  ${name}\n      ${meaning} Usual: ${usual}.`).join('\n')}

Examples:
  hearsay serve
  HEARSAY_DATA=/srv/hearsay hearsay serve --port 9000`,
    )
    .action(async ({ port }: { port?: string }) => {
      const config = readConfig({
        ...process.env,
        ...(port !== undefined && { HEARSAY_PORT: port }),
      });
      const release = holdWork(config, {
        doing: 'serve',
        instead: 'Two at once would do everything twice: stop that one first.',
      });
      const { startHearsay } = await import('../start-hearsay.ts');
      const asked = untilAskedToStop();
      const hearsay = await startHearsay(config);
      complain(`Hearsay is ready: ${hearsay.address}`);
      await hearsay.sayWhoMayIn();
      await asked;
      await hearsay.stop();
      release();
    });
}
