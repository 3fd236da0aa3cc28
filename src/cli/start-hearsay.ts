import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { type Config, isLoopback } from '../config.ts';
import { closeDesk, openDesk } from '../desk.ts';
import { MINUTE, SECOND } from '../model/time.ts';
import { libraryActions } from '../pipeline/library-actions.ts';
import { sampleEdition } from '../pipeline/sample-edition.ts';
import { startScheduler } from '../pipeline/scheduler.ts';
import { CommandError } from './report-trouble.ts';

export type Hearsay = {
  /** Where a browser finds it. */
  readonly address: string;
  readonly port: number;
  /** Finishes what is under way, then ends everything. */
  readonly stop: () => Promise<void>;
};

/** Starts the whole of Hearsay in this process. Throws CommandError if the port is taken. */
export async function startHearsay(config: Config): Promise<Hearsay> {
  const desk = openDesk(config, true);
  const sample = sampleEdition(desk);
  // The library's threads start while this one reads the pages' modules: half a second less to wait.
  const [{ createApp }, { samplePages }] = await Promise.all([
    import('../http/app.ts'),
    import('../http/sample-pages.ts'),
    sample.reopen(),
    desk.net.prepare(),
  ]);
  const scheduler = startScheduler(desk);
  const actions = libraryActions({ desk, scheduler, sampleEdition: sample });
  const { publicHosts, host } = config;
  const app = createApp({ desk, actions, config: { publicHosts, isLocal: isLoopback(host) } });
  app.get('/sample/*', samplePages(sample.answer));
  const stop = async () => {
    await scheduler.stop();
    await sample.close();
    await closeDesk(desk);
  };
  try {
    const server = await listen(app.fetch, config);
    return { ...placeOf(server, config), stop: () => close(server).then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Fetch = (request: Request) => Response | Promise<Response>;

async function listen(fetch: Fetch, { host, port }: Config): Promise<Server> {
  const server = createAdaptorServer({
    fetch,
    serverOptions: { headersTimeout: 10 * SECOND, requestTimeout: 5 * MINUTE },
  }) as Server;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, resolve);
    });
  } catch (error) {
    throw listenTrouble(error, port);
  }
  return server;
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

function placeOf(server: Server, { host }: Config): Pick<Hearsay, 'address' | 'port'> {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const name = isLoopback(host) ? 'localhost' : host;
  return { address: `http://${name}:${port}`, port };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2 * SECOND).unref();
  });
}
