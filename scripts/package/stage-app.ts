import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Locked, packagesOf, readLockfile } from '../supply/lockfile.ts';

/** What runs, and what who runs it reads; tests and their files stay behind. */
const OURS = [
  /^(?:src|ui|packs|sample)\/.+/,
  /^docs\/.+\.md$/,
  /^eval\/accepted\.json$/,
  /^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md|SECURITY\.md)$/,
];
const NOT_OURS = /\.(?:test|d)\.ts$|\/fixtures\/|^ui\/.*tsconfig\.json$/;

/** Of packages: what only developers read; Node would not run their TypeScript. Licences stay. */
const UNREAD_FILE = /^\.|\.(?:map|[cm]?tsx?|md|markdown|tsbuildinfo)$/i;
const UNREAD_FOLDER =
  /^(?:test|tests|__tests__|docs?|examples?|bench|benchmarks?|include|share|\.github)$/;
const LICENCE = /licen[cs]e|copying|notice/i;

export type Machine = { readonly platform: string; readonly arch: string };

/** Lays out what a tarball holds: our files as they were committed, packages as they are installed. Throws where they are not. */
export function stageApp(folder: string, machine: Machine): void {
  mkdirSync(folder, { recursive: true });
  stageOurs(folder);
  stagePackages(folder);
  stageNode(folder, machine);
  for (const name of ['hearsay', 'hearsay-admin', 'hearsay.service']) stageFile(folder, name);
}

/** Out of the commit and not the work tree, so that the same commit makes the same bytes. */
function stageOurs(folder: string): void {
  const names = git('ls-tree', '-r', '--name-only', '-z', 'HEAD').split('\0');
  const wanted = names.filter(isOurs);
  const tar = execFileSync('git', ['archive', '--format=tar', 'HEAD', '--', ...wanted], {
    maxBuffer: 512 * 1024 * 1024,
  });
  execFileSync('tar', ['-x', '-C', folder], { input: tar });
}

/** Whether a file of the repository is part of what runs. */
export function isOurs(path: string): boolean {
  return OURS.some((pattern) => pattern.test(path)) && !NOT_OURS.test(path);
}

function stagePackages(folder: string): void {
  for (const locked of wantedPackages()) {
    const path = locked.path;
    cpSync(path, join(folder, path), {
      recursive: true,
      filter: (from) => isRead(path, from),
    });
  }
}

/** All but those for developing and for other machines. Node itself lies elsewhere. */
function wantedPackages(): Locked[] {
  return packagesOf(readLockfile())
    .filter(({ dev, name }) => dev !== true && !/^node-(?:bin-)?(?:linux|darwin|win)-/.test(name))
    .filter((locked) => isInstalled(locked));
}

function isInstalled({ path, name, version, optional }: Locked): boolean {
  if (!existsSync(join(path, 'package.json'))) {
    if (optional === true) return false;
    throw new Error(`${name} is not installed: npm ci`);
  }
  const stated: unknown = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const found = typeof stated === 'object' && stated !== null && 'version' in stated;
  if (found && stated.version === version) return true;
  throw new Error(`${path} is not at ${version}, as package-lock.json has it: npm ci`);
}

/** Packages within packages are staged for themselves, by what the lockfile says of them. */
function isRead(root: string, from: string): boolean {
  if (from === root) return true;
  const inside = from.slice(root.length + 1);
  const [first = ''] = inside.split('/');
  if (first === 'node_modules') return false;
  const name = basename(from);
  if (LICENCE.test(name)) return true;
  return !UNREAD_FOLDER.test(first) && !UNREAD_FILE.test(name);
}

function stageNode(folder: string, { platform, arch }: Machine): void {
  const from = join('node_modules', `node-${platform}-${arch}`);
  const [node, licence] = [join(from, 'bin/node'), join(from, 'LICENSE')];
  if (!existsSync(node)) throw new Error(`There is no Node for ${platform}-${arch}: npm ci there`);
  mkdirSync(join(folder, 'lib'), { recursive: true });
  copyFileSync(node, join(folder, 'lib/node'));
  copyFileSync(licence, join(folder, 'lib/LICENSE.node'));
  chmodSync(join(folder, 'lib/node'), 0o755);
}

function stageFile(folder: string, name: string): void {
  const into = name.endsWith('.service') ? 'share' : 'bin';
  mkdirSync(join(folder, into), { recursive: true });
  copyFileSync(join('packaging/files', name), join(folder, into, name));
  chmodSync(join(folder, into, name), into === 'bin' ? 0o755 : 0o644);
}

/** What git answers, without the last line's end. */
export function git(...words: string[]): string {
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  return execFileSync('git', words, options).trimEnd();
}
