/** `node bench/run.ts` lists the subjects; `node bench/run.ts SUBJECT ... [options]` runs them in turn. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Subject = { readonly name: string; readonly script: string; readonly says: string };

const SUBJECTS: readonly Subject[] = [
  {
    name: 'feeds',
    script: './feeds/bench-feeds.ts',
    says: '200 feeds imported, read and read again, beside FreshRSS (--freshrss FOLDER [--rounds 3])',
  },
  {
    name: 'front',
    script: './front/bench-front.ts',
    says: 'the front page in a browser, beside a static copy and FreshRSS ([--freshrss FOLDER] [--folder LIBRARY])',
  },
  {
    name: 'members',
    script: './members/bench-members.ts',
    says: 'the front page where 10,000 members read, beside the same with ten',
  },
  {
    name: 'million',
    script: './million/bench-million.ts',
    says: 'pages of a library of a million articles at 50 requests a second (--folder LIBRARY [--seconds 30])',
  },
  {
    name: 'pages',
    script: './pages/bench-pages.ts',
    says: 'reading a page, beside Readability on linkedom (--folder PAGES [--rounds 3])',
  },
  {
    name: 'statements',
    script: './statements/bench-statements.ts',
    says: 'who says what in an article, against 8 ms for 600 words ([--rounds 3])',
  },
  {
    name: 'stories',
    script: './stories/bench-stories.ts',
    says: 'telling stories while the window fills ([--articles 10000,100000,1000000])',
  },
  {
    name: 'load',
    script: './load/bench-load.ts',
    says: 'pages while 1,000 clients are half open and 200 feeds are read ([--seconds 30] [--per-second 200])',
  },
  {
    name: 'soak',
    script: './load/bench-soak.ts',
    says: 'whether anything grows under an even load ([--seconds 3600] [--per-second 20] [--feeds 50])',
  },
  {
    name: 'digests',
    script: './mail/bench-digests.ts',
    says: '10,000 members’ digests made and handed to a mail server on this machine',
  },
  {
    name: 'sync',
    script: './sync/bench-sync.ts',
    says: '100,000 entries synced as newsboat and RSS Guard do it, beside FreshRSS ([--freshrss FOLDER] [--feeds 200] [--rounds 3])',
  },
  {
    name: 'sign-in',
    script: './sign-in/bench-sign-in.ts',
    says: 'whether the time of a sign-in tells if a name is known ([--rounds 50])',
  },
  {
    name: 'kill',
    script: './kill/bench-kill.ts',
    says: 'kill -9 at random moments of import, refresh and reading ([--kills 200] [--resume])',
  },
  {
    name: 'flips',
    script: './flips/bench-flips.ts',
    says: 'single bits flipped in a library: what finds them ([--flips 300])',
  },
  {
    name: 'cuts',
    script: './cuts/bench-cuts.ts',
    says: 'the power cut at random moments: needs a C compiler and Linux ([--cuts 1000])',
  },
];

const args = process.argv.slice(2);
const firstOption = args.findIndex((arg) => arg.startsWith('-'));
const names = firstOption === -1 ? args : args.slice(0, firstOption);
const options = args.slice(names.length);
const asked = names.map((name) => SUBJECTS.find((subject) => subject.name === name) ?? name);
const unknown = asked.filter((subject) => typeof subject === 'string');

if (names.length === 0 || unknown.length > 0) {
  for (const name of unknown) console.error(`There is no subject "${name}".`);
  for (const { name, says } of SUBJECTS) console.error(`${name.padEnd(10)} ${says}`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
}
for (const subject of unknown.length > 0 ? [] : asked) {
  if (typeof subject === 'string') continue;
  const script = fileURLToPath(new URL(subject.script, import.meta.url));
  const { status } = spawnSync(process.execPath, [script, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
