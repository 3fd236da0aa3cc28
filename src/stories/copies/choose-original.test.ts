import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR, MINUTE } from '../../model/time.ts';
import { agencyKeys } from './agency-names.ts';
import { chooseOriginal, type Incumbent, type Newcomer } from './choose-original.ts';

const NOON = Date.UTC(2025, 10, 17, 12);

type Side = { outlet?: string; credits?: string; time?: number | null; shingles?: number };

function newcomer({
  outlet = 'new.example',
  credits,
  time = NOON,
  shingles = 300,
}: Side): Newcomer {
  const names = agencyKeys(outlet);
  const agency = credits ?? null;
  return {
    time,
    name: names[0],
    names,
    agency,
    credits: agencyKeys(agency),
    ownShingles: shingles,
  };
}

function incumbent({
  outlet = 'old.example',
  credits,
  time = NOON,
  shingles = 300,
}: Side): Incumbent {
  const credited = agencyKeys(credits ?? null).filter((key) => key !== 0);
  const own = { time, name: agencyKeys(outlet)[0], ownShingles: shingles };
  return { ...own, credits: new Set(credited), isCredited: false, isSettled: false };
}

const CASES: readonly (readonly [string, Newcomer, Incumbent, boolean, RegExp])[] = [
  [
    'who is credited',
    newcomer({ credits: 'Northwire', time: NOON - HOUR }),
    incumbent({ outlet: 'northwire.example' }),
    false,
    /credits Northwire, which published it/,
  ],
  [
    'who is credited, though later',
    newcomer({ outlet: 'northwire.example', time: NOON + HOUR }),
    incumbent({ credits: 'Northwire' }),
    true,
    /credits the outlet/,
  ],
  [
    'who is credited by its letters',
    newcomer({ outlet: 'Associated Press', time: NOON + HOUR }),
    incumbent({ credits: 'AP' }),
    true,
    /credits the outlet/,
  ],
  [
    'who was first',
    newcomer({ time: NOON + 25 * MINUTE }),
    incumbent({}),
    false,
    /first, 25 minutes earlier/,
  ],
  [
    'who was first, though seen later',
    newcomer({ time: NOON - 3 * HOUR }),
    incumbent({}),
    true,
    /first, 3 hours earlier/,
  ],
  [
    'who credits nobody, though later',
    newcomer({ time: NOON - HOUR, credits: 'CPA' }),
    incumbent({}),
    false,
    /credits nobody/,
  ],
  [
    'who has the longer text and credits nobody, where no time is known',
    newcomer({ time: null, shingles: 500 }),
    incumbent({ credits: 'CPA' }),
    true,
    /more of the text/,
  ],
  [
    'who was seen first, where nothing else tells',
    newcomer({}),
    incumbent({}),
    false,
    /seen first/,
  ],
];

for (const [name, one, other, isNew, reason] of CASES) {
  test(`the original is ${name}`, () => {
    const original = chooseOriginal(one, other);
    assert.equal(original.isNew, isNew);
    assert.match(original.reason, reason);
  });
}

test('a text that something was added to is no original for that, where both came out on one day', () => {
  assert.equal(chooseOriginal(newcomer({ shingles: 750 }), incumbent({})).isNew, false);
});

test('one that others credit stays the original whatever comes', () => {
  const credited = { ...incumbent({}), isCredited: true };
  assert.equal(chooseOriginal(newcomer({ time: NOON - HOUR }), credited).isNew, false);
});
