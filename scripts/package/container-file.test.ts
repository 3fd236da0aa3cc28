import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stageApp } from './stage-app.ts';

const FILE = fileURLToPath(new URL('../../packaging/Containerfile', import.meta.url));
const text = readFileSync(FILE, 'utf8');
/** One a line, as the engine reads them. */
const steps = text
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [, word = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    return { word, rest: rest.replaceAll(/\s+/g, ' ') };
  });
const last = (word: string) => steps.findLast((step) => step.word === word)?.rest ?? '';
const environment = Object.fromEntries(
  last('ENV')
    .split(' ')
    .map((one) => one.split('=')),
);

const folder = mkdtempSync(join(tmpdir(), 'hearsay-container-test-'));
after(() => rmSync(folder, { recursive: true }));
const staged = join(folder, 'hearsay');
stageApp(staged, { platform: process.platform, arch: process.arch });

test('what the image copies, unpacks and links is made by an earlier step or by the tarball', () => {
  const copies = steps.filter(({ word }) => word === 'COPY').map(({ rest }) => rest);
  const unpacked = '--from=unpacked /opt/hearsay /opt/hearsay';
  assert.deepEqual(copies, ['${' + 'TARBALL} /tmp/hearsay.tar.gz', unpacked]);
  const [from] = steps;
  assert.match(from?.rest ?? '', / AS unpacked$/);
  const runs = steps.filter(({ word }) => word === 'RUN').map(({ rest }) => rest);
  assert.match(
    runs[0] ?? '',
    /mkdir \/opt\/hearsay && tar -xzf \/tmp\/hearsay\.tar\.gz -C \/opt\/hearsay /,
  );
  const link = /ln -s \/opt\/hearsay\/(\S+) \/usr\/local\/bin\/hearsay$/.exec(runs.at(-1) ?? '');
  const program = join(staged, link?.[1] ?? 'none');
  assert.ok(existsSync(program) && (lstatSync(program).mode & 0o111) === 0o111, program);
});

test('it is run by nobody but a user of its own, to whom its one volume belongs', () => {
  const [, user] =
    /useradd --system --uid (\d+) .*hearsay\b/.exec(text.replaceAll('\\\n', ' ')) ?? [];
  assert.equal(last('USER'), user);
  assert.ok(Number(user) > 0);
  const owned = `install -d -m 0700 -o hearsay -g hearsay ${last('VOLUME')}`;
  assert.ok(steps.some(({ word, rest }) => word === 'RUN' && rest.includes(owned)));
  assert.equal(environment['HEARSAY_DATA'], last('VOLUME'));
  const order = steps.map(({ word }) => word);
  assert.ok(order.lastIndexOf('USER') > order.lastIndexOf('RUN'), 'root does nothing afterwards');
});

test('podman is told the format that keeps the health check', () => {
  assert.match(text, /^# {3}podman build --format docker /m);
});

test('it starts, is found well by its own health check, ends by SIGTERM and goes on with what it had', async () => {
  const data = join(folder, 'data');
  const port = String(await freePort());
  const env = { ...environment, PATH: '/usr/bin:/bin', HEARSAY_DATA: data, HEARSAY_PORT: port };
  assert.deepEqual(words(last('ENTRYPOINT')), ['hearsay']);
  const check = words(/ CMD (\[.*\])$/.exec(last('HEALTHCHECK'))?.[1] ?? '[]');
  assert.equal(check[0], 'hearsay');
  assert.equal(last('STOPSIGNAL'), 'SIGTERM');
  const ask = (more: readonly string[]) =>
    execFileSync(join(staged, 'bin/hearsay'), [...check.slice(1), ...more], { env, stdio: 'pipe' });
  assert.throws(() => ask([]), 'nobody answers yet');
  for (const round of ['first', 'again']) {
    const started = spawn(join(staged, 'bin/hearsay'), words(last('CMD')), {
      env,
      stdio: 'ignore',
    });
    try {
      ask(['--wait', '60']);
      ask([]);
    } finally {
      assert.equal(await ended(started), 0, round);
    }
    assert.ok(existsSync(join(data, 'library.db')), round);
  }
});

function words(list: string): string[] {
  const value: unknown = JSON.parse(list);
  return Array.isArray(value) ? value.map(String) : [];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function ended(started: ChildProcess): Promise<number | null> {
  const exit = once(started, 'exit');
  started.kill('SIGTERM');
  const [status] = await exit;
  return status;
}
