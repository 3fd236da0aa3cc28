import { Command } from 'commander';
import type { Config } from '../../config.ts';
import { SECOND } from '../../model/time.ts';
import { printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';

export function healthCommand(): Command {
  return new Command('health')
    .description('Ask the Hearsay that runs here whether it and its library answer.')
    .option('--wait <seconds>', 'go on asking for so long, while it starts')
    .option('--while <pid>', 'go on only while this process lives')
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      `
It asks the address and port that serve listens on by the settings. For what watches over a service: the exit status is 0 if it answers and 1 if not.

Examples:
  hearsay health
  hearsay health --wait 60`,
    )
    .action(health);
}

type Options = { readonly wait?: string; readonly while?: string; readonly json?: boolean };

/** What came of asking, with the address that was asked. */
export type Health =
  | { readonly kind: 'well'; readonly address: string }
  /** Something answers, but not as it should; or nothing does. `says` is a sentence. */
  | { readonly kind: 'unwell' | 'silent'; readonly address: string; readonly says: string };

async function health({ wait = '0', while: pid, json }: Options): Promise<void> {
  const seconds = Number(wait);
  if (wait.trim() === '' || !(seconds >= 0 && seconds <= 3600))
    throw new CommandError('--wait takes seconds, 0 to 3600', 2);
  const { readConfig } = await import('../../config.ts');
  const isAwaited = pid === undefined ? () => true : () => isAlive(Number(pid));
  const found = await waitForHealth(readConfig(process.env), seconds, isAwaited);
  if (found.kind !== 'well') process.exitCode = 1;
  const says = found.kind === 'well' ? `Hearsay answers at ${found.address}.` : found.says;
  if (json) return printJson({ address: found.address, healthy: found.kind === 'well', says });
  await printLine(says);
}

/** Whoever starts it again after a fault must not wait for what will never answer. */
function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function waitForHealth(
  config: Config,
  seconds: number,
  isAwaited: () => boolean,
): Promise<Health> {
  const until = performance.now() + seconds * SECOND;
  let found = await askHealth(config);
  while (found.kind !== 'well' && performance.now() < until && isAwaited()) {
    await new Promise((resolve) => setTimeout(resolve, SECOND / 2));
    found = await askHealth(config);
  }
  return found;
}

/** Asks once. */
export async function askHealth(config: Pick<Config, 'host' | 'port'>): Promise<Health> {
  const { fetchFrom } = await import('../remote/fetch-from.ts');
  const address = listeningAddress(config);
  const url = new URL('/api/health', address);
  try {
    const answer = await fetchFrom(url)(new Request(url));
    await answer.body?.cancel();
    if (answer.ok) return { kind: 'well', address };
    return {
      kind: 'unwell',
      address,
      says: `What listens at ${address} answers ${answer.status}.`,
    };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { kind: 'silent', address, says: `Nothing answers at ${address}: ${words}` };
  }
}

/** Where this machine itself reaches what serve listens on. */
export function listeningAddress({ host, port }: Pick<Config, 'host' | 'port'>): string {
  const own = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${own.includes(':') ? `[${own}]` : own}:${port}`;
}
