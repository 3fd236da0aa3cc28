import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the operating system says a program cost, its children included. */
export type Cost = {
  /** User and system. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** The most memory that one process of it held at once. */
  readonly peakMegabytes: number;
};

export type Command = {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
};

export type Ran = Cost & { readonly status: number; readonly output: string };

const GNU_TIME = '/usr/bin/time';

/** A line that says what is missing to measure commands, or null. */
export function missingForMeasuring(): string | null {
  return existsSync(GNU_TIME) ? null : 'GNU time is missing: apt-get install time';
}

/** Runs a command to its end under GNU time. Throws if it cannot be started. */
export async function runMeasured(command: Command): Promise<Ran> {
  const { program, args, folder, environment } = command;
  const account = join(tmpdir(), `bench-of-hearsay-${process.pid}.time`);
  const measured = ['-f', '%U %S %e %M', '-o', account, program, ...args];
  const child = spawn(GNU_TIME, measured, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    output += text.toString();
  });
  const status = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? -1));
  });
  return { ...readAccount(readFileSync(account, 'utf8')), status, output };
}

/** GNU time puts a line before the account if the command failed. */
function readAccount(text: string): Cost {
  const numbers = (text.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  const [user = Number.NaN, system = 0, wall = 0, kilobytes = 0] = numbers;
  return { cpuSeconds: user + system, wallSeconds: wall, peakMegabytes: kilobytes / 1024 };
}

/** One after the other as if they were one. */
export function joined(costs: readonly Cost[]): Cost {
  const sum = (of: (cost: Cost) => number) => costs.reduce((total, cost) => total + of(cost), 0);
  return {
    cpuSeconds: sum((cost) => cost.cpuSeconds),
    wallSeconds: sum((cost) => cost.wallSeconds),
    peakMegabytes: Math.max(...costs.map((cost) => cost.peakMegabytes)),
  };
}
