/**
 * Sees to it that the browser tests have a Chromium: takes the one that is there, installs Debian's
 * where it may, and otherwise says in one line what to do. Run by `npm test` before the journeys.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../test/browser/find-chromium.ts';

export type ChromiumOutcome =
  | { readonly kind: 'there'; readonly path: string }
  /** `advice` is one line for whoever runs the tests. */
  | { readonly kind: 'missing'; readonly advice: string };

const ADVICE =
  'No Chromium was found: install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) or set HEARSAY_CHROMIUM to its program.';

export type Machine = {
  readonly find: () => string | null;
  /** Whether Debian's packages can be installed without asking anybody. */
  readonly mayInstall: boolean;
  /** Runs a program and returns its exit status. */
  readonly run: (program: string, words: readonly string[]) => number | null;
};

/** Finds a Chromium, or installs Debian's as root on Debian. */
export function installChromium({ find, mayInstall, run }: Machine): ChromiumOutcome {
  const there = find();
  if (there !== null) return { kind: 'there', path: there };
  if (!mayInstall) return { kind: 'missing', advice: ADVICE };
  // A fresh image has no package lists; with lists that are there already the first try is enough.
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  if (install() !== 0 && run('apt-get', ['update']) === 0) install();
  const path = find();
  return path === null ? { kind: 'missing', advice: ADVICE } : { kind: 'there', path };
}

if (import.meta.main) {
  const outcome = installChromium({
    find: () => findChromium(process.env),
    mayInstall: process.getuid?.() === 0 && existsSync('/etc/debian_version'),
    run: (program, words) =>
      spawnSync(program, [...words], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status,
  });
  if (outcome.kind === 'there') console.log(outcome.path);
  else {
    console.error(outcome.advice);
    process.exitCode = 1;
  }
}
