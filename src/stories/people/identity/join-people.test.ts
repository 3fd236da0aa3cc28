import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../../test/cpu-time.ts';
import { joinPeople, type PersonSeen } from './join-people.ts';

let next = 0;
const seen = (name: string, given: Partial<PersonSeen> = {}): PersonSeen => {
  next += 1;
  return {
    id: next,
    name,
    kind: 'person',
    story: 1,
    mentions: [],
    roles: [],
    affiliation: null,
    beside: [],
    ...given,
  };
};

/** Groups by place in the list: "ab c". */
const groups = (...people: PersonSeen[]) =>
  joinPeople(people)
    .map(({ ids }) =>
      ids
        .map((id) => 'abcdefgh'[people.findIndex((one) => one.id === id)])
        .sort()
        .join(''),
    )
    .join(' ');

test('one full name in a story is one person, in any script', () => {
  assert.equal(groups(seen('Kirill Rogov'), seen('Кирилл Рогов'), seen('Кирило Рогов')), 'abc');
});

test('a surname goes to the only one in its story who bears it', () => {
  assert.equal(groups(seen('Rogov', { mentions: ['Mr Rogov'] }), seen('Kirill Rogov')), 'ab');
  assert.equal(groups(seen('Rogov'), seen('Kirill Rogov'), seen('Anton Rogov')), 'a b c');
  assert.equal(groups(seen('Rogov', { story: 2 }), seen('Kirill Rogov')), 'a b');
  assert.equal(groups(seen('Rogov'), seen('Рогов'), seen('Rogov', { story: 2 })), 'ab c');
});

test('Mr and Ms are two, and so are 34 and 61', () => {
  assert.equal(
    groups(seen('Penn', { mentions: ['Mr Penn'] }), seen('Lucia Penn', { mentions: ['Ms Penn'] })),
    'a b',
  );
  assert.equal(
    groups(
      seen('Sam Lee', { roles: ['nurse, 34'] }),
      seen('Sam Lee', { roles: ['61-year-old pilot'] }),
    ),
    'a b',
  );
  assert.equal(
    groups(
      seen('Sam Lee', { roles: ['nurse, 34'] }),
      seen('Sam Lee', { mentions: ['the 35-year-old'] }),
    ),
    'ab',
  );
});

test('across stories a name alone is not enough', () => {
  const [one, other] = [seen('John Smith'), seen('John Smith', { story: 2 })];
  assert.equal(groups(one, other), 'a b');
  const role = { roles: ['energy minister of Velland'] };
  assert.equal(groups({ ...one, ...role }, { ...other, ...role }), 'ab');
  const spokesman = { roles: ['a spokesman'] };
  assert.equal(groups({ ...one, ...spokesman }, { ...other, ...spokesman }), 'a b');
  const body = { affiliation: 'TV Rain' };
  assert.equal(groups({ ...one, ...body }, { ...other, ...body }), 'ab');
});

test('across scripts those who stand beside them tell', () => {
  const beside = { story: 1, beside: ['Vladimir Putin', 'Sergei Lavrov'] };
  const russian = { story: 2, beside: ['Владимир Путин', 'Сергей Лавров', 'Путин'] };
  assert.equal(groups(seen('Kirill Rogov', beside), seen('Кирилл Рогов', russian)), 'ab');
});

test('who could be either of two stays alone', () => {
  const minister = { roles: ['energy minister'] };
  const player = { roles: ['football player'] };
  const both = { roles: ['energy minister', 'football player'] };
  const people = [minister, player, both].map((one, story) =>
    seen('John Smith', { ...one, story }),
  );
  assert.equal(groups(...people), 'a b c');
});

test('bodies join by name; groups and the unnamed never do', () => {
  assert.equal(
    groups(
      seen('NATO', { kind: 'organisation' }),
      seen('NATO', { kind: 'organisation', story: 2 }),
    ),
    'ab',
  );
  assert.equal(
    groups(seen('residents', { kind: 'group' }), seen('residents', { kind: 'group' })),
    'a b',
  );
  assert.equal(
    groups(seen('a spokesman', { kind: 'unnamed' }), seen('a spokesman', { kind: 'unnamed' })),
    'a b',
  );
});

test('the fullest name is the person’s, and the reason says why', () => {
  const [person] = joinPeople([seen('Rogov'), seen('Kirill Rogov')]);
  assert.equal(person?.name, 'Kirill Rogov');
  assert.deepEqual(person?.reasons, ['Nobody else in the story is called Rogov.']);
});

test('everybody is in one place once, and two full names that differ are never one', () => {
  const name = fc.constantFrom(
    'Ana Ruiz',
    'Ana Rios',
    'Ruiz',
    'Rios',
    'Анна Рогова',
    'Anna Rogova',
    'NATO',
    '',
  );
  const kind = fc.constantFrom('person' as const, 'organisation' as const, 'unnamed' as const);
  const roles = fc.constantFrom([], ['mayor of Lindmouth'], ['nurse, 34'], ['pilot, 61']);
  const person = fc.record({ name, kind, roles, story: fc.constantFrom(1, 2, null) });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), (list) => {
      const people = list.map((one) => seen(one.name, one));
      const joined = joinPeople(people);
      const ids = joined.flatMap((one) => one.ids);
      assert.deepEqual(
        ids.toSorted((a, b) => a - b),
        people.map(({ id }) => id),
      );
      for (const { ids: members } of joined) {
        const names = people.filter(({ id }) => members.includes(id)).map((one) => one.name);
        assert.ok(!(names.includes('Ana Ruiz') && names.includes('Ana Rios')));
        assert.ok(!(names.includes('Ana Ruiz') && names.includes('Rios')));
      }
    }),
  );
});

test('ten thousand mentions of one name take no long time', () => {
  const people = Array.from({ length: 10_000 }, (_, story) => seen('John Smith', { story }));
  const started = process.cpuUsage();
  assert.equal(joinPeople(people).length, 10_000);
  assert.ok(cpuSince(started) < 10_000);
});
