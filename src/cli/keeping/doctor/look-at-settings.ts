import { type Config, isLoopback } from '../../../config.ts';
import { DAY, HOUR, MINUTE, type Millis, toIso } from '../../../model/time.ts';
import { type Finding, good, look, wrong } from './finding.ts';

/** A library does not come from the future. `known` are times that were written down; of this Hearsay, none is before 2026. */
export function lookAtClock(now: Millis, known: readonly Millis[]): Finding {
  const about = 'Clock';
  const newest = known.reduce((one, other) => Math.max(one, other), 0);
  const advice = 'Set it, and see to it that it is kept: timedatectl set-ntp true.';
  if (now < Date.UTC(2026, 0, 1))
    return wrong(about, `It shows ${toIso(now)}, before there was a Hearsay.`, advice);
  if (newest > now + 5 * MINUTE)
    return wrong(
      about,
      `It shows ${toIso(now)}, but something was written at ${toIso(newest)}: it goes behind, or went ahead.`,
      advice,
    );
  return good(about, `It shows ${toIso(now)}, and nothing was written after that.`);
}

/** Who can reach Hearsay, and whether what stands before it is known to it. */
export function lookAtProxy(config: Config): Finding {
  const { host, publicHosts, trustedProxies } = config;
  const about = 'Reach';
  const all = trustedProxies.find((one) => /\/0+$/.test(one));
  if (all !== undefined)
    return wrong(
      about,
      `HEARSAY_TRUSTED_PROXIES has ${all}: anybody may say whom they speak for, and guesses at passwords cannot be counted.`,
      'Name the addresses of your proxy alone.',
    );
  if (publicHosts.length > 0) return publicFinding(config);
  if (isLoopback(host)) return good(about, 'This machine alone; no proxy is named.');
  const says = `It listens on ${host} without https: who is on the way can read passwords and news.`;
  return look(
    about,
    says,
    'Put a proxy with https before it and name it in HEARSAY_PUBLIC_HOSTS (docs/running.md).',
  );
}

function publicFinding({ host, publicHosts, trustedProxies }: Config): Finding {
  const about = 'Reach';
  const says = `https://${publicHosts.join(', https://')} through a proxy at ${trustedProxies.join(', ')}.`;
  const isHereAlone = trustedProxies.every((one) => one.startsWith('127.') || one === '::1');
  if (isHereAlone && !isLoopback(host))
    return look(
      about,
      `${says} But it listens on ${host}, so that others can go round the proxy.`,
      'With the proxy on this machine set HEARSAY_HOST=127.0.0.1; with one elsewhere name it in HEARSAY_TRUSTED_PROXIES.',
    );
  return good(about, says);
}

/** Whether letters can go out. */
export function lookAtMail(isSet: boolean, waiting: number): Finding {
  const about = 'Mail';
  if (isSet && waiting > 100)
    return look(
      about,
      `${waiting} letters wait.`,
      'hearsay mail status says how sending goes, hearsay mail test ADDRESS what the server says.',
    );
  if (isSet) return good(about, 'A mail server is set.');
  const says = 'No mail server is set: no links to sign in, no digests, no letters.';
  if (waiting === 0) return good(about, says);
  return look(about, `${says} ${waiting} wait.`, 'Set it under The house → Mail, or HEARSAY_SMTP.');
}

export type Backups = {
  /** Null: none are made. */
  readonly folder: string | null;
  readonly newestAt: Millis | null;
  readonly isOnSameDisk: boolean;
};

/** Whether there is something to go back to. */
export function lookAtBackups({ folder, newestAt, isOnSameDisk }: Backups, now: Millis): Finding {
  const about = 'Backups';
  if (folder === null)
    return look(
      about,
      'None are made by serve.',
      'Set HEARSAY_BACKUPS to a folder on another disk, and keep a copy of hearsay.key apart. If something else runs "hearsay backup", all is well.',
    );
  if (newestAt === null)
    return wrong(
      about,
      `There is none in ${folder}.`,
      'serve makes one each day: its log says why not; hearsay backup --into makes one now.',
    );
  const says = `The newest in ${folder} is of ${toIso(newestAt)}.`;
  if (now - newestAt > DAY + 6 * HOUR)
    return wrong(
      about,
      says,
      'It should be a day old at most: the log of serve says why no backup could be made.',
    );
  if (isOnSameDisk)
    return look(
      about,
      `${says} It is on the disk of the library.`,
      'A disk that fails takes both: use another.',
    );
  return good(about, says);
}
