/**
 * Names in package-lock.json the platform packages that a registry did not serve when the
 * lockfile was written. A mirror that carries only one platform's optional packages makes
 * `npm install` leave the others out, and then `npm ci` stops with EUSAGE there and cannot
 * find them elsewhere. Run after each `npm install`: `node scripts/complete-lockfile.ts`; with
 * --check it only says whether that was forgotten.
 * The added entries carry no integrity hash, since nobody could be asked for one.
 */
import { readFileSync, writeFileSync } from 'node:fs';

type LockedPackage = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};
export type Lockfile = { packages: Record<string, LockedPackage> };

const OS_NAMES = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const CPU_NAMES = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Returns the lockfile with an entry for every optional dependency that has none. */
export function completeLockfile(lockfile: Lockfile): Lockfile {
  const packages = { ...lockfile.packages };
  for (const parent of Object.values(lockfile.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      packages[`node_modules/${name}`] ??= platformEntry(name, version, parent.dev === true);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lockfile, packages: Object.fromEntries(sorted) };
}

function platformEntry(name: string, version: string, isDev: boolean): LockedPackage {
  const os = OS_NAMES.filter((word) => name.includes(`-${word}`));
  const cpu = CPU_NAMES.filter((word) => name.includes(`-${word}`)).slice(0, 1);
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(isDev && { dev: true }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

if (import.meta.main) {
  const path = new URL('../package-lock.json', import.meta.url);
  const before = readFileSync(path, 'utf8');
  const after = `${JSON.stringify(completeLockfile(JSON.parse(before)), null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(path, after);
  else if (after !== before) {
    console.error('package-lock.json leaves platforms out: run node scripts/complete-lockfile.ts');
    process.exitCode = 1;
  }
}
