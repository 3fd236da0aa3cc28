import { readFileSync } from 'node:fs';

/** What package-lock.json says of a package (lockfileVersion 3). */
export type LockedPackage = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

export type Lockfile = { readonly packages: Readonly<Record<string, LockedPackage>> };

export type Locked = LockedPackage & {
  /** Below node_modules. */
  readonly path: string;
  /** "@scope/name" or "name". */
  readonly name: string;
};

export function readLockfile(): Lockfile {
  return JSON.parse(readFileSync('package-lock.json', 'utf8'));
}

/** Every package but our own, in the order of the file. */
export function packagesOf({ packages }: Lockfile): Locked[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => ({ ...locked, path, name: path.split('node_modules/').at(-1) ?? '' }));
}

/**
 * The licence a package states. A platform's package that the registry here does not serve states none: then that of its
 * kin of the same scope, which are made of one source. Null: nobody says.
 */
export function licenceOf(locked: Locked, all: readonly Locked[]): string | null {
  if (locked.license !== undefined) return locked.license;
  if (locked.optional !== true || !locked.name.startsWith('@')) return null;
  const scope = `${locked.name.split('/')[0]}/`;
  const kin = all.filter(({ name, optional }) => optional === true && name.startsWith(scope));
  return kin.find(({ license }) => license !== undefined)?.license ?? null;
}
