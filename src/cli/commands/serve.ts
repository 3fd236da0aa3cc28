import { Command } from 'commander';
import { type Config, isLoopback, readConfig, SETTINGS } from '../../config.ts';
import { holdWork } from '../hold-work.ts';
import { complain } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
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
      refuseStrangers(config);
      const release = holdWork(config, {
        doing: 'serve',
        instead: 'Two at once would do everything twice: stop that one first.',
      });
      const { startHearsay } = await import('../start-hearsay.ts');
      const asked = untilAskedToStop();
      const hearsay = await startHearsay(config);
      complain(`Hearsay is ready: ${hearsay.address}`);
      await asked;
      await hearsay.stop();
      release();
    });
}

/** There are no accounts: whoever reaches the port may do everything. */
function refuseStrangers({ host }: Config): void {
  if (isLoopback(host)) return;
  throw new CommandError(
    `HEARSAY_HOST is ${host}, which others can reach, and this version has no accounts. Keep it on 127.0.0.1 and put a proxy with a sign-in before it; see docs/running.md.`,
    2,
  );
}
