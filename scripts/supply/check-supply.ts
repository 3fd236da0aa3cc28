/**
 * What we take from others: every package at one version, by a hash, from the registry, without a script of its own, under a licence
 * that fits ours. Run `node scripts/supply/check-supply.ts`; `--write` makes docs/licences.md anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCompatible } from './licences.ts';
import { type Locked, type Lockfile, licenceOf, packagesOf, readLockfile } from './lockfile.ts';

type Names = Readonly<Record<string, string>>;
export type Manifest = {
  readonly dependencies?: Names;
  readonly devDependencies?: Names;
  readonly optionalDependencies?: Names;
  readonly overrides?: Names;
};

export type Supply = {
  readonly manifest: Manifest;
  readonly lockfile: Lockfile;
  /** .npmrc */
  readonly settings: string;
  /** Scripts that npm would run at an install, by the package that has them. */
  readonly scripts: ReadonlyMap<string, readonly string[]>;
};

/** Packages of which what runs has two majors, each with the reason why. */
const TWICE: Readonly<Record<string, string>> = {
  'real-require': 'the mail client pins a pino one minor behind ours',
  tslib: 'the certificates of passkeys come with a library that still asks for the first',
  'content-type':
    'the web framework that the MCP library brings has parts that still ask for the first',
};

/** One sentence for each thing that is not as it must be. */
export function supplyFaults({ manifest, lockfile, settings, scripts }: Supply): string[] {
  const all = packagesOf(lockfile);
  return [
    ...pinFaults(manifest, lockfile),
    ...all.flatMap(sourceFaults),
    ...all.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => scriptFault(name)),
    ...[...scripts].map(([name, which]) => `${scriptFault(name)}: ${which.join(', ')}`),
    ...(/^ignore-scripts=true$/m.test(settings) ? [] : ['.npmrc must say ignore-scripts=true']),
    ...all.flatMap((locked) => licenceFaults(locked, all)),
    ...twiceFaults(all),
  ];
}

const EXACT = /^\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[\w.]{1,40})?$/;

function pinFaults(manifest: Manifest, { packages }: Lockfile): string[] {
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies };
  const loose = Object.entries({ ...wanted, ...overrides })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${name} is "${version}" in package.json, not one version`);
  const other = Object.entries(wanted)
    .filter(
      ([name, version]) =>
        EXACT.test(version) && packages[`node_modules/${name}`]?.version !== version,
    )
    .map(([name, version]) => `${name} is not locked at ${version}, as package.json has it`);
  return [...loose, ...other];
}

function sourceFaults({ name, link, version, resolved, integrity, optional, os }: Locked) {
  const faults: string[] = [];
  if (link === true || !EXACT.test(version ?? '')) faults.push(`${name} is not from the registry`);
  // Without an address npm asks the registry that it is set to: ours are written so, whatever registry wrote them.
  if (resolved !== undefined) {
    faults.push(`${name} comes from ${resolved}`);
  }
  // Those of other platforms, which no registry that we can ask serves: scripts/complete-lockfile.ts.
  const isElsewhere = integrity === undefined && optional === true && os !== undefined;
  if (!isElsewhere && !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')) {
    faults.push(`${name} has no SHA-512 in package-lock.json`);
  }
  return faults;
}

function scriptFault(name: string): string {
  return `${name} has a script that runs when it is installed`;
}

function licenceFaults(locked: Locked, all: readonly Locked[]): string[] {
  const licence = licenceOf(locked, all);
  if (licence === null) return [`${locked.name} states no licence`];
  return isCompatible(licence) ? [] : [`${locked.name} is under ${licence}`];
}

function twiceFaults(all: readonly Locked[]): string[] {
  const running = Map.groupBy(
    all.filter(({ dev }) => dev !== true),
    ({ name }) => name,
  );
  return [...running].flatMap(([name, copies]) => {
    const majors = new Set(copies.map(({ version }) => version?.split('.', 1)[0]));
    if (majors.size < 2 || TWICE[name] !== undefined) return [];
    return [`${name} is there in ${majors.size} majors, and nobody says why`];
  });
}

/** The table of docs/licences.md. */
function licencesText(lockfile: Lockfile): string {
  const all = packagesOf(lockfile);
  const part = (isDev: boolean) => {
    const rows = all
      .filter(({ dev }) => (dev === true) === isDev)
      .map((one) => `| \`${one.name}\` | ${one.version} | ${licenceOf(one, all) ?? 'unknown'} |`);
    return ['| package | version | licence |', '|---|---|---|', ...new Set(rows)].join('\n');
  };
  return `# Licences of what Hearsay is made with

Hearsay itself is under AGPL-3.0-or-later. This list is made by \`node scripts/supply/check-supply.ts --write\` from the lockfile. Each
package brings the text of its licence with it. The typefaces in \`ui/fonts\` are under the SIL Open Font
License, whose text goes with them ([OFL.txt](../ui/fonts/OFL.txt)). Packages for other platforms are listed too.

Two tables of numbers are made of others' works ([how](../training/README.md)): how rare words are, of wordfreq's lists (CC BY-SA 4.0); which words
are English ones, of FreeDict's dictionaries (German: GPL 3 or later; the others: GPL 2 or later). They are under the licences of these.

## What runs

${part(false)}

## What it is developed with

${part(true)}
`;
}

/** What npm runs of packages from the registry; "prepare" is for those from git alone. */
const AT_INSTALL = ['preinstall', 'install', 'postinstall'];

/** The packages in a folder that have such scripts. */
export function scriptsIn(folder: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const manifests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?:^|node_modules\/)(?:@[^/]+\/)?[^/]+\/package\.json$/.test(path),
  );
  for (const path of manifests) {
    const { name, scripts = {} } = JSON.parse(readFileSync(join(folder, path), 'utf8'));
    const which = AT_INSTALL.filter((word) => word in scripts);
    if (which.length > 0) found.set(String(name), which);
  }
  return found;
}

const LICENCES = 'docs/licences.md';

if (import.meta.main) {
  const lockfile = readLockfile();
  const text = licencesText(lockfile);
  if (process.argv.includes('--write')) writeFileSync(LICENCES, text);
  const faults = supplyFaults({
    lockfile,
    manifest: JSON.parse(readFileSync('package.json', 'utf8')),
    settings: readFileSync('.npmrc', 'utf8'),
    scripts: existsSync('node_modules') ? scriptsIn('node_modules') : new Map(),
  });
  if (!existsSync(LICENCES) || readFileSync(LICENCES, 'utf8') !== text) {
    faults.push(`${LICENCES} is not of this lockfile: node scripts/supply/check-supply.ts --write`);
  }
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
