import { type Config, isLoopback, libraryPath } from '../config.ts';
import { closeDesk, type Desk, openDesk } from '../desk.ts';
import type { Metrics } from '../http/metrics/serve-metrics.ts';
import type { RunningServer } from '../http/serving/open-server.ts';
import { startAlerts } from '../pipeline/alerts/start-alerts.ts';
import { startHubs } from '../pipeline/hubs/start-hubs.ts';
import { startLetters } from '../pipeline/letters/start-letters.ts';
import { libraryActions } from '../pipeline/library-actions.ts';
import { startLists } from '../pipeline/lists/start-lists.ts';
import { startMail } from '../pipeline/mail/start-mail.ts';
import { startReminders } from '../pipeline/members/remind-of-ends.ts';
import { type Newsletters, startNewsletters } from '../pipeline/newsletters/start-newsletters.ts';
import { sampleEdition } from '../pipeline/sample-edition.ts';
import { startScheduler } from '../pipeline/scheduler.ts';
import { startSending } from '../pipeline/sharing/sending/send-waiting.ts';
import type { BackupPlan } from '../pipeline/upkeep/daily-backup.ts';
import { startUpkeep } from '../pipeline/upkeep/start-upkeep.ts';
import { sayWhoMayIn } from './accounts/say-who-may-in.ts';
import { CommandError } from './report-trouble.ts';

export type Hearsay = {
  /** Where a browser finds it. */
  readonly address: string;
  readonly port: number;
  /** Tells whoever starts it, once. */
  readonly sayWhoMayIn: () => Promise<void>;
  /** Finishes what is under way, then ends everything. */
  readonly stop: () => Promise<void>;
};

/** Starts the whole of Hearsay in this process. Throws CommandError if the port is taken. */
export async function startHearsay(config: Config): Promise<Hearsay> {
  const desk = openDesk(config, true);
  const sample = sampleEdition(desk);
  // The library's threads start while this one reads the pages' modules: half a second less to wait.
  const [pages] = await Promise.all([readPages(), sample.reopen(), desk.net.prepare()]);
  const { createApp, samplePages, openServer, largestBody, topicReader } = pages;
  const scheduler = startScheduler(desk);
  const work = startWork(desk, config, pages);
  let server: RunningServer | null = null;
  let newsletters: Newsletters | null = null;
  const stop = async () => {
    await server?.stop();
    await Promise.all([scheduler, ...work, newsletters].map((one) => one?.stop()));
    await sample.close();
    await closeDesk(desk);
  };
  try {
    const actions = libraryActions({ desk, scheduler, sampleEdition: sample });
    const { host, port } = config;
    const app = createApp({ desk, actions, config: roomsConfig(config) });
    work.push(startHubs(desk, topicReader(app)));
    work.push(startLists(desk, { onFeeds: scheduler.refreshNow }));
    app.get('/sample/*', samplePages(sample.answer));
    const onFault = (error: unknown) => desk.log.error({ error }, 'A request failed.');
    const metrics = await startMetrics(desk, config);
    work.push(metrics);
    server = await openServer({
      ...{ fetch: metrics.counted(app.fetch), host, port, largestBody, onFault },
      ownsProcess: true,
    });
    const onNews = scheduler.goOverTexts;
    newsletters = await startNewsletters(desk, { onNews }).catch(mailTrouble(config));
    const name = isLoopback(host) ? 'localhost' : host;
    const { port: taken } = server;
    return {
      address: `http://${name}:${taken}`,
      port: taken,
      sayWhoMayIn: () => sayWhoMayIn(desk, config, taken),
      stop,
    };
  } catch (error) {
    await stop();
    throw listenTrouble(error, config.port);
  }
}

/** What runs beside pages and news. */
function startWork(
  desk: Desk,
  config: Config,
  { writeLetter, writeReminder, writeAlert }: Awaited<ReturnType<typeof readPages>>,
): { readonly stop: () => Promise<void> }[] {
  return [
    startUpkeep(desk, backupPlan(config)),
    startMail(desk),
    startLetters(desk, writeLetter),
    startReminders(desk, writeReminder),
    startAlerts(desk, writeAlert),
    startSending(desk),
  ];
}

function roomsConfig(config: Config) {
  const { publicHosts, trustedProxies, proxyUserHeader, host, backupFolder, backupsKept } = config;
  return {
    ...{ publicHosts, trustedProxies, proxyUserHeader, isLocal: isLoopback(host) },
    backupsKept: backupFolder === null ? null : backupsKept,
  };
}

/** Nothing is counted, and nothing of it loaded, where nobody wants to see it. */
async function startMetrics(
  desk: Desk,
  { metrics: place }: Config,
): Promise<Omit<Metrics, 'port'>> {
  if (place === null) return { counted: (fetch) => fetch, stop: async () => {} };
  const { serveMetrics } = await import('../http/metrics/serve-metrics.ts');
  return serveMetrics({ desk, place }).catch((error: unknown) => {
    const words = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `Figures cannot be shown at ${place.host}:${place.port} (HEARSAY_METRICS): ${words}`,
    );
  });
}

/** What cannot be listened on for mail, or read of its certificate, is for who runs Hearsay to mend. */
function mailTrouble({ mailIn }: Config): (error: unknown) => never {
  return (error) => {
    const words = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `Mail cannot be taken at ${mailIn.listen?.host ?? ''}:${mailIn.listen?.port ?? ''} (HEARSAY_MAIL_IN): ${words}`,
    );
  };
}

/** What serves alone need read. */
async function readPages() {
  const [app, sample, server, limits, letters, reminders, alerts, hubs] = await Promise.all([
    import('../http/app.ts'),
    import('../http/sample-pages.ts'),
    import('../http/serving/open-server.ts'),
    import('../http/serving/body-limits.ts'),
    import('../http/letters/write-letter.ts'),
    import('../http/pages/plans/write-reminder.ts'),
    import('../http/alerts/write-alert.ts'),
    import('../http/hubs/read-topic.ts'),
  ]);
  const { writeReminder } = reminders;
  const { writeAlert } = alerts;
  const { topicReader } = hubs;
  return {
    ...app,
    ...sample,
    ...server,
    ...limits,
    ...letters,
    writeReminder,
    writeAlert,
    topicReader,
  };
}

function backupPlan(config: Config): BackupPlan | null {
  const { backupFolder: folder, backupsKept: kept } = config;
  return folder === null ? null : { library: libraryPath(config), folder, kept };
}

function listenTrouble(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return new CommandError(
      `Port ${port} is taken, perhaps by a Hearsay that runs already. Stop it, or take another: hearsay serve --port ${port + 1}`,
    );
  }
  if (code === 'EACCES') {
    return new CommandError(`Port ${port} may not be used by this user; take one above 1024.`);
  }
  return error;
}
