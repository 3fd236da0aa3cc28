import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { READER, testDesk } from '../../../test/desk.ts';
import { mail } from '../../../test/mails.ts';
import { openScriptedImap } from '../../../test/scripted-imap.ts';
import { HOUR, MINUTE } from '../../model/time.ts';
import { pollBoxes, sealBoxPassword } from './poll-boxes.ts';

type Box = Parameters<ReturnType<typeof testDesk>['store']['newsletters']['addBox']>[0];

async function opened(context: TestContext, wish: Partial<Box> = {}) {
  const imap = await openScriptedImap();
  const desk = testDesk();
  context.after(async () => {
    await imap.close();
    await desk.close();
  });
  const { newsletters } = desk.store;
  const id = await newsletters.addBox(
    {
      ...{ readerId: READER, host: '127.0.0.1', port: imap.port, security: 'starttls' },
      ...{ userName: 'mara', folder: 'News', afterTaking: 'leave', moveTo: null, fromStart: true },
      ...wish,
    },
    desk.now(),
  );
  assert.ok(id !== null);
  const setPassword = (password: string) =>
    newsletters.setBoxPassword(
      { readerId: wish.readerId ?? READER, id, password: sealBoxPassword(desk, id, password) },
      desk.now(),
    );
  await setPassword('right');
  const poll = async () => {
    desk.passTime(HOUR);
    return pollBoxes(desk);
  };
  const box = async () => {
    const [only] = await newsletters.boxes(wish.readerId ?? READER);
    assert.ok(only);
    return only;
  };
  const letter = (n: number) => mail({ id: `<${n}@harbour.example>`, subject: `Letter ${n}` });
  const kept = async () => (await newsletters.keptMails(READER, 1000)).length;
  return { imap, desk, id, poll, box, letter, kept, setPassword };
}

test('what comes into a box is taken once, and left as it was', async (context) => {
  const { imap, poll, letter, kept } = await opened(context);
  imap.add(letter(1));
  imap.add(letter(2));
  assert.equal(await poll(), 2);
  assert.equal(await poll(), 0);
  imap.add(letter(3));
  assert.equal(await poll(), 1);
  assert.equal(await kept(), 3);
  assert.ok(imap.mails.every(({ seen }) => !seen));
  assert.ok(imap.commands.some((command) => /BODY\.PEEK\[\]/.test(command)));
  assert.ok(!imap.commands.some((command) => /STORE|MOVE|EXPUNGE|SELECT/.test(command)));
});

test('what lay there before is left where that is wished', async (context) => {
  const { imap, poll, letter, kept } = await opened(context, { fromStart: false });
  imap.add(letter(1));
  assert.equal(await poll(), 0);
  imap.add(letter(2));
  assert.equal(await poll(), 1);
  assert.equal(await kept(), 1);
});

test('a folder whose numbers are all new is gone through again, and nothing is taken twice', async (context) => {
  const { imap, poll, letter, kept, box } = await opened(context);
  imap.add(letter(1));
  imap.add(letter(2));
  await poll();
  imap.uidValidity = 8;
  imap.add(letter(3));
  await poll();
  assert.equal(await kept(), 3);
  assert.equal((await box()).uidValidity, '8');
});

test('a box can be told to mark what was taken, or to move it', async (context) => {
  const marking = await opened(context, { afterTaking: 'mark read' });
  marking.imap.add(marking.letter(1));
  await marking.poll();
  assert.deepEqual(
    marking.imap.mails.map(({ seen }) => seen),
    [true],
  );
  const moving = await opened(context, { afterTaking: 'move', moveTo: 'Done' });
  moving.imap.add(moving.letter(1));
  moving.imap.add(moving.letter(2));
  assert.equal(await moving.poll(), 2);
  assert.deepEqual(moving.imap.moved.get('Done'), [1, 2]);
  assert.equal(await moving.kept(), 2);
});

test('a refused password says since when, is not tried every quarter of an hour, and a new one is tried at once', async (context) => {
  const { imap, desk, poll, box, letter, setPassword } = await opened(context);
  await setPassword('wrong');
  await poll();
  const since = (await box()).failingSince;
  assert.equal((await box()).trouble?.kind, 'password refused');
  desk.passTime(HOUR);
  await poll();
  const { failureCount, failingSince, nextPollAt } = await box();
  assert.deepEqual([failureCount, failingSince], [2, since]);
  assert.ok((nextPollAt ?? 0) - desk.now() >= 6 * HOUR);
  imap.add(letter(1));
  await setPassword('right');
  assert.equal(await poll(), 1);
  assert.equal((await box()).trouble, null);
});

test('a connection that is cut anywhere loses nothing and takes nothing twice', async (context) => {
  const { imap, poll, letter, kept } = await opened(context);
  for (let n = 1; n <= 5; n += 1) imap.add(letter(n));
  let commands = 0;
  for (let cutAt = 1; cutAt <= 25; cutAt += 3) {
    commands = 0;
    imap.interfere = () => {
      commands += 1;
      return commands === cutAt ? 'cut' : null;
    };
    await poll();
  }
  imap.interfere = () => null;
  for (let n = 0; n < 8; n += 1) await poll();
  assert.equal(await kept(), 5);
});

const NONSENSE: readonly (readonly [name: string, asked: RegExp, said: string])[] = [
  ['a mail without end', /^UID FETCH/, '* 1 FETCH (UID 1 BODY[] {99999999999}\r\n'],
  ['a line without end', /^UID SEARCH/, `* SEARCH ${'9'.repeat(3_000_000)}`],
];

for (const [name, asked, said] of NONSENSE) {
  test(`a server that says ${name} is a trouble of the box, in words of ours`, async (context) => {
    const { imap, poll, box, letter, kept } = await opened(context);
    imap.add(letter(1));
    imap.interfere = (command) => (asked.test(command) ? said : null);
    await poll();
    const { trouble } = await box();
    assert.ok(trouble);
    assert.doesNotMatch(trouble.detail ?? '', /99/);
    assert.equal(await kept(), 0);
  });
}

test('a folder that is not there is named', async (context) => {
  const { poll, box } = await opened(context, { folder: 'Missing' });
  await poll();
  assert.equal((await box()).trouble?.kind, 'no such folder');
});

test('only the owner may have a private host asked', async (context) => {
  const { desk, imap } = await opened(context);
  const mara = await desk.store.accounts.addReader(
    { name: 'mara', displayName: null, role: 'member', passwordHash: null },
    desk.now(),
  );
  assert.ok(mara !== null);
  const { newsletters } = desk.store;
  const wish = {
    readerId: mara,
    host: '127.0.0.1',
    port: imap.port,
    security: 'starttls',
  } as const;
  const id = await newsletters.addBox(
    { ...wish, userName: 'm', folder: 'x', afterTaking: 'leave', moveTo: null, fromStart: true },
    desk.now(),
  );
  const password = sealBoxPassword(desk, id ?? 0, 'right');
  await newsletters.setBoxPassword({ readerId: mara, id: id ?? 0, password }, desk.now());
  imap.commands.length = 0;
  await newsletters.removeBox(READER, 1);
  await pollBoxes(desk);
  const [box] = await newsletters.boxes(mara);
  assert.equal(box?.trouble?.kind, 'not allowed');
  assert.deepEqual(imap.commands, []);
});

test('the password lies in the library sealed, for its box alone', async (context) => {
  const { desk, id } = await opened(context);
  const sealed = await desk.store.newsletters.boxPassword(id);
  assert.doesNotMatch(sealed ?? '', /right/);
  assert.ok((sealed ?? '').length > 20);
});

test('a box that cannot be reached is asked ever more seldom', async (context) => {
  const { desk, imap, poll, box } = await opened(context);
  await imap.close();
  await poll();
  assert.equal((await box()).trouble?.kind, 'not reachable');
  const first = ((await box()).nextPollAt ?? 0) - desk.now();
  await poll();
  const second = ((await box()).nextPollAt ?? 0) - desk.now();
  assert.ok(first >= 15 * MINUTE && second >= 2 * first - MINUTE);
});
