/** Programs that read feeds and know no API: what they make of ours. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, runProgram } from '../house/run-program.ts';

export type ReadEntry = {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** Seconds; null: the program found none. */
  readonly published: number | null;
};

export type ReadFeed = {
  /** As the program calls the form: "atom10". */
  readonly form: string;
  /** What it complained of; null: nothing. */
  readonly complaint: string | null;
  readonly title: string;
  readonly entries: readonly ReadEntry[];
};

const FEEDPARSER = `
import calendar, feedparser, json, sys
read = feedparser.parse(sys.stdin.buffer.read())
seconds = lambda at: None if at is None else calendar.timegm(at)
print(json.dumps({
  'form': read.version,
  'complaint': str(read.bozo_exception) if read.bozo else None,
  'title': read.feed.get('title', ''),
  'entries': [{
    'id': e.get('id', ''), 'title': e.get('title', ''), 'link': e.get('link', ''),
    'published': seconds(e.get('published_parsed') or e.get('updated_parsed')),
  } for e in read.entries],
}))`;

/** Debian's python3-feedparser: strict about XML, and says so (bozo). */
export async function byFeedparser(home: string, text: string): Promise<ReadFeed> {
  const ran = await runProgram(['/usr/bin/python3', '-c', FEEDPARSER], { home, input: text });
  if (ran.status !== 0) throw new Error(ran.err);
  return JSON.parse(ran.out);
}

/** sfeed writes a line for each entry, its fields between tabs. */
export async function bySfeed(home: string, text: string): Promise<readonly ReadEntry[]> {
  const { out } = await runProgram(['sfeed'], { home, input: text });
  return linesOf(out).map((line) => {
    const [at = '', title = '', link = '', , , id = ''] = line.split('\t');
    return { id, title, link, published: at === '' ? null : Number(at) };
  });
}

/** The addresses of a list of feeds, as sfeed takes them into its configuration. */
export async function opmlBySfeed(home: string, opml: string): Promise<readonly string[]> {
  const { out } = await runProgram(['sfeed_opml_import'], { home, input: opml });
  return [...out.matchAll(/^\s*feed .*'(http[^']+)'/gm)].map((found) => found[1] ?? '');
}

/** The subjects of the mails that rss2email writes into a folder for a feed, at a first run and at a second. */
export async function byRss2email(home: string, address: string): Promise<readonly Mails[]> {
  const r2e = async (...args: string[]) => {
    const ran = await runProgram(['r2e', ...args], { home });
    if (ran.status !== 0) throw new Error(`r2e ${args.join(' ')}: ${ran.err}`);
    return ran;
  };
  await r2e('new', 'reader@news.test');
  mkdirSync(join(home, 'mail'), { recursive: true });
  const config = join(home, '.config/rss2email.cfg');
  writeFileSync(config, withMaildir(readFileSync(config, 'utf8'), home));
  await r2e('add', 'hearsay', address);
  const runs: Mails[] = [];
  for (let run = 0; run < 2; run += 1) {
    const ran = await r2e('run');
    runs.push({ subjects: subjectsIn(join(home, 'mail')), complaint: complaintOf(ran) });
  }
  return runs;
}

/** Mails go into a folder in place of a mail server. */
function withMaildir(config: string, home: string): string {
  return config
    .replace(/^email-protocol = .*/m, 'email-protocol = maildir')
    .replace(/^maildir-path = .*/m, `maildir-path = ${home}/mail`)
    .replace(/^maildir-mailbox = .*/m, 'maildir-mailbox = news');
}

export type Mails = { readonly subjects: readonly string[]; readonly complaint: string };

function complaintOf({ err }: Ran): string {
  return err.trim();
}

function subjectsIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\/(?:new|cur)\/./.test(`/${name}`))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .map((mail) => decoded(/^Subject: (.*(?:\n[ \t].*)*)/m.exec(mail)?.[1] ?? ''));
}

/** Words of a mail's head as RFC 2047 writes what is not ASCII. */
function decoded(words: string): string {
  return words
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?([\w-]+)\?q\?([^?]*)\?=/gi, (_, charset: string, text: string) => {
      const bytes = text
        .replaceAll('_', ' ')
        .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
          String.fromCharCode(Number(`0x${hex}`)),
        );
      return new TextDecoder(charset).decode(Buffer.from(bytes, 'latin1'));
    })
    .replaceAll(/\s+/g, ' ');
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
