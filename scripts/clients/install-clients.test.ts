import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENTS, installClients } from './install-clients.ts';

/** A machine with some programs, on which installing brings the others at the given try, or never. */
function machine(
  there: readonly string[],
  mayInstall: boolean,
  worksAtTry = Number.POSITIVE_INFINITY,
) {
  const ran: string[] = [];
  const paths = new Set(there.map((name) => CLIENTS[name]));
  let tries = 0;
  return {
    ran,
    mayInstall,
    isThere: (path: string) => paths.has(path),
    run: (program: string, words: readonly string[]) => {
      ran.push(`${program} ${words.join(' ')}`);
      if (words[0] === 'update') return 0;
      tries += 1;
      if (tries < worksAtTry) return 100;
      for (const word of words) paths.add(CLIENTS[word] ?? word);
      return 0;
    },
  };
}

const ALL = Object.keys(CLIENTS);
const BUT_TWO = ALL.filter((name) => name !== 'newsboat' && name !== 'sfeed');
const INSTALL = 'apt-get install -y --no-install-recommends newsboat sfeed';

test('where every program is there nothing is installed', () => {
  const whole = machine(ALL, true);
  assert.deepEqual(installClients(whole), { kind: 'there' });
  assert.deepEqual(whole.ran, []);
});

test('only what is missing is installed, after fetching the lists where there are none', () => {
  const listed = machine(BUT_TWO, true, 1);
  assert.equal(installClients(listed).kind, 'there');
  assert.deepEqual(listed.ran, [INSTALL]);
  const fresh = machine(BUT_TWO, true, 2);
  assert.equal(installClients(fresh).kind, 'there');
  assert.deepEqual(fresh.ran, [INSTALL, 'apt-get update', INSTALL]);
});

test('where nothing may or can be installed, one line names what is missing', () => {
  for (const outcome of [
    installClients(machine(BUT_TWO, false)),
    installClients(machine(BUT_TWO, true)),
  ]) {
    assert.equal(outcome.kind, 'missing');
    assert.match(outcome.advice, /^[^\n]+ newsboat sfeed\.$/);
  }
});
