import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { SECOND } from '../../model/time.ts';
import { openReading } from './open-reading.ts';

const THREAD = new URL('./fixtures/stubborn-thread.ts', import.meta.url);
const reading = openReading({ threads: 1, longest: 5 * SECOND, megabytes: 64, thread: THREAD });
after(() => reading.close());

function document(words: string) {
  return { name: words, bytes: Buffer.from(words), contentType: null, url: null };
}

async function outcomeOf(words: string): Promise<string> {
  const read = await reading.readDocument(document(words));
  return read.kind === 'failed' ? read.reason : read.articles[0].headline;
}

test('a document that is never read to its end is given up, and the next is read', async () => {
  const [endless, next] = await Promise.all([outcomeOf('endless'), outcomeOf('plain')]);
  assert.equal(endless, 'Reading it took more than 5 seconds, so it was given up.');
  assert.equal(next, 'plain');
});

test('a document that takes all memory is given up, and the next is read', async () => {
  const [greedy, next] = await Promise.all([outcomeOf('greedy'), outcomeOf('plain')]);
  assert.equal(greedy, 'Reading it took more than 64 MB of memory, so it was given up.');
  assert.equal(next, 'plain');
});

test('a text that is never looked through to its end is given up; documents are read meanwhile, the next text after it', async () => {
  const text = { standfirst: null, paragraphs: [], language: null };
  const endless = reading.findStatements([{ ...text, headline: 'endless' }]);
  assert.equal(await outcomeOf('plain'), 'plain');
  const next = await reading.findStatements([{ ...text, headline: 'next' }]);
  assert.equal(next.kind === 'found' && next.found.length, 1);
  assert.deepEqual(await endless, {
    kind: 'failed',
    reason: 'Reading it took more than 5 seconds, so it was given up.',
  });
});

test('a thread that dies of a document takes no other with it', async () => {
  const many = ['plain', 'throwing', 'plain', 'exiting', 'plain'];
  const outcomes = await Promise.all(many.map(outcomeOf));
  assert.deepEqual([outcomes[0], outcomes[2], outcomes[4]], ['plain', 'plain', 'plain']);
  assert.equal(outcomes[1], 'Reading it failed: no such thing');
  assert.match(outcomes[3] ?? '', /^Reading it failed/);
});

test('a thread that dies after its document takes nothing with it', async () => {
  assert.equal(await outcomeOf('late'), 'late');
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.equal(await outcomeOf('plain'), 'plain');
});

test('large bytes go over to the thread whole', async () => {
  const bytes = Buffer.alloc(3_000_000, 'plain ');
  const read = await reading.readDocument({ name: 'length', bytes, contentType: null, url: null });
  assert.equal(read.kind === 'read' && read.articles[0].headline, '3000000');
  assert.equal(bytes.length, 0);
});

test('the real threads read feeds, pages, mails and texts', async () => {
  const real = openReading();
  const feed = '<rss><channel><item><title>One</title></item></channel></rss>';
  const read = await real.readFeed({
    bytes: Buffer.from(feed),
    url: 'https://a.example/feed',
    contentType: null,
    statedHashes: new Set(),
  });
  assert.equal(read.kind === 'read' && read.entries.length, 1);
  const mail = `From: A <a@b.example>\nTo: c@d.example\nSubject: A letter\n\n${'Words of the letter, a good many. '.repeat(9)}`;
  const letter = await real.readDocument(document(mail));
  assert.equal(letter.kind === 'read' && letter.articles[0].headline, 'A letter');
  const through = await real.findStatements(letter.kind === 'read' ? letter.articles : []);
  assert.equal(through.kind === 'found' && through.found.length, 1);
  await real.close();
});
