/**
 * Installs a Debian package in a root of its own and lives with it: `node scripts/package/test-in-root.ts FILE.deb` as root, with
 * mmdebstrap. Once the root is there all happens without a network (a namespace with nothing but itself): installing,
 * serving as the user hearsay, following the sample edition, `hearsay-admin doctor`, upgrading, removing, purging.
 * Says what it found and the seconds each step took; the status is 1 if anything was not so.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Without these words of ours it is the outer process, which makes the root and the namespace. */
const INSIDE = '--inside';
const SUITE = 'bookworm';
const PORT = '8484';
const HOME = `http://127.0.0.1:${PORT}`;
const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

const [first = '', ...more] = process.argv.slice(2);
if (first === INSIDE) await liveInside(more[0] ?? '', more[1] ?? '');
else makeRoot(first);

function makeRoot(deb: string): void {
  assert.ok(deb.endsWith('.deb') && existsSync(deb), 'a .deb is wanted');
  const root = mkdtempSync(join(tmpdir(), 'hearsay-root-'));
  try {
    step(`a root of Debian ${SUITE}`, () =>
      execFileSync(
        'mmdebstrap',
        [
          ...['--variant=essential', '--mode=root', '--components=main'],
          ...[`--include=${dependencies(deb)}`, SUITE, root],
        ],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      ),
    );
    copyFileSync(deb, join(root, 'tmp/first.deb'));
    step('a second version of the package', () => writeNextVersion(deb, root));
    execFileSync(
      'unshare',
      [
        ...['--net', '--mount', '--pid', '--fork', '--kill-child', process.execPath],
        ...[import.meta.filename, INSIDE, root, versionOf(deb)],
      ],
      { stdio: 'inherit' },
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function dependencies(deb: string): string {
  const field = execFileSync('dpkg-deb', ['--field', deb, 'Depends'], { encoding: 'utf8' });
  return field
    .split(',')
    .map((one) => one.trim().split(/[ (|]/)[0])
    .join(',');
}

function versionOf(deb: string): string {
  return execFileSync('dpkg-deb', ['--field', deb, 'Version'], { encoding: 'utf8' }).trim();
}

/** The same files under the next number: what an upgrade does is what is looked at. */
function writeNextVersion(deb: string, root: string): void {
  const tree = join(root, 'tmp/tree');
  execFileSync('dpkg-deb', ['--raw-extract', deb, tree]);
  const control = join(tree, 'DEBIAN/control');
  const text = readFileSync(control, 'utf8').replace(
    /^Version: .*$/m,
    `Version: ${versionOf(deb)}+next`,
  );
  writeFileSync(control, text);
  execFileSync('dpkg-deb', ['-Znone', '--build', tree, join(root, 'tmp/second.deb')], {
    stdio: 'ignore',
  });
  rmSync(tree, { recursive: true });
}

async function liveInside(root: string, version: string): Promise<void> {
  execFileSync('ip', ['link', 'set', 'lo', 'up']);
  execFileSync('mount', ['-t', 'proc', 'proc', join(root, 'proc')]);
  const at = (words: string[]) =>
    execFileSync('chroot', [root, 'env', '-i', `PATH=${PATH}`, ...words], { encoding: 'utf8' });
  const library = join(root, 'var/lib/hearsay/library.db');

  step('installing', () => at(['dpkg', '--install', '/tmp/first.deb']));
  assert.equal(existsSync(library), false, 'nothing is made before somebody starts it');
  assert.match(at(['getent', 'passwd', 'hearsay']), /:\/var\/lib\/hearsay:\/usr\/sbin\/nologin$/m);
  assert.equal(at(['stat', '-c', '%U %a', '/var/lib/hearsay']).trim(), 'hearsay 700');
  assert.equal(at(['stat', '-c', '%U %a', '/etc/default/hearsay']).trim(), 'root 640');
  assert.equal(at(['hearsay', '--version']).trim(), version);

  const stories = await whileServing(root, async () => {
    await stepAsync('following the sample edition', followSample);
    assert.match(at(['hearsay-admin', 'health']), /answers/);
    const said = step('hearsay-admin doctor', () => at(['hearsay-admin', 'doctor']));
    assert.match(said, /The library is sound/);
    assert.doesNotMatch(said, /WRONG|Pictures cannot be read/);
    return countStories();
  });
  assert.equal(statSync(library).mode & 0o777, 0o600);

  writeFileSync(join(root, 'etc/default/hearsay'), "# set by hand\nHEARSAY_LOG='warn'\n");
  step('upgrading', () =>
    at(['dpkg', '--install', '--force-confdef', '--force-confold', '/tmp/second.deb']),
  );
  assert.match(readFileSync(join(root, 'etc/default/hearsay'), 'utf8'), /set by hand/);
  await whileServing(root, async () => assert.equal(await countStories(), stories));

  step('removing', () => at(['dpkg', '--remove', 'hearsay']));
  assert.ok(existsSync(library), 'removing keeps the library');
  const words = step('purging', () => at(['dpkg', '--purge', 'hearsay']));
  assert.match(words, /Removing all of Hearsay's news/);
  for (const path of [
    'var/lib/hearsay',
    'etc/default/hearsay',
    'usr/lib/hearsay',
    'usr/bin/hearsay',
  ])
    assert.equal(existsSync(join(root, path)), false, `${path} is left`);
  process.stdout.write(
    `${stories} stories of the sample edition were there before and after the upgrade.\n`,
  );
}

/** As the unit does it, for there is no systemd in a root like this. */
async function whileServing<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  const user = ['--userspec=hearsay:hearsay', root, 'env', '-i', `PATH=${PATH}`];
  const folders = ['HEARSAY_DATA=/var/lib/hearsay', 'XDG_CACHE_HOME=/var/cache/hearsay'];
  const words = [...user, ...folders, '/usr/bin/hearsay', 'serve'];
  const child = spawn('chroot', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (more) => {
    said += String(more);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  try {
    await stepAsync('starting until /api/health answers', () => untilHealthy(child));
    const result = await work();
    child.kill('SIGTERM');
    assert.equal(await stepAsync('stopping', () => ended), 0, said);
    return result;
  } catch (error) {
    child.kill('SIGKILL');
    process.stderr.write(said);
    throw error;
  }
}

async function untilHealthy(child: ChildProcess): Promise<void> {
  const until = Date.now() + 120_000;
  while (child.exitCode === null && Date.now() < until) {
    const answer = await fetch(`${HOME}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('it does not answer');
}

async function followSample(): Promise<void> {
  const answer = await fetch(`${HOME}/api/sample-edition`, { method: 'POST' });
  assert.ok(answer.ok, `${answer.status} ${await answer.text()}`);
  const until = Date.now() + 120_000;
  while ((await countStories()) < 5) {
    assert.ok(Date.now() < until, 'no stories came of the sample edition');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function countStories(): Promise<number> {
  const answer = await fetch(`${HOME}/api/stories?limit=100`);
  const told: unknown = await answer.json();
  if (typeof told !== 'object' || told === null || !('stories' in told)) return 0;
  return Array.isArray(told.stories) ? told.stories.length : 0;
}

function step<Result>(name: string, work: () => Result): Result {
  const began = performance.now();
  const result = work();
  tellStep(name, began);
  return result;
}

async function stepAsync<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  tellStep(name, began);
  return result;
}

function tellStep(name: string, began: number): void {
  process.stdout.write(
    `${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${name}\n`,
  );
}
