import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What installing Debian's packages needs of the machine. */
export type Installing = {
  /** Whether Debian's packages can be installed without asking anybody. */
  readonly mayInstall: boolean;
  /** Runs a program and returns its exit status. */
  readonly run: (program: string, words: readonly string[]) => number | null;
};

/** This machine: root on Debian may install, and is asked nothing. */
export function installingHere(): Installing {
  return {
    mayInstall: process.getuid?.() === 0 && existsSync('/etc/debian_version'),
    run: (program, words) =>
      spawnSync(program, [...words], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status,
  };
}

/** Installs packages. A fresh image has no package lists; with lists that are there already the first try is enough. */
export function installPackages(run: Installing['run'], names: readonly string[]): void {
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', ...names]);
  if (install() !== 0 && run('apt-get', ['update']) === 0) install();
}
