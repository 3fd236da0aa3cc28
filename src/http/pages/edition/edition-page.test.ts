import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { READER } from '../../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../../test/newsroom.ts';
import { IDLE, OPENING, type Page, pageClient } from '../../../../test/page-client.ts';
import { placed, recordChanges, storeArticles } from '../../../../test/placed-articles.ts';
import { HOUR } from '../../../model/time.ts';
import { noteOpened, noteShown } from '../../../pipeline/edition/note-visit.ts';

const client = pageClient({ scheduler: IDLE, now: FRIDAY_EVENING });
const { desk } = client;
let articles: readonly number[] = [];

const OUTLETS = ['harbour-post', 'daily-lantern', 'coastal-press'];

before(async () => {
  const told = Array.from({ length: 36 }, (_, at) => ({
    headline: `Matter ${at} on Kestrel Bay`,
    outlet: `${OUTLETS[at % 3] ?? ''}.example`,
    published: FRIDAY_EVENING - (at + 1) * HOUR,
  }));
  articles = await storeArticles(desk.store, told, FRIDAY_EVENING - HOUR);
  // Twelve stories of two titles, twelve of one.
  const storyOf = (at: number) => (at < 24 ? 10 * Math.floor(at / 2) + 10 : 10 * at);
  const changes = articles.map((id, at) => placed(id, [storyOf(at), storyOf(at) + 1]));
  await recordChanges(desk.store, changes, FRIDAY_EVENING - HOUR);
});
after(client.close);

const asked = () => ({ readerId: READER, now: desk.now() });

async function undo(page: Page): Promise<Page> {
  const [action = ''] = page.attributes('.notice form', 'action');
  const names = page.attributes('.notice input', 'name');
  const values = page.attributes('.notice input', 'value');
  const fields = Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
  return client.follow(action, fields);
}

const steps = (page: Page) => page.words('[aria-labelledby="reasons"] .weight-step');

test('a reason of the top stories is turned, at its end no further, and taken back', async () => {
  const turn = (turned: string) =>
    client.follow('/edition/reasons', { turn: turned, back: '/edition' });
  assert.deepEqual(new Set(steps(await client.get('/edition'))), new Set(['As usual']));
  const off = await turn('off coverage');
  assert.equal(steps(off)[0], 'Off');
  assert.match((await turn('down coverage')).words('.notice')[0] ?? '', /cannot be turned further/);
  assert.equal(steps(await turn('up coverage'))[0], 'Less than usual');
  const more = await turn('up burst');
  assert.equal(steps(more)[1], 'More than usual');
  assert.equal(steps(await undo(more))[1], 'As usual');
  for (const odd of ['up moon', 'sideways burst', '', 'up', 'off '])
    assert.match((await turn(odd)).words('.notice')[0] ?? '', /Nothing was changed/, odd);
  await desk.store.settings.setMany(READER, { 'reason-coverage': '' });
});

test('a story that is not for the reader is gone from the front page, and comes back', async () => {
  const ids = async () => (await client.get('/')).attributes('.entry', 'id');
  const [first = ''] = await ids();
  const hidden = await client.follow('/edition/hide', { story: first.slice(1), back: '/' });
  assert.ok(!(await ids()).includes(first));
  const page = await client.get('/edition');
  assert.equal(page.words('[aria-labelledby="hidden"] .weights li').length, 1);
  await undo(hidden);
  assert.equal((await ids())[0], first);
});

test('what is liked stands there with what it rests on, and is turned up, down and off', async () => {
  await noteShown(desk, asked());
  for (const id of articles.slice(24, 33)) await noteOpened(desk, asked(), { kind: 'article', id });
  desk.passTime(2 * HOUR);
  await client.get('/');
  const page = await client.get('/edition');
  assert.match(page.words('#personal ~ p')[0] ?? '', /Told from 9 articles that you opened/);
  const lines = page.words('[aria-labelledby="kind-outlet"] .weights li');
  assert.match(lines.join('; '), /harbour-post You opened \d+ of \d+/);
  const turn = 'outlet harbour-post.example';
  const off = await client.follow('/edition/weights', { turn: `off ${turn}`, back: '/edition' });
  const turned = (one: Page) => one.words('[aria-labelledby="kind-outlet"] .weight-step')[0];
  assert.equal(turned(off), 'Off');
  const back = await undo(off);
  assert.match(turned(back) ?? '', /^[+−]\d/);
  const odd = await client.follow('/edition/weights', { turn: 'up outlet no-such', back: '/' });
  assert.match(odd.words('.notice')[0] ?? '', /Nothing was changed/);
});

test('a beginning anew is taken back; a file takes the place of what is known', async () => {
  const counted = async () => (await client.get('/edition')).words('.weight-kinds li').length;
  const known = await counted();
  assert.ok(known > 3);
  const file = await client.get('/edition/taste.json');
  assert.match(file.headers.get('content-disposition') ?? '', /attachment/);
  const reset = await client.follow('/edition/taste/reset', { back: '/edition' });
  assert.equal(await counted(), 0);
  await undo(reset);
  assert.equal(await counted(), known);
  await client.follow('/edition/taste/reset', { back: '/edition' });
  const upload = new File([file.text], 'taste.json', { type: 'application/json' });
  await client.follow('/edition/taste/file', { file: upload, back: '/edition' });
  assert.match((await client.get('/edition')).words('.weight-kinds').join(' '), /From your file/);
  const refused = new File(['{"format":"else"}'], 'x.json');
  const no = await client.follow('/edition/taste/file', { file: refused, back: '/edition' });
  assert.match(no.words('.notice')[0] ?? '', /no file of what a reader likes/);
});

test('an article that was read to its end is noted, one that is none is not', async () => {
  const [id = 0] = articles;
  for (const article of [String(id), '12']) {
    assert.equal((await client.post('/reading/finished', { article })).status, 204);
  }
  assert.equal((await client.post('/reading/finished', { article: 'x' })).status, 400);
  assert.equal((await desk.store.reading.counts(READER)).finished, 1);
});

test('a page that is opened is a visit, one that a browser fetches ahead is none', async () => {
  desk.passTime(9 * HOUR);
  const lastVisit = async () => (await desk.store.reading.visit(READER, desk.now())).beganAt;
  await client.get('/', { ...OPENING, 'sec-purpose': 'prefetch' });
  const noted = async () => {
    for (let wait = 0; wait < 100; wait += 1) await new Promise((done) => setImmediate(done));
  };
  await noted();
  desk.passTime(1);
  assert.equal(await lastVisit(), desk.now(), 'nobody was here');
  const opened = desk.now();
  await client.get('/', OPENING);
  await noted();
  desk.passTime(1);
  assert.equal(await lastVisit(), opened);
});

test('erasing wants a tick, and then nothing is left', async () => {
  const no = await client.follow('/edition/erase', { back: '/edition' });
  assert.match(no.words('.notice')[0] ?? '', /tick the box/);
  assert.ok((await desk.store.reading.counts(READER)).opened > 0);
  await client.follow('/edition/erase', { sure: 'yes', back: '/edition' });
  const counts = await desk.store.reading.counts(READER);
  assert.deepEqual([counts.opened, counts.finished, counts.shown], [0, 0, 0]);
});
