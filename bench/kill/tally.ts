/** What was found by all kills so far; kept in a file, so that a thousand can be gathered in pieces. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export const KILLINGS = ['reading', 'import', 'refresh'] as const;
export type Killing = (typeof KILLINGS)[number];

/** What one kill was like and what was found after it. */
export type Killed = {
  /** Whether it met the program between the first acknowledgement and the last. */
  readonly isAmidst: boolean;
  /** Acknowledged since the kill before. */
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly partial: readonly string[];
  readonly twice: readonly string[];
  readonly damage: readonly string[];
  /** Milliseconds until the library answered its first question. */
  readonly openedAfter: number;
  /** Actions sent again after the kill before, since nobody knew whether they came through. */
  readonly sentAgain: number;
  /** The control: what was under way and was not kept, as if it had been acknowledged. */
  readonly wouldBeLost: number;
};

export const FOUND = ['lost', 'partial', 'twice', 'damage'] as const;

type Tally = {
  readonly kills: readonly Killed[];
  libraries: number;
};

export type Tallies = {
  readonly of: Record<Killing, Tally & { kills: Killed[] }>;
  readonly controls: { tried: number; readonly names: string[]; readonly missed: string[] };
};

export function noTallies(): Tallies {
  const nothing = () => ({ kills: [], libraries: 0 });
  return {
    of: { reading: nothing(), import: nothing(), refresh: nothing() },
    controls: { tried: 0, names: [], missed: [] },
  };
}

/** What earlier pieces gathered; nothing where there is no such file. */
export function readTallies(path: string): Tallies {
  try {
    return { ...noTallies(), ...JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return noTallies();
    throw error;
  }
}

/** Whole or not at all: the bench may be interrupted, too. */
export function keepTallies(path: string, tallies: Tallies): void {
  writeFileSync(`${path}.new`, JSON.stringify(tallies));
  renameSync(`${path}.new`, path);
}

export function forgetTallies(path: string): void {
  rmSync(path, { force: true });
}

export function killsOf({ of }: Tallies): number {
  return KILLINGS.reduce((all, killing) => all + of[killing].kills.length, 0);
}

export function troublesOf(killed: Killed): string[] {
  return FOUND.flatMap((what) => killed[what].map((one) => `${what}: ${one}`));
}
