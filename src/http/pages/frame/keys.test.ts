import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { KEYS } from './keys.ts';

const all = KEYS.flatMap(([, keys]) => keys);

test('no key has two meanings, and none begins another', () => {
  const pressed = all.map(({ keys }) => keys);
  assert.equal(new Set(pressed).size, pressed.length);
  for (const keys of pressed)
    assert.ok(!pressed.some((other) => other.startsWith(`${keys} `)), keys);
});

test('the script knows how to do whatever the table says', () => {
  const script = readFileSync(
    new URL('../../../../ui/behaviours/keyboard.ts', import.meta.url),
    'utf8',
  );
  const acts = all.map(({ act }) => act).filter((act) => !/^(?:\/|press )/.test(act));
  assert.ok(acts.length > 10);
  for (const act of acts) assert.match(script, new RegExp(`^  '?${act}'?[:,]`, 'm'), act);
});
