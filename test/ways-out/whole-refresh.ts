/** Everything that Hearsay fetches, once, then strays that a watch must see: run by ways-out.test.ts. */
import dgram from 'node:dgram';
import { resolve4 } from 'node:dns/promises';
import { get } from 'node:http';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';
import { openInput } from '../../src/cli/open-input.ts';
import { readConfig } from '../../src/config.ts';
import { closeDesk, openDesk } from '../../src/desk.ts';
import { findFeeds } from '../../src/feeds/find-feeds.ts';
import { listen } from '../../src/net/loopback.ts';
import { readAwaitedPages } from '../../src/pipeline/read-awaited-pages.ts';
import { refreshFeeds } from '../../src/pipeline/refresh.ts';
import { sampleEdition } from '../../src/pipeline/sample-edition.ts';
import { subscribe } from '../../src/pipeline/subscribe.ts';
import { listing, READER } from '../desk.ts';
import { note } from './watch-ways-out.ts';

const SUMMARY =
  '<item><title>Bridge shut for a month</title><link>ORIGIN/page</link><description>Soon more.</description></item>';
const outlet = await listen('127.0.0.1', (socket, { path }) => {
  const origin = `http://localhost:${outlet.port}`;
  const feed = `<rss><channel><title>A</title><link>${origin}/</link>${SUMMARY.replace('ORIGIN', origin)}</channel></rss>`;
  const page = `<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><p>${'The bridge is shut. '.repeat(60)}</p></body></html>`;
  const body = path === '/feed' ? feed : page;
  socket.end(
    path === '/moved'
      ? `HTTP/1.1 301 Moved\r\nlocation: ${origin}/feed\r\ncontent-length: 0\r\n\r\n`
      : `HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
});
const origin = `http://localhost:${outlet.port}`;

const desk = openDesk(
  readConfig({ ...process.env, HEARSAY_ALLOW_PRIVATE: `localhost:${outlet.port}` }),
);
const sample = sampleEdition(desk);
await subscribe(desk, READER, [...(await sample.open()).slice(0, 8), listing(`${origin}/moved`)]);
const { feeds, failed, added } = await refreshFeeds(desk, { kind: 'all' });
const pages = await readAwaitedPages(desk);
const found = await findFeeds(`${origin}/page`, desk.net.fetchPage);
const opened = await openInput(`${origin}/page`, desk.net.fetchPage);
await sample.close();
await closeDesk(desk);

note('mark');
await fetch(`${origin}/stray`).then((answer) => answer.text());
await new Promise((resolve) =>
  get(`${origin}/stray`, (answer) => answer.resume().on('end', resolve)),
);
await new Promise((resolve) => connect(outlet.port, '127.0.0.1', () => resolve(null)).end());
await resolve4('nowhere.invalid').catch(() => {});
const datagrams = dgram.createSocket('udp4');
await new Promise((resolve) => datagrams.send('x', outlet.port, '127.0.0.1', resolve));
datagrams.close();
const stray = new Worker(new URL('stray-thread.ts', import.meta.url), {
  workerData: `${origin}/stray`,
});
await new Promise((resolve) => stray.once('exit', resolve));
outlet.close();
process.stdout.write(
  JSON.stringify({ feeds, failed, added, pages, found: found.kind, opened: opened.kind }),
);
