/** The environment, read once into values; nothing else looks at it. */
import { BlockList, isIP } from 'node:net';
import { homedir, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { MAIL_IN_SETTINGS, type MailIn, readMailIn } from './config-mail-in.ts';
import { PROXY_SETTINGS, type Proxies, readProxies } from './config-proxy.ts';
import {
  ConfigError,
  type Environment,
  listed,
  type Place,
  placeIn,
  type Setting,
} from './config-setting.ts';

export type Config = Proxies & {
  /** Where the library lies. */
  readonly dataFolder: string;
  /** The address to listen on. */
  readonly host: string;
  readonly port: number;
  /** Names under which browsers may reach us, beside the loopback ones: "news.example.org". */
  readonly publicHosts: readonly string[];
  /** Private hosts, addresses or ranges that feeds may nevertheless live on. */
  readonly allowPrivate: readonly string[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Threads that answer questions to the library beside the one that writes. */
  readonly readerThreads: number;
  /** Pages and feeds under way at once. */
  readonly connections: number;
  /** Of the disk, for pictures that were shown; 0: none are kept. */
  readonly pictureMegabytes: number;
  /** A file of the reader's with owners and the like of outlets; null: none. */
  readonly outletLabels: string | null;
  /** Where a backup goes each day; null: none is made. */
  readonly backupFolder: string | null;
  /** Backups that are kept there. */
  readonly backupsKept: number;
  /** Where figures are shown to Prometheus; null: nowhere. */
  readonly metrics: Place | null;
  /** Newsletters that come as mail. */
  readonly mailIn: MailIn;
  /** What is said here of mail goes before what the house's page of mail says; null: nothing. */
  readonly mail: {
    /** "smtps://user:password@host:465". */
    readonly server: string | null;
    /** Whom letters are from. */
    readonly from: string | null;
  };
};

/** Every setting of the environment: the manual and `hearsay serve --help` print this. */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'HEARSAY_DATA',
    meaning: 'The folder of the library.',
    usual: '$XDG_DATA_HOME/hearsay, else ~/.local/share/hearsay',
  },
  { name: 'HEARSAY_HOST', meaning: 'The address to listen on.', usual: '127.0.0.1' },
  { name: 'HEARSAY_PORT', meaning: 'The port to listen on; 0 takes a free one.', usual: '8484' },
  {
    name: 'HEARSAY_PUBLIC_HOSTS',
    meaning: 'Names by which browsers reach Hearsay through a proxy, with commas between.',
    usual: 'none',
  },
  ...PROXY_SETTINGS,
  {
    name: 'HEARSAY_ALLOW_PRIVATE',
    meaning: 'Hosts, host:port, addresses or ranges of a private network that may be fetched from.',
    usual: 'none',
  },
  { name: 'HEARSAY_LOG', meaning: 'debug, info, warn, error or silent.', usual: 'info' },
  { name: 'HEARSAY_READERS', meaning: 'Threads that read the library, 1 to 16.', usual: '2' },
  {
    name: 'HEARSAY_CONNECTIONS',
    meaning: 'Fetches under way at once, 1 to 256; stalled ones are waited for beside.',
    usual: '32',
  },
  {
    name: 'HEARSAY_PICTURES',
    meaning: 'Megabytes of the data folder for pictures that were shown, 0 to 1000000.',
    usual: '1000',
  },
  {
    name: 'HEARSAY_OUTLET_LABELS',
    meaning: 'A file of yours that says who owns outlets: see below.',
    usual: 'none',
  },
  {
    name: 'HEARSAY_BACKUPS',
    meaning: 'A folder, best on another disk, in which serve puts a backup each day.',
    usual: 'none',
  },
  { name: 'HEARSAY_BACKUPS_KEPT', meaning: 'Backups that are kept there, 1 to 1000.', usual: '7' },
  {
    name: 'HEARSAY_METRICS',
    meaning: 'Where figures are shown to Prometheus: a port on this machine, or host:port.',
    usual: 'nowhere',
  },
  ...MAIL_IN_SETTINGS,
  {
    name: 'HEARSAY_SMTP',
    meaning:
      'The server that letters are handed to: smtps://user:password@host, smtp://host:587 (with STARTTLS), smtp://host?tls=none.',
    usual: 'as set on the page Mail, else none: nothing is sent',
  },
  {
    name: 'HEARSAY_MAIL_FROM',
    meaning: 'The address that letters are from.',
    usual: 'as set on the page Mail',
  },
];

/** Reads the configuration. Throws ConfigError. */
export function readConfig(environment: Environment): Config {
  const { XDG_DATA_HOME, HEARSAY_DATA, HEARSAY_HOST } = environment;
  const dataHome = XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return {
    dataFolder: HEARSAY_DATA || join(dataHome, 'hearsay'),
    host: HEARSAY_HOST || '127.0.0.1',
    port: wholeNumber(environment, { name: 'HEARSAY_PORT', least: 0, most: 65535, usual: 8484 }),
    publicHosts: listed(environment.HEARSAY_PUBLIC_HOSTS),
    ...readProxies(environment),
    allowPrivate: listed(environment.HEARSAY_ALLOW_PRIVATE),
    logLevel: logLevel(environment.HEARSAY_LOG),
    readerThreads: wholeNumber(environment, {
      name: 'HEARSAY_READERS',
      least: 1,
      most: 16,
      usual: 2,
    }),
    connections: wholeNumber(environment, {
      name: 'HEARSAY_CONNECTIONS',
      least: 1,
      most: 256,
      usual: 32,
    }),
    pictureMegabytes: wholeNumber(environment, {
      name: 'HEARSAY_PICTURES',
      least: 0,
      most: 1_000_000,
      usual: 1000,
    }),
    outletLabels: environment.HEARSAY_OUTLET_LABELS || null,
    backupFolder: environment.HEARSAY_BACKUPS || null,
    backupsKept: wholeNumber(environment, {
      name: 'HEARSAY_BACKUPS_KEPT',
      least: 1,
      most: 1000,
      usual: 7,
    }),
    metrics: placeIn(environment, 'HEARSAY_METRICS'),
    mailIn: readMailIn(environment),
    mail: { server: mailServerIn(environment), from: environment.HEARSAY_MAIL_FROM || null },
  };
}

/** What else is wrong with it shows when it is used: the page Mail and "hearsay mail test" tell. */
function mailServerIn({ HEARSAY_SMTP }: Environment): string | null {
  if (!HEARSAY_SMTP) return null;
  const protocol = URL.parse(HEARSAY_SMTP)?.protocol;
  if (protocol === 'smtp:' || protocol === 'smtps:') return HEARSAY_SMTP;
  // Without the value: there is a password in it.
  throw new ConfigError(
    'HEARSAY_SMTP takes an address like smtps://user:password@mail.example.org.',
  );
}

/** The library's file in the data folder. */
export function libraryPath({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'library.db');
}

/** What is known of stories, beside the library: it can be made again from that. */
export function keptStoriesPath({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'stories.kept');
}

/** Pictures that were shown: whatever is missing is fetched again. */
export function picturesPath({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'pictures');
}

/** Whether only this machine can reach what listens on this address. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

/** Where a browser most likely finds us, by the settings. */
export function likelyAddress({
  publicHosts,
  host,
  port,
}: Pick<Config, 'publicHosts' | 'host' | 'port'>): string {
  const [named] = publicHosts;
  if (named !== undefined) return `https://${named}`;
  if (isLoopback(host)) return `http://localhost:${port}`;
  const isAny = host === '0.0.0.0' || host === '::';
  const reached = isAny ? (ownAddress() ?? 'localhost') : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

function ownAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? null;
}

/** 4, 6, or 0 for what is no address. */
export function addressVersion(text: string): 0 | 4 | 6 {
  const version = isIP(text);
  return version === 4 || version === 6 ? version : 0;
}

/** Whether an address is one of these, or in one of these ranges (as HEARSAY_TRUSTED_PROXIES takes them). */
export function amongAddresses(stated: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const one of stated) {
    const [address = '', bits] = one.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const version = isIP(address);
    return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
  };
}

type Bounds = { name: string; least: number; most: number; usual: number };

function wholeNumber(environment: Environment, { name, least, most, usual }: Bounds): number {
  const value = environment[name];
  if (value === undefined || value === '') return usual;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new ConfigError(
    `${name} is "${value}", but takes a whole number from ${least} to ${most}.`,
  );
}

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

function logLevel(value: string | undefined): Config['logLevel'] {
  const level = LEVELS.find((known) => known === (value || 'info'));
  if (level !== undefined) return level;
  throw new ConfigError(`HEARSAY_LOG is "${value}", but takes ${LEVELS.join(', ')}.`);
}
