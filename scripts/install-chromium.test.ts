import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installChromium } from './install-chromium.ts';

/** A machine on which installing brings a Chromium at the given try, or never. */
function machine(mayInstall: boolean, worksAtTry: number) {
  const ran: string[] = [];
  let tries = 0;
  return {
    ran,
    mayInstall,
    find: () => (tries >= worksAtTry ? '/usr/bin/chromium' : null),
    run: (program: string, words: readonly string[]) => {
      ran.push(`${program} ${words[0]}`);
      if (words[0] === 'install') tries += 1;
      return words[0] === 'update' || tries >= worksAtTry ? 0 : 100;
    },
  };
}

test('a Chromium that is there is taken, and nothing is installed', () => {
  const there = machine(true, 0);
  assert.deepEqual(installChromium(there), { kind: 'there', path: '/usr/bin/chromium' });
  assert.deepEqual(there.ran, []);
});

test('Debian’s is installed, after fetching the lists where there are none', () => {
  const listed = machine(true, 1);
  assert.equal(installChromium(listed).kind, 'there');
  assert.deepEqual(listed.ran, ['apt-get install']);
  const fresh = machine(true, 2);
  assert.equal(installChromium(fresh).kind, 'there');
  assert.deepEqual(fresh.ran, ['apt-get install', 'apt-get update', 'apt-get install']);
});

test('where nothing may or can be installed, one line says what to do', () => {
  for (const outcome of [installChromium(machine(false, 1)), installChromium(machine(true, 9))]) {
    assert.equal(outcome.kind, 'missing');
    assert.match(outcome.advice, /^No Chromium was found: [^\n]+HEARSAY_CHROMIUM[^\n]+\.$/);
  }
});
