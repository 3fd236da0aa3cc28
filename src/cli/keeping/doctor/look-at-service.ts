import type { Config } from '../../../config.ts';
import { toIso } from '../../../model/time.ts';
import type { Holder } from '../../../store/holding/hold-library.ts';
import { type Health, listeningAddress } from '../health.ts';
import { type Finding, good, look, wrong } from './finding.ts';

export type Service = {
  /** Who works on this library; 'nobody', or null: somebody who could not be asked. */
  readonly holder: Holder | 'nobody' | null;
  readonly health: Health;
};

const LOG = 'Its log says why: journalctl -u hearsay, or what it printed.';

/** Whether serve runs on this library, and whether what answers at its port is it. */
export function lookAtService(config: Config, { holder, health }: Service): Finding {
  const about = 'Serve';
  if (holder === 'nobody') return withoutServe(config, health);
  const who =
    holder === null
      ? 'another Hearsay works on this library'
      : `"hearsay ${holder.doing}" works on this library since ${toIso(holder.since)} (process ${holder.pid})`;
  if (health.kind === 'well') return good(about, `${who}; it answers at ${health.address}.`);
  if (holder !== null && holder.doing !== 'serve')
    return look(about, `${who}, and serve does not run.`, 'Start it when that is done.');
  const elsewhere = 'If it listens elsewhere, give this command the same HEARSAY_HOST and _PORT.';
  return wrong(about, `${who}. ${health.says}`, `${elsewhere} ${LOG}`);
}

function withoutServe(config: Config, health: Health): Finding {
  const about = 'Serve';
  const address = listeningAddress(config);
  const other = 'Give one of the two another HEARSAY_PORT; ss -ltnp shows who listens where.';
  if (health.kind === 'well')
    return wrong(
      about,
      `does not run on this library, but a Hearsay answers at ${address}.`,
      other,
    );
  if (health.kind === 'unwell')
    return wrong(about, `does not run, and its port is taken. ${health.says}`, other);
  return look(
    about,
    `does not run; nothing listens at ${address}.`,
    'Start it: hearsay serve, or systemctl start hearsay. Until then nothing is fetched.',
  );
}
