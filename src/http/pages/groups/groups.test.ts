import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { type House, OWNER, openHouse } from '../../../../test/routes/house.ts';
import { wordsIn } from '../../../../test/words-in.ts';

let house: House;
let story = 0;
before(async () => {
  house = await openHouse();
  const asked = { readerId: OWNER, before: null, limit: 9 };
  story = (await house.desk.store.stories.newest(asked))[0]?.id ?? 0;
});
after(() => house.close());

type As = 'owner' | 'member';

async function post(path: string, fields: Record<string, string>, as: As = 'owner') {
  const { headers } = await house.ask(path, {
    method: 'POST',
    as,
    body: new URLSearchParams(fields),
  });
  return headers.get('location') ?? '';
}

async function follow(path: string, fields: Record<string, string>, as: As = 'owner') {
  return (await house.ask((await post(path, fields, as)).split('#')[0] ?? '', { as })).text;
}

async function makeGroup(name: string): Promise<string> {
  return /^\/groups\/(\d+)/.exec(await post('/groups', { name }))?.[1] ?? '';
}

test('who is in no group is told so; nothing of groups stands below a story', async () => {
  const { text } = await house.ask('/groups', { as: 'member' });
  assert.match(wordsIn(text, '.empty').join(), /in no group yet/);
  const page = (await house.ask(`/stories/${story}`, { as: 'member' })).text;
  assert.deepEqual(wordsIn(page, '.group-notes'), []);
});

test('a group is made, somebody asked and in it, and a note read by both and by nobody else', async () => {
  const group = await makeGroup('Harbour watch');
  const asked = await follow('/groups/invite', { group, name: 'mira', back: `/groups/${group}` });
  const nobody = await follow('/groups/invite', {
    group,
    name: 'Mirabel',
    back: `/groups/${group}`,
  });
  assert.equal(
    wordsIn(asked, '.notice').join(),
    wordsIn(nobody, '.notice').join(),
    'the same answer',
  );
  house.desk.passTime(1000);
  const invited = (await house.ask('/groups', { as: 'member' })).text;
  assert.match(wordsIn(invited, '.group-invitation h2').join(), /asks you to join Harbour watch/);
  assert.equal(
    (await house.ask(`/groups/${group}`, { as: 'member' })).status,
    404,
    'not in it yet',
  );
  await post('/groups/join', { group }, 'member');
  const note = {
    group,
    story: String(story),
    words: 'Look at\nthe second claim <b>',
    back: `/stories/${story}`,
  };
  assert.match(
    wordsIn(await follow('/groups/notes', note), '.notice').join(),
    /stands for the group\. Undo/,
  );
  const seen = (await house.ask(`/stories/${story}`, { as: 'member' })).text;
  assert.deepEqual(wordsIn(seen, '.group-words'), ['Look at the second claim <b>']);
  assert.deepEqual(
    wordsIn(seen, '.group-note form'),
    [],
    'another’s note is not theirs to take back',
  );
  assert.equal(
    wordsIn((await house.ask('/groups', { as: 'member' })).text, '.group-note').length,
    1,
  );
  const left = await follow('/groups/leave', { group }, 'member');
  assert.match(wordsIn(left, '.notice').join(), /You have left the group\. Undo/);
  assert.equal((await house.ask(`/groups/${group}`, { as: 'member' })).status, 404);
  assert.deepEqual(
    wordsIn((await house.ask(`/stories/${story}`, { as: 'member' })).text, '.group-words'),
    [],
  );
  await post('/groups/return', { group }, 'member');
  assert.equal((await house.ask(`/groups/${group}`, { as: 'member' })).status, 200);
  const out = await follow('/groups/remove', {
    group,
    member: String(house.member),
    back: '/groups',
  });
  const [turn = ''] = [...parseHTML(out).document.querySelectorAll('.notice [name="turn"]')].map(
    (one) => one.getAttribute('value') ?? '',
  );
  assert.equal((await house.ask(`/groups/${group}`, { as: 'member' })).status, 404);
  await post('/groups/bring-back', { turn });
  assert.equal((await house.ask(`/groups/${group}`, { as: 'member' })).status, 200);
});

test('a note on an article is taken back and put back by who wrote it', async () => {
  const group = await makeGroup('Readers');
  const [line] = await house.desk.store.articles.newest({
    readerId: OWNER,
    scope: {},
    before: null,
    limit: 1,
  });
  const path = `/article/${line?.id}`;
  await post('/groups/notes', { group, article: String(line?.id), words: 'See this.' });
  const page = (await house.ask(path)).text;
  assert.deepEqual(wordsIn(page, '.group-words'), ['See this.']);
  const [id = ''] = [...parseHTML(page).document.querySelectorAll('[name="note"]')].map(
    (one) => one.getAttribute('value') ?? '',
  );
  await post('/groups/notes/remove', { note: id });
  assert.deepEqual(wordsIn((await house.ask(path)).text, '.group-words'), []);
  await post('/groups/notes/restore', { note: id });
  assert.deepEqual(wordsIn((await house.ask(path)).text, '.group-words'), ['See this.']);
});

test('who refuses is asked no more, and can take that back at once', async () => {
  const group = await makeGroup('Pests');
  await post('/groups/invite', { group, name: 'Mira' });
  const refused = await follow('/groups/refuse', { group }, 'member');
  assert.match(wordsIn(refused, '.notice').join(), /asks you no more\. It is not told\. Undo/);
  assert.doesNotMatch(refused, /Pests/);
  await post('/groups/invite', { group, name: 'Mira' });
  assert.doesNotMatch((await house.ask('/groups', { as: 'member' })).text, /Pests/);
  await post('/groups/unrefuse', { group }, 'member');
  assert.match((await house.ask('/groups', { as: 'member' })).text, /Pests/);
});

test('what is no group, no name and no note changes nothing and says so', async () => {
  const group = await makeGroup('Nothing');
  const wrong: [string, Record<string, string>][] = [
    ['/groups', { name: '  ' }],
    ['/groups', { name: 'x'.repeat(61) }],
    ['/groups/invite', { group, name: '' }],
    ['/groups/invite', { group: '999', name: 'Mira' }],
    ['/groups/join', { group }],
    ['/groups/notes', { group, story: '99999', words: 'Of nothing.' }],
    ['/groups/notes', { group, story: String(story), words: 'x'.repeat(2001) }],
    ['/groups/notes', { group: '999', story: String(story), words: 'To nobody.' }],
    ['/groups/remove', { group, member: '1' }],
  ];
  for (const [path, fields] of wrong) {
    const page = await follow(path, { ...fields, back: '/groups' });
    assert.match(
      wordsIn(page, '.notice').join(),
      /Nothing was changed/,
      `${path} ${JSON.stringify(fields)}`,
    );
  }
});
