/**
 * FreshRSS by its own command line (cli/README.md in its source), set up to be as quick as it can be:
 * PHP with opcache, its file cache and the tracing JIT, no syslog, no default feed, no icons to fetch.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { type Ran, runMeasured } from '../report/run-measured.ts';
import type { Program } from './program.ts';

const USER = 'reader';
/** Else it drops all but some entries of a feed. */
const KEEP_ALL = ['--feed-min-articles-default', '5000', '--max-posts-per-rss', '5000'];
/** Its default pause between two fetches is an hour, its cache's life 800 seconds. */
const HOURS_BACK = 2;
const EMPTY_LIST = '<?xml version="1.0"?><opml version="2.0"><head/><body/></opml>';

/** `source` is a folder with FreshRSS's source, `opcache` a folder that outlasts the runs. */
export function freshrss(source: string, opcache: string): Program {
  const php = [
    ...['-d', 'opcache.enable_cli=1', '-d', `opcache.file_cache=${opcache}`],
    ...['-d', 'opcache.jit=tracing', '-d', 'opcache.jit_buffer_size=64M'],
  ];
  const environment = (folder: string) => ({ DATA_PATH: folder });
  const run = (folder: string, script: string, args: readonly string[]): Promise<Ran> =>
    runMeasured({
      program: 'php',
      args: [...php, join('cli', script), ...args],
      folder: source,
      environment: environment(folder),
    });
  const setUp = (folder: string, script: string, args: readonly string[]) =>
    execFileSync('php', [...php, join('cli', script), ...args], {
      cwd: source,
      env: { ...process.env, ...environment(folder) },
      stdio: 'pipe',
    });
  return {
    name: `FreshRSS ${versionOf(source)}`,
    missing: () => missing(source),
    install: async (folder) => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(join(source, 'data'), folder, { recursive: true });
      mkdirSync(opcache, { recursive: true });
      writeFileSync(join(folder, 'opml.xml'), EMPTY_LIST);
      writeFileSync(
        join(folder, 'config.custom.php'),
        "<?php return array('simplepie_syslog_enabled' => false);\n",
      );
      setUp(folder, 'prepare.php', []);
      const install = ['--default-user', USER, '--auth-type', 'none', '--db-type', 'sqlite'];
      setUp(folder, 'do-install.php', [...install, '--base-url', 'http://127.0.0.1/']);
      setUp(folder, 'create-user.php', ['--user', USER, ...KEEP_ALL]);
    },
    importList: (folder, opmlPath) =>
      run(folder, 'import-for-user.php', ['--user', USER, '--filename', opmlPath]),
    afterImport: writeIcons,
    refresh: (folder) => run(folder, 'actualize-user.php', ['--user', USER]),
    makeDue: turnBack,
    articleCount: (folder) => {
      const database = open(folder);
      const row = database.prepare('select count(*) as count from entry').get();
      database.close();
      return Number(row?.count ?? 0);
    },
  };
}

function versionOf(source: string): string {
  const constants = join(source, 'constants.php');
  if (!existsSync(constants)) return '';
  return /FRESHRSS_VERSION = '([^']+)'/.exec(readFileSync(constants, 'utf8'))?.[1] ?? '';
}

function missing(source: string): string | null {
  if (versionOf(source) === '') return `no FreshRSS in "${source}": give its source by --freshrss`;
  if (spawnSync('php', ['-v']).error) return 'PHP is missing: apt-get install php-cli';
  const modules = execFileSync('php', ['-m']).toString();
  const wanted = ['pdo_sqlite', 'curl', 'dom', 'mbstring', 'intl', 'zip', 'Zend OPcache'];
  const absent = wanted.filter((module) => !modules.includes(module));
  return absent.length === 0 ? null : `PHP lacks ${absent.join(', ')}`;
}

/**
 * It would ask each site for an icon at the first refresh; Hearsay asks for none, so it is spared that: it
 * finds an icon for each feed, filed under the checksum of its salt and the feed's address.
 */
function writeIcons(folder: string): void {
  const configuration = readFileSync(join(folder, 'config.php'), 'utf8');
  const salt = /'salt' => '([^']+)'/.exec(configuration)?.[1] ?? '';
  const database = open(folder);
  for (const { url, website } of database.prepare('select url, website from feed').all()) {
    const name = crc32(`${salt}${url}`).toString(16).padStart(8, '0');
    writeFileSync(join(folder, 'favicons', `${name}.txt`), `${website}`);
    writeFileSync(join(folder, 'favicons', `${name}.ico`), '');
  }
  database.close();
}

function turnBack(folder: string): void {
  const database = open(folder);
  database.exec(`update feed set lastUpdate = lastUpdate - ${HOURS_BACK * 3600}`);
  database.close();
  const before = Date.now() / 1000 - HOURS_BACK * 3600;
  const cache = join(folder, 'cache');
  for (const file of readdirSync(cache)) utimesSync(join(cache, file), before, before);
}

function open(folder: string): DatabaseSync {
  return new DatabaseSync(join(folder, 'users', USER, 'db.sqlite'));
}
