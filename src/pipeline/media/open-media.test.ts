/** Recordings through the real way out, from a server on this machine. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Loopback, listen } from '../../net/loopback.ts';
import { openNet } from '../../net/open-net.ts';
import { mediaType } from './media-type.ts';
import { type Media, type MediaAnswer, openMedia } from './open-media.ts';

const HOST = '127.0.0.1';
/** An MP3 by its start. */
const SOUND = `ID3${'s'.repeat(9_997)}`;
let server: Loopback;
let media: Media;
const heads: string[] = [];

before(async () => {
  server = await listen(HOST, (socket, { path, head }) => {
    heads.push(head);
    socket.end(Buffer.from(answerTo(path, head), 'latin1'));
  });
  media = openMedia(
    openNet({
      ...{ allowPrivate: [`${HOST}:${server.port}`], builtInHosts: new Map(), minGap: 0 },
      ...{ userAgent: 'Hearsay/0', clock: () => 0, deadline: 3000, headerTimeout: 1000 },
    }),
  );
});
after(async () => {
  await media.close();
  server.close();
});

function answerTo(path: string, head: string): string {
  if (path === '/moved') return reply(302, 'location: /sound', '');
  if (path === '/inside') return reply(302, 'location: http://127.0.0.1:1/', '');
  if (path === '/page') return reply(200, 'content-type: audio/mpeg', '<script>alert(1)</script>');
  if (path === '/called-page') return reply(200, 'content-type: text/html', SOUND);
  if (path === '/list')
    return reply(200, 'content-type: audio/x-mpegurl', '#EXTM3U\nhttp://10.0.0.1/');
  if (path === '/packed')
    return reply(200, 'content-type: audio/mpeg\r\ncontent-encoding: gzip', SOUND);
  if (path === '/whole') return reply(200, 'content-type: audio/mpeg', SOUND);
  if (path === '/short')
    return 'HTTP/1.1 200 OK\r\ncontent-type: audio/mpeg\r\ncontent-length: 9000\r\n\r\nID3ssssssssssssssssssssssssssssssssssssss';
  if (path !== '/sound') return reply(404, 'content-type: text/plain', 'no <b>such</b>');
  const [, from = '0', to = ''] = /^range: bytes=(\d+)-(\d*)/im.exec(head) ?? [];
  const end = Math.min(to === '' ? SOUND.length - 1 : Number(to), SOUND.length - 1);
  const range = `content-range: bytes ${from}-${end}/${SOUND.length}`;
  return reply(206, `content-type: audio/mpeg\r\n${range}`, SOUND.slice(Number(from), end + 1));
}

function reply(status: number, head: string, body: string): string {
  return `HTTP/1.1 ${status} X\r\n${head}\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

const play = (path: string, range: string | null = null) =>
  media.play({ url: `http://${HOST}:${server.port}${path}`, range });

async function heard(answer: MediaAnswer): Promise<string> {
  if (answer.kind === 'none') assert.fail(`${answer.cause}: ${answer.reason}`);
  return Buffer.from(await new Response(answer.body).arrayBuffer()).toString('latin1');
}

test('a recording goes through whole, and in the part that was asked for', async () => {
  const whole = await play('/sound', 'bytes=0-');
  assert.equal(whole.kind === 'open' && whole.type, 'audio/mpeg');
  assert.equal(whole.kind === 'open' && whole.range, `bytes 0-9999/${SOUND.length}`);
  assert.equal(await heard(whole), SOUND);
  const part = await play('/sound', 'bytes=500-599');
  assert.equal(part.kind === 'open' && part.status, 206);
  assert.equal(part.kind === 'open' && part.length, 100);
  assert.equal(await heard(part), SOUND.slice(500, 600));
  assert.equal(await heard(await play('/moved')), SOUND);
  assert.equal(await heard(await play('/whole', 'bytes=500-599')), SOUND);
});

test('the outlet hears of nobody: no cookie, no page, no browser', () => {
  assert.ok(heads.length > 0);
  for (const head of heads)
    assert.doesNotMatch(head, /^(?:cookie|referer|origin|sec-|x-forwarded)/im);
});

test('what is no recording by its first bytes or its name does not go through', async () => {
  for (const path of ['/page', '/called-page', '/list', '/packed', '/none', '/inside']) {
    const answer = await play(path);
    assert.equal(answer.kind, 'none', path);
  }
});

test('from the middle of what nobody has heard yet, its beginning is looked at first', async () => {
  const fresh = openMedia(
    openNet({
      ...{ allowPrivate: [`${HOST}:${server.port}`], builtInHosts: new Map(), minGap: 0 },
      ...{ userAgent: 'Hearsay/0', clock: () => 0 },
    }),
  );
  heads.length = 0;
  const url = `http://${HOST}:${server.port}/sound`;
  const answer = await fresh.play({ url, range: 'bytes=9000-' });
  assert.equal(await heard(answer), SOUND.slice(9000));
  assert.deepEqual(
    heads.map((head) => /^range: (.*)$/im.exec(head)?.[1]),
    ['bytes=0-63', 'bytes=9000-'],
  );
  const page = await fresh.play({ url: url.replace('/sound', '/page'), range: 'bytes=5-' });
  assert.equal(page.kind, 'none');
  await fresh.close();
});

test('a recording that breaks off breaks off for who listens, and the next one is played', async () => {
  const answer = await play('/short');
  await assert.rejects(heard(answer));
  assert.equal(await heard(await play('/whole')), SOUND);
});

test('who stops listening frees the place for another', async () => {
  for (let at = 0; at < 40; at += 1) {
    const answer = await play('/whole');
    if (answer.kind === 'none') assert.fail(`${at}: ${answer.cause}`);
    await answer.body.cancel();
  }
  const open = await Promise.all(Array.from({ length: 6 }, () => play('/whole')));
  for (const answer of open) assert.equal(answer.kind, 'open');
  for (const answer of open) if (answer.kind === 'open') await answer.body.cancel();
});

test('a recording is what its first bytes say', () => {
  const cases: [string, string, string | null][] = [
    ['ID3\x04', 'audio/mpeg', 'audio/mpeg'],
    ['\xff\xfb\x90', 'application/octet-stream', 'audio/mpeg'],
    ['\xff\xf1\x50', 'audio/aac', 'audio/aac'],
    ['OggS\0', 'application/ogg', 'audio/ogg'],
    ['OggS\0', 'video/ogg', 'video/ogg'],
    ['\x1aE\xdf\xa3', 'video/webm', 'video/webm'],
    ['\0\0\0\x18ftypisom', 'video/mp4', 'video/mp4'],
    ['\0\0\0\x18ftypM4A ', 'audio/x-m4a', 'audio/mp4'],
    ['RIFF\x24\0\0\0WAVE', 'audio/wav', 'audio/wav'],
    ['\0\0\0\x18ftypavif', 'video/mp4', null],
    ['RIFF\x24\0\0\0WEBP', 'audio/wav', null],
    ['<html>', 'audio/mpeg', null],
    ['#EXTM3U', 'audio/mpegurl', null],
    ['ID3\x04', 'text/html', null],
    ['ID3\x04', 'image/svg+xml', null],
    ['', 'audio/mpeg', null],
  ];
  for (const [start, stated, type] of cases)
    assert.equal(
      mediaType(Buffer.from(start, 'latin1'), stated),
      type,
      JSON.stringify([start, stated]),
    );
});
