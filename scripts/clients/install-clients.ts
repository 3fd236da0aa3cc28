/**
 * Sees to it that the programs are there which test/clients/ drives: newsboat, Liferea, RSS Guard and others that people read
 * news with. Takes those that are there, installs Debian's where it may, and otherwise says in one line what to do. Run by
 * `npm test` before those tests.
 * On an image without any they are 200 MB and took 42 seconds.
 */
import { existsSync } from 'node:fs';
import { type Installing, installingHere, installPackages } from '../debian/install-packages.ts';

/** By Debian's package, the program or file that shows it is there. */
export const CLIENTS: Readonly<Record<string, string>> = {
  newsboat: '/usr/bin/newsboat',
  liferea: '/usr/bin/liferea',
  rssguard: '/usr/bin/rssguard',
  akregator: '/usr/bin/akregator',
  sfeed: '/usr/bin/sfeed',
  rss2email: '/usr/bin/r2e',
  'python3-feedparser': '/usr/lib/python3/dist-packages/feedparser/__init__.py',
  // What drives them: a terminal, a screen that nobody sees, keys pressed on it, and the bus that desktop programs talk by.
  tmux: '/usr/bin/tmux',
  xvfb: '/usr/bin/Xvfb',
  xauth: '/usr/bin/xauth',
  xdotool: '/usr/bin/xdotool',
  dbus: '/usr/bin/dbus-run-session',
  'libglib2.0-bin': '/usr/bin/gdbus',
};

export type ClientsOutcome =
  | { readonly kind: 'there' }
  /** `advice` is one line for whoever runs the tests. */
  | { readonly kind: 'missing'; readonly advice: string };

export type Machine = Installing & {
  readonly isThere: (path: string) => boolean;
};

/** Finds all programs, or installs Debian's as root on Debian. */
export function installClients({ isThere, mayInstall, run }: Machine): ClientsOutcome {
  const missing = () =>
    Object.entries(CLIENTS)
      .filter(([, path]) => !isThere(path))
      .map(([name]) => name);
  const wanted = missing();
  if (wanted.length === 0) return { kind: 'there' };
  if (mayInstall) installPackages(run, wanted);
  const left = missing();
  if (left.length === 0) return { kind: 'there' };
  return {
    kind: 'missing',
    advice: `Programs are missing that the tests of sync APIs drive: on Debian 12, apt-get install --no-install-recommends ${left.join(' ')}.`,
  };
}

if (import.meta.main) {
  const outcome = installClients({
    isThere: existsSync,
    ...installingHere(),
  });
  if (outcome.kind === 'missing') {
    console.error(outcome.advice);
    process.exitCode = 1;
  }
}
