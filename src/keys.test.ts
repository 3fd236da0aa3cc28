import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { areSame, KeyError, keyPath, keysOf, openKeys, seal, unseal } from './keys.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-keys-'));
  folders.push(folder);
  return keyPath({ dataFolder: join(folder, 'data') });
}

test('the key is made at first need, for its owner alone, and is the same afterwards', () => {
  const path = newPath();
  const keys = openKeys(path);
  assert.equal(existsSync(path), false);
  const key = keys.keyFor('pictures');
  assert.equal(key.length, 32);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(join(path, '..')), ['hearsay.key'], 'no draft is left');
  assert.deepEqual(openKeys(path).keyFor('pictures'), key);
});

test('keys of two purposes, and of two houses, differ', () => {
  const keys = openKeys(newPath());
  assert.notDeepEqual(keys.keyFor('pictures'), keys.keyFor('sessions'));
  assert.notDeepEqual(keys.keyFor('pictures'), openKeys(newPath()).keyFor('pictures'));
  const secret = new Uint8Array(32).fill(7);
  assert.deepEqual(keysOf(secret).keyFor('sessions'), keysOf(secret).keyFor('sessions'));
  const [, words = ''] = readFileSync(newMade(), 'utf8').split(' ');
  assert.equal(Buffer.from(words, 'base64url').length, 32);
});

function newMade(): string {
  const path = newPath();
  openKeys(path).keyFor('pictures');
  return path;
}

test('processes that need the key at the same time get the same', async () => {
  const path = newPath();
  const program = `
    const { openKeys } = await import(${JSON.stringify(new URL('./keys.ts', import.meta.url).href)});
    process.stdout.write('ready');
    process.stdin.once('data', () => {
      process.stdout.write(Buffer.from(openKeys(${JSON.stringify(path)}).keyFor('pictures')).toString('hex'));
      process.exit();
    });`;
  const starting = Array.from({ length: 4 }, () => startProgram(program));
  const running = await Promise.all(starting);
  for (const { go } of running) go();
  const keys = await Promise.all(running.map(({ ended }) => ended));
  assert.match(keys[0] ?? '', /^[0-9a-f]{64}$/);
  assert.equal(new Set(keys).size, 1);
});

function startProgram(program: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  const ended = new Promise<string>((resolve) => {
    child.on('close', () => resolve(said.replace('ready', '')));
  });
  return new Promise<{ go: () => void; ended: Promise<string> }>((resolve) => {
    child.stdout.on('data', (piece) => {
      said += piece;
      if (said === 'ready') resolve({ go: () => child.stdin.write('go'), ended });
    });
  });
}

test('a key that others may read is not used, and the message says what to do', () => {
  const path = newMade();
  chmodSync(path, 0o640);
  assert.throws(
    () => openKeys(path).keyFor('pictures'),
    (error) => error instanceof KeyError && error.message.includes('chmod 600'),
  );
  chmodSync(path, 0o400);
  assert.equal(openKeys(path).keyFor('pictures').length, 32);
});

test('a damaged key is not used, and not replaced', () => {
  const path = newMade();
  const whole = readFileSync(path, 'utf8');
  const flipped = whole.replace(/.(?=[\w-]{4} )/, (sign) => (sign === 'A' ? 'B' : 'A'));
  for (const text of ['', whole.slice(0, 40), flipped, `${whole}more`, 'x'.repeat(1000)]) {
    writeFileSync(path, text);
    assert.throws(
      () => openKeys(path).keyFor('pictures'),
      (error) => error instanceof KeyError && error.message.includes('damaged'),
      text,
    );
    assert.equal(readFileSync(path, 'utf8'), text);
  }
  writeFileSync(path, whole);
  assert.equal(openKeys(path).keyFor('pictures').length, 32);
});

test('a folder under the name of the key is said to be none', () => {
  const path = newPath();
  openKeys(join(path, 'inner')).keyFor('pictures');
  assert.throws(() => openKeys(path).keyFor('pictures'), KeyError);
});

test('what is sealed opens for the same key and the same words only', () => {
  const key = keysOf(new Uint8Array(32).fill(1)).keyFor('credentials');
  const other = keysOf(new Uint8Array(32).fill(2)).keyFor('credentials');
  const sealed = seal('secret of the harbour ⚓', { key, about: 'feed 1' });
  assert.equal(unseal(sealed, { key, about: 'feed 1' }), 'secret of the harbour ⚓');
  assert.equal(unseal(sealed, { key, about: 'feed 2' }), null);
  assert.equal(unseal(sealed, { key: other, about: 'feed 1' }), null);
  assert.notEqual(seal('x', { key, about: '' }), seal('x', { key, about: '' }));
  assert.equal(unseal(seal('', { key, about: '' }), { key, about: '' }), '');
});

test('what was sealed and then changed, at any place, does not open', () => {
  const key = keysOf(new Uint8Array(32).fill(1)).keyFor('credentials');
  const bytes = Buffer.from(seal('secret', { key, about: 'feed 1' }), 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.equal(unseal(changed.toString('base64url'), { key, about: 'feed 1' }), null);
    assert.equal(
      unseal(bytes.subarray(0, at).toString('base64url'), { key, about: 'feed 1' }),
      null,
    );
  }
});

test('secrets are compared whole, whatever their lengths', () => {
  assert.equal(areSame('abc', 'abc'), true);
  assert.equal(areSame('abc', 'abd'), false);
  assert.equal(areSame('abc', 'ab'), false);
  assert.equal(areSame('', ''), true);
});
