import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SETTINGS } from '../../src/config.ts';
import type { Setting } from '../../src/config-setting.ts';

const SCRIPTS = ['postinst', 'prerm', 'postrm'];
const DEBIAN = 'packaging/debian';
/** Debian's name for what Node calls x64. */
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

export type DebPlan = {
  /** What stageApp() laid out; it is moved into the package. */
  readonly staged: string;
  /** A folder that the package's tree is made in. */
  readonly root: string;
  readonly deb: string;
  readonly version: string;
  readonly arch: string;
  /** Of all files, in seconds since 1970. */
  readonly at: number;
};

/** Makes a Debian package of what a tarball holds. Needs dpkg-deb. */
export function writeDeb(plan: DebPlan): void {
  const { root, staged, deb, at } = plan;
  mkdirSync(join(root, 'usr/lib'), { recursive: true });
  renameSync(staged, join(root, 'usr/lib/hearsay'));
  placeFiles(root);
  placeDocuments(root, plan);
  placeControl(root, plan);
  openToAll(root);
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(at) };
  const words = ['--root-owner-group', '-Zxz', '-z2', '--threads-max=1', '--build', root, deb];
  execFileSync('dpkg-deb', words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function placeFiles(root: string): void {
  const app = join(root, 'usr/lib/hearsay');
  const units = join(root, 'usr/lib/systemd/system');
  const commands = join(root, 'usr/bin');
  for (const folder of [units, commands, join(root, 'etc/default')])
    mkdirSync(folder, { recursive: true });
  renameSync(join(app, 'share/hearsay.service'), join(units, 'hearsay.service'));
  rmSync(join(app, 'share'), { recursive: true });
  symlinkSync('../lib/hearsay/bin/hearsay', join(commands, 'hearsay'));
  symlinkSync('../lib/hearsay/bin/hearsay-admin', join(commands, 'hearsay-admin'));
  writeFileSync(join(root, 'etc/default/hearsay'), defaultsText(SETTINGS));
}

/** Every setting, explained and switched off; what is written in it holds for systemd and for hearsay-admin alike. */
export function defaultsText(settings: readonly Setting[]): string {
  const parts = settings
    .filter(({ name }) => name !== 'HEARSAY_DATA')
    .map(({ name, meaning, usual }) => `# ${meaning}\n# Usual: ${usual}.\n#${name}=''\n`);
  return [DEFAULTS_HEAD, ...parts].join('\n');
}

const DEFAULTS_HEAD = `# Settings of the service: take the # away from a line to set it, then systemctl restart hearsay.
# Put values in single quotes. The data folder is /var/lib/hearsay; a link or a mount there moves it.
# /usr/share/doc/hearsay/running.md explains more.
`;

function placeDocuments(root: string, { version, at }: DebPlan): void {
  const documents = join(root, 'usr/share/doc/hearsay');
  const manual = join(root, 'usr/share/man/man1');
  for (const folder of [documents, manual]) mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'usr/lib/hearsay/docs'), documents, { recursive: true });
  rmSync(join(root, 'usr/lib/hearsay/docs'), { recursive: true });
  cpSync(join(DEBIAN, 'copyright'), join(documents, 'copyright'));
  const date = `${new Date(at * 1000).toUTCString().replace(/GMT$/, '+0000')}`;
  const change = `hearsay (${version}) stable; urgency=medium\n\n  * What is new stands in CHANGELOG.md.\n\n -- Hearsay <hearsay@localhost>  ${date}\n`;
  writeFileSync(join(documents, 'changelog.gz'), gzipSync(change, { level: 9 }));
  renameSync(join(root, 'usr/lib/hearsay/CHANGELOG.md'), join(documents, 'CHANGELOG.md'));
  const page = gzipSync(readFileSync(join(DEBIAN, 'hearsay.1')), { level: 9 });
  for (const name of ['hearsay', 'hearsay-admin'])
    writeFileSync(join(manual, `${name}.1.gz`), page);
}

function placeControl(root: string, { version, arch }: DebPlan): void {
  const control = join(root, 'DEBIAN');
  const architecture = ARCHITECTURES[arch];
  if (architecture === undefined) throw new Error(`Debian knows no ${arch}`);
  const size = execFileSync('du', ['-sk', '--apparent-size', root], { encoding: 'utf8' });
  const text = readFileSync(join(DEBIAN, 'control'), 'utf8')
    .replace('@VERSION@', version)
    .replace('@ARCHITECTURE@', architecture)
    .replace('@SIZE@', String(Number.parseInt(size, 10)));
  mkdirSync(control);
  writeFileSync(join(control, 'control'), text);
  writeFileSync(join(control, 'conffiles'), '/etc/default/hearsay\n');
  for (const name of SCRIPTS) cpSync(join(DEBIAN, name), join(control, name));
}

/** Who builds it may have a narrow umask, which is nobody else's business. Settings may hold the mail server's password. */
function openToAll(root: string): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || isProgram(path)) chmodSync(path, 0o755);
    else chmodSync(path, path.endsWith('etc/default/hearsay') ? 0o640 : 0o644);
  }
  chmodSync(root, 0o755);
}

function isProgram(path: string): boolean {
  return (
    SCRIPTS.some((name) => path.endsWith(`/DEBIAN/${name}`)) ||
    /\/usr\/lib\/hearsay\/(?:lib\/node|bin\/[a-z-]+)$/.test(path)
  );
}
