import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { type House, OWNER, openHouse } from '../../../../test/routes/house.ts';
import { wordsIn } from '../../../../test/words-in.ts';
import { DAY, HOUR } from '../../../model/time.ts';
import { tokenHash } from '../../security/sessions/tokens.ts';

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
  return house.ask(path, { method: 'POST', as, body: new URLSearchParams(fields) });
}

/** The page that an action leads to. */
async function follow(path: string, fields: Record<string, string>, as: As = 'owner') {
  const { headers } = await post(path, fields, as);
  return (await house.ask(headers.get('location')?.split('#')[0] ?? '/nowhere', { as })).text;
}

const FORM = {
  ...{ question: 'Should the ferry run at night?', kind: 'options' },
  ...{ options: 'Yes\nNo\n\nCannot say', low: '', high: '', opens: '' },
};

function inHours(hours: number): string {
  return new Date(house.desk.now() + hours * HOUR).toISOString().slice(0, 16);
}

async function makePoll(more: Record<string, string> = {}): Promise<number> {
  await house.desk.store.settings.setMany(OWNER, { zone: 'UTC' });
  const usual = { ...FORM, story: String(story), closes: inHours(48), change: 'yes', hides: 'yes' };
  const { status } = await post('/house/polls', { ...usual, ...more });
  assert.equal(status, 303);
  return (await house.desk.store.polls.newest({ before: null, limit: 1 }))[0]?.id ?? 0;
}

test('an editor asks about a story; whoever reads it may answer there, and sees the result after that', async () => {
  const poll = await makePoll();
  const seen = (await house.ask(`/stories/${story}`, { as: 'member' })).text;
  assert.deepEqual(wordsIn(seen, '.poll h3'), [FORM.question]);
  assert.deepEqual(wordsIn(seen, '.poll-options label'), ['Yes', 'No', 'Cannot say']);
  assert.deepEqual(wordsIn(seen, '.poll-bars'), []);
  assert.match(
    wordsIn(seen, '.poll-who').join(),
    /^No vote yet\. 2 members .* can vote\. This is no survey/,
  );
  const fields = { answer: '1', back: `/stories/${story}` };
  const voted = await follow(`/polls/${poll}/vote`, fields, 'member');
  assert.match(wordsIn(voted, '.notice').join(), /Your vote is counted\. Undo/);
  assert.deepEqual(wordsIn(voted, '.poll-bars .bar-count'), ['0 votes', '1 vote', '0 votes']);
  assert.deepEqual(wordsIn(voted, '.poll-own'), ['your vote']);
  assert.deepEqual(wordsIn(voted, '.poll-form button'), ['Change my vote']);
  const owners = (await house.ask(`/stories/${story}`)).text;
  assert.deepEqual(
    wordsIn(owners, '.poll-bars'),
    [],
    'who has not voted does not see it, editor or not',
  );
});

test('a vote is changed, taken back by the notice, and withdrawn', async () => {
  const poll = await makePoll();
  const own = async () => (await house.desk.store.polls.reading(poll, house.member))?.own;
  await post(`/polls/${poll}/vote`, { answer: '1' }, 'member');
  const changed = await follow(`/polls/${poll}/vote`, { answer: '2', back: '/polls' }, 'member');
  const [vote = ''] = [
    ...parseHTML(changed).document.querySelectorAll('.notice [name="vote"]'),
  ].map((one) => one.getAttribute('value') ?? '');
  assert.equal(vote, `${poll}.2`);
  await post('/polls/undo', { vote }, 'member');
  assert.deepEqual(await own(), { kind: 'voted', answer: 1 });
  await post(`/polls/${poll}/withdraw`, {}, 'member');
  assert.deepEqual(await own(), { kind: 'none' });
  await post('/polls/undo', { vote: `${poll}.1` }, 'member');
  assert.deepEqual(await own(), { kind: 'voted', answer: 0 });
});

test('where votes stay the form goes, and only withdrawing is left', async () => {
  const poll = await makePoll({ change: '' }).catch(() => null);
  assert.equal(poll, null, 'a tick that is none is refused');
  const plain = { ...FORM, story: String(story), closes: inHours(48) };
  await post('/house/polls', plain);
  const [made] = await house.desk.store.polls.newest({ before: null, limit: 1 });
  const path = `/polls/${made?.id}`;
  await post(`${path}/vote`, { answer: '0' }, 'member');
  const voted = (await house.ask(path, { as: 'member' })).text;
  assert.deepEqual(
    [wordsIn(voted, '.poll-form'), wordsIn(voted, '.poll-withdraw')],
    [[], ['Withdraw my vote']],
  );
  const again = await follow(`${path}/vote`, { answer: '1', back: path }, 'member');
  assert.match(wordsIn(again, '.notice').join(), /a vote stays as it is/);
  const withdrawn = await follow(`${path}/withdraw`, { back: path }, 'member');
  assert.match(wordsIn(withdrawn, '.notice').join(), /for good/);
  assert.deepEqual(wordsIn(withdrawn, '.poll-form, .poll-withdraw'), []);
});

test('a guest finds the polls that take guests, and no others, and is counted apart', async () => {
  const { accounts } = house.desk.store;
  const about = { name: 'Gus', displayName: null, role: 'guest', passwordHash: null } as const;
  const readerId = (await accounts.addReader(about, house.desk.now())) ?? 0;
  const token = 'g'.repeat(43);
  const session = { readerId, kind: 'browser', tokenHash: tokenHash(token) } as const;
  const more = { name: null, userAgent: null, nonce: null, expiresAt: house.desk.now() + DAY };
  await accounts.addSession({ ...session, ...more }, house.desk.now());
  const headers = { cookie: `hearsay-session=${token}` };
  const [closed, open] = [await makePoll(), await makePoll({ guests: 'yes' })];
  const list = await house.ask('/polls', { headers });
  assert.equal(wordsIn(list.text, '.poll-list li').length, 1);
  assert.equal((await house.ask(`/polls/${closed}`, { headers })).status, 404);
  const body = new URLSearchParams({ answer: '0' });
  await house.ask(`/polls/${open}/vote`, { headers, method: 'POST', body });
  await house.ask(`/polls/${closed}/vote`, { headers, method: 'POST', body });
  const { text } = await house.ask(`/polls/${open}`, { headers });
  assert.deepEqual(wordsIn(text, '.poll-bars caption'), ['Members’ votes', 'Guests’ votes']);
  assert.match(wordsIn(text, '.poll-who').join(), /Guests, counted apart: 1 vote, 1 could vote\./);
  const left = await house.desk.store.polls.reading(closed, OWNER);
  assert.deepEqual(left?.result.votes, { members: 0, guests: 0 });
});

test('no page and no file of an editor says who voted', async () => {
  const poll = await makePoll();
  await post(`/polls/${poll}/vote`, { answer: '1' }, 'member');
  for (const path of [
    '/house/polls',
    `/house/polls/${poll}`,
    `/house/polls/${poll}/counts.json`,
    `/house/polls/${poll}/counts.csv`,
    '/polls',
    `/polls/${poll}`,
  ]) {
    const { status, text } = await house.ask(path);
    assert.equal(status, 200, path);
    assert.doesNotMatch(text, /Mira/, path);
  }
  const open = JSON.parse((await house.ask(`/house/polls/${poll}/counts.json`)).text);
  assert.deepEqual(open.votes, { members: 1, guests: 0 });
  assert.equal(open.answers[1].members, null, 'nor the result before its time');
  await post(`/house/polls/${poll}/close`, {});
  const { text } = await house.ask(`/house/polls/${poll}/counts.csv`);
  assert.equal(text, 'answer,members,guests\r\nYes,0,0\r\nNo,1,0\r\nCannot say,0,0\r\n');
  const shown = (await house.ask(`/polls/${poll}`)).text;
  assert.match(
    wordsIn(shown, '.poll-who').join(),
    /^1 vote\. 2 members of this house could vote\./,
  );
  assert.deepEqual(wordsIn(shown, '.poll-form, .poll-withdraw'), []);
});

test('what cannot be a poll is said, and shown again as it was typed', async () => {
  const wrong: [Record<string, string>, RegExp][] = [
    [{ question: '  ' }, /A question is one line/],
    [{ options: 'Only one' }, /2 to 10 answers/],
    [{ options: Array.from({ length: 11 }, (_, at) => `no ${at}`).join('\n') }, /2 to 10/],
    [{ options: 'Yes\nYES' }, /are the same/],
    [{ kind: '5', low: 'not at all' }, /both ends/],
    [{ closes: inHours(-1) }, /It has to close/],
    [{ opens: inHours(9), closes: inHours(8) }, /It has to close/],
    [{ closes: 'tomorrow' }, /It has to close/],
    [{ closes: inHours(24 * 400) }, /It has to close/],
  ];
  for (const [fields, said] of wrong) {
    const answer = await post('/house/polls', {
      ...FORM,
      story: String(story),
      closes: inHours(48),
      ...fields,
    });
    assert.equal(answer.status, 422, JSON.stringify(fields));
    assert.match(wordsIn(answer.text, '[role="alert"]').join(), said);
  }
  const { text } = await post('/house/polls', {
    ...FORM,
    story: String(story),
    closes: '',
    question: 'Kept "so" <b>',
  });
  assert.equal(
    parseHTML(text).document.querySelector('#question')?.getAttribute('value'),
    'Kept "so" <b>',
  );
  assert.equal((await house.ask('/house/polls/new?story=999999')).status, 404);
});

test('until somebody votes a poll is changed; then a slip is mended for all to see; a deletion says why and is taken back', async () => {
  const poll = await makePoll();
  const desk = `/house/polls/${poll}`;
  const plan = { ...FORM, closes: inHours(48), change: 'yes', question: 'Should it run?' };
  assert.match(
    wordsIn(await follow(`${desk}/change`, plan), '.notice').join(),
    /The poll is changed/,
  );
  await post(`/polls/${poll}/vote`, { answer: '0' }, 'member');
  assert.match(
    wordsIn(await follow(`${desk}/change`, plan), '.notice').join(),
    /somebody has voted/,
  );
  const { question, kind, options } = { ...plan, question: 'Should it run at night?' };
  await post(`${desk}/correct`, { question, kind, options });
  const seen = (await house.ask(`/polls/${poll}`)).text;
  assert.match(
    wordsIn(seen, '.poll-correction').join(),
    /it read: Should it run\? — Yes \/ No \/ Cannot say/,
  );
  const gone = await follow(`${desk}/delete`, { note: 'It was asked twice.' });
  assert.match(wordsIn(gone, '.notice').join(), /is deleted/);
  const there = (await house.ask(`/polls/${poll}`, { as: 'member' })).text;
  assert.match(wordsIn(there, '.poll').join(), /It was asked twice\./);
  assert.deepEqual(wordsIn(there, '.poll-bars, .poll-form'), []);
  await post('/house/polls/restore', { poll: String(poll) });
  assert.match((await house.ask(`/polls/${poll}`)).text, /Should it run at night/);
  const lines = await house.desk.store.audit.actions(null, 20);
  const done = lines.filter(({ target }) => target === `poll ${poll}`).map(({ action }) => action);
  assert.deepEqual(done, [
    'poll.restored',
    'poll.deleted',
    'poll.corrected',
    'poll.changed',
    'poll.made',
  ]);
});

test('members are sent away from where editors decide', async () => {
  const poll = await makePoll();
  for (const path of [
    '/house/polls',
    '/house/polls/new',
    `/house/polls/${poll}`,
    `/house/polls/${poll}/counts.csv`,
  ])
    assert.equal((await house.ask(path, { as: 'member' })).status, 403, path);
  const { text } = await house.ask(`/stories/${story}`, { as: 'member' });
  assert.doesNotMatch(text, /house\/polls/);
});
