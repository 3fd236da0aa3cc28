/**
 * Builds what Hearsay is handed out as: `node scripts/package/build.ts [--into FOLDER] [--deb]`. A tarball for this kind of
 * machine, and with --deb a Debian package of it. The commit that is checked out is built; nothing is fetched: packages
 * are those that `npm ci` has put there. The same commit, with the same packages, makes the same bytes.
 */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import packageJson from '../../package.json' with { type: 'json' };
import { git, stageApp } from './stage-app.ts';
import { writeDeb } from './write-deb.ts';
import { writeTarball } from './write-tarball.ts';

const { values } = parseArgs({
  options: { into: { type: 'string', default: 'build' }, deb: { type: 'boolean', default: false } },
});

const { platform, arch } = process;
const { version } = packageJson;
const name = `hearsay-${version}-${platform}-${arch}`;
const at = Number(git('show', '--no-patch', '--format=%ct', 'HEAD'));
const work = mkdtempSync(join(tmpdir(), 'hearsay-package-'));
try {
  mkdirSync(values.into, { recursive: true });
  const staged = join(work, name);
  stageApp(staged, { platform, arch });
  const tarball = join(values.into, `${name}.tar.gz`);
  const pack = createGzip({ level: 9 });
  await writeTarball({ parent: work, name, at }, [pack, createWriteStream(tarball)]);
  await tell(tarball);
  if (values.deb) {
    const deb = join(values.into, `hearsay_${version}_${arch === 'x64' ? 'amd64' : arch}.deb`);
    writeDeb({ staged, root: join(work, 'root'), deb, version, arch, at });
    await tell(deb);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function tell(path: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const megabytes = (statSync(path).size / 1e6).toFixed(1);
  process.stdout.write(`${hash.digest('hex')}  ${path}  ${megabytes} MB\n`);
}
