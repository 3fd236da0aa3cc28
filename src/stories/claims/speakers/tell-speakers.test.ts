import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speaker } from '../../../../test/statements.ts';
import { told } from '../../../../test/told-story.ts';
import type { Speaker } from '../../../model/statement.ts';
import { findTwins } from '../comparing/find-twins.ts';
import { readStory } from '../said/read-story.ts';
import { tellSpeakers } from './tell-speakers.ts';

const CONTENT = 'the boats had been empty when the crew of the tug came alongside at dawn';
const OTHERS = [CONTENT, 'nobody paid for the garden', 'rates will rise again in spring'];
const person = (name: string, mention = name, role?: string) =>
  speaker(name, role === undefined ? { mention } : { mention, role });
const body = (name: string) => speaker(name, { kind: 'organisation' });
const unnamed = (mention: string, kind: Speaker['kind'] = 'unnamed'): Speaker => ({
  ...speaker(mention, { kind }),
  key: null,
});

/** Who each is taken for, who speak one an article. */
function castOf(
  speakers: readonly Speaker[],
  content = (at: number) => OTHERS[at] ?? '',
): number[] {
  const articles = speakers.map((by, at) => told(at + 1, [{ by, content: content(at) }]));
  const { said } = readStory(articles);
  return [...tellSpeakers(articles, said, findTwins(said, said)).personOf];
}

const ONE: readonly (readonly [string, Speaker, Speaker])[] = [
  ['a body in small letters', body('Tide Ferries'), unnamed('tide ferries', 'organisation')],
  ['a surname and the one full name', person('Mikhail Zygar'), person('Zygar', 'Mr Zygar')],
  ['a name in two scripts', person('Kirill Rogov'), person('Кирилл Рогов')],
  ['a name with a middle initial', person('John R. Smith'), person('John Smith')],
  ['a body and its name in short', body('Tide Ferries'), body('Tide')],
  ['a body and its initials', body('World Harbour Union'), { ...body('WHU'), name: 'WHU' }],
  [
    'a role and the one who has it',
    person('Iris Vale', 'Iris Vale', 'harbour commander'),
    unnamed('the harbour commander'),
  ],
  [
    'a body by the same words',
    unnamed('the coastguard', 'organisation'),
    unnamed('the coastguard', 'organisation'),
  ],
  ['a full name within a mention', person('Iris Vale'), unnamed('the exiled journalist Iris Vale')],
];

for (const [what, one, other] of ONE) {
  test(`${what} are one`, () => {
    assert.deepEqual(castOf([one, other]), [0, 0]);
  });
}

const TWO: readonly (readonly [string, Speaker, Speaker])[] = [
  ['Mr and Mrs Hale', person('Conrad Hale', 'Mr Hale'), person('Hale', 'Mrs Hale')],
  ['two full names', person('Edda Lorimer'), person('Clara Lorimer')],
  ['two middle initials', person('John R. Smith'), person('John T. Smith')],
  [
    'the company of two articles',
    unnamed('the company', 'organisation'),
    unnamed('the company', 'organisation'),
  ],
  ['a person and a firm of that name', person('Theodora Vantry'), body('Vantry')],
  [
    'an indefinite role',
    person('Iris Vale', 'Iris Vale', 'harbour commander'),
    unnamed('a harbour commander'),
  ],
];

for (const [what, one, other] of TWO) {
  test(`${what} stay two`, () => {
    assert.deepEqual(castOf([one, other]), [0, 1]);
  });
}

test('a surname that two full names have is nobody’s', () => {
  const cast = castOf([person('Edda Lorimer'), person('Clara Lorimer'), person('Lorimer')]);
  assert.deepEqual(cast, [0, 1, 2]);
});

test('whom one article leaves unnamed, another names for the same long quotation', () => {
  const cast = castOf([person('Mikhail Zygar'), unnamed('the Russian journalist')], () => CONTENT);
  assert.deepEqual(cast, [0, 0]);
});

test('a pronoun nobody could resolve is nobody', () => {
  assert.deepEqual(
    castOf([person('Mikhail Zygar'), { ...unnamed('he', 'person'), name: 'he' }]),
    [0, -1],
  );
});

test('a surname is not joined where the text prints another of that name', () => {
  const articles = [
    told(1, [{ by: person('Hunter Vale'), content: CONTENT }]),
    told(2, [{ by: person('Vale', 'President Vale'), content: 'rates will rise again in spring' }]),
    told(3, [{ by: null, content: 'Last week Jonas Vale flew home' }]),
  ];
  const { said } = readStory(articles);
  assert.deepEqual([...tellSpeakers(articles, said, []).personOf], [0, 1, -1]);
});

test('an outlet is one speaker under the name that the story lists it by, however texts print it', () => {
  const called = ['Harbour Post', 'The Harbour Post', 'the Harbour Post newspaper'];
  const articles = [
    told(1, [{ by: body(called[0] ?? ''), content: OTHERS[0] ?? '' }]),
    told(2, [{ by: body(called[1] ?? ''), content: OTHERS[1] ?? '' }]),
    told(3, [{ by: body(called[2] ?? ''), content: OTHERS[2] ?? '' }]),
    told(4, [], { outletKey: 'post', outletName: 'The Harbour Post' }),
  ];
  const { said } = readStory(articles);
  const { people, personOf } = tellSpeakers(articles, said, findTwins(said, said));
  assert.deepEqual([...personOf], [0, 0, 0]);
  assert.deepEqual(
    people.map(({ speaker: { name } }) => name),
    ['The Harbour Post'],
  );
});

test('somebody who has an outlet’s name is not that outlet', () => {
  const articles = [
    told(1, [{ by: person('Iris Herald'), content: OTHERS[0] ?? '' }]),
    told(2, [], { outletKey: 'herald', outletName: 'Iris Herald' }),
  ];
  const { said } = readStory(articles);
  const { people } = tellSpeakers(articles, said, findTwins(said, said));
  assert.equal(people[0]?.speaker.kind, 'person');
});
