/** A screen that nobody sees, for programs that want a desktop, and a bus of their own for them. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProgram, type Ran, runProgram, startProgram } from './run-program.ts';
import { until } from './until.ts';

export type Desktop = {
  /** Runs a program that talks to the one on the screen. */
  readonly ask: (words: readonly [string, ...string[]]) => Promise<Ran>;
};

type Shown = {
  readonly home: string;
  readonly program: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
};

/** Starts the program, lets it be used, and ends it as a signal to leave would: what it has to write it writes. */
export async function withDesktop(
  { home, program, environment = {} }: Shown,
  use: (desktop: Desktop) => Promise<void>,
): Promise<void> {
  await using ends = new AsyncDisposableStack();
  const [screen, end] = await openScreen(home);
  ends.defer(end);
  const bus = join(home, `bus-${screen}`);
  const seen = { DISPLAY: `:${screen}`, ...environment };
  const line = `echo "$DBUS_SESSION_BUS_ADDRESS" > '${bus}'; exec ${program.join(' ')}`;
  const running = startProgram(['dbus-run-session', '--', 'sh', '-c', line], {
    ...{ home, environment: seen },
  });
  // Nobody reads it, and a full pipe would stop the program.
  running.stdout?.resume();
  running.stderr?.resume();
  ends.defer(async () => {
    endProgram(running, 'SIGTERM');
    const hasEnded = () => running.exitCode !== null || running.signalCode !== null;
    await until('the program leaves', hasEnded, 5).catch(() => {});
    endProgram(running);
  });
  const address = await until('a bus', () => existsSync(bus) && readFileSync(bus, 'utf8').trim());
  const environmentOfAll = { ...seen, DBUS_SESSION_BUS_ADDRESS: address };
  await use({
    ask: (words) => runProgram(words, { home, environment: environmentOfAll, seconds: 20 }),
  });
}

/** Its number is the first that is free. */
async function openScreen(home: string): Promise<[number: string, end: () => void]> {
  // Else it begins anew whenever nobody is connected, and sends away who comes just then.
  const stays = '-noreset';
  const display = spawn('Xvfb', ['-displayfd', '1', stays, '-screen', '0', '1200x800x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    cwd: home,
  });
  let said = '';
  display.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const number = await until('a screen', () => /^\d+\n/.test(said) && said.trim());
  return [number, () => void display.kill('SIGKILL')];
}
