/**
 * Sees to it that the browser tests have a Chromium: takes the one that is there, installs Debian's
 * where it may, and otherwise says in one line what to do. Run by `npm test` before the journeys.
 */
import { findChromium } from '../test/browser/find-chromium.ts';
import { type Installing, installingHere, installPackages } from './debian/install-packages.ts';

export type ChromiumOutcome =
  | { readonly kind: 'there'; readonly path: string }
  /** `advice` is one line for whoever runs the tests. */
  | { readonly kind: 'missing'; readonly advice: string };

const ADVICE =
  'No Chromium was found: install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) or set HEARSAY_CHROMIUM to its program.';

export type Machine = Installing & {
  readonly find: () => string | null;
};

/** Finds a Chromium, or installs Debian's as root on Debian. */
export function installChromium({ find, mayInstall, run }: Machine): ChromiumOutcome {
  const there = find();
  if (there !== null) return { kind: 'there', path: there };
  if (!mayInstall) return { kind: 'missing', advice: ADVICE };
  installPackages(run, ['chromium']);
  const path = find();
  return path === null ? { kind: 'missing', advice: ADVICE } : { kind: 'there', path };
}

if (import.meta.main) {
  const outcome = installChromium({
    find: () => findChromium(process.env),
    ...installingHere(),
  });
  if (outcome.kind === 'there') console.log(outcome.path);
  else {
    console.error(outcome.advice);
    process.exitCode = 1;
  }
}
