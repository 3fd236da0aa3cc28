import { Hono } from 'hono';
import { apiRoutes } from '../../http/api/api-routes.ts';
import { setCalling } from '../../http/security/sessions/caller.ts';
import { libraryActions } from '../../pipeline/library-actions.ts';
import { sampleEdition } from '../../pipeline/sample-edition.ts';
import type { Scheduler } from '../../pipeline/scheduler.ts';
import { withDesk } from '../with-desk.ts';

/** The API over the library here, without a socket. Whoever may run this can read the library's files: the owner. */
export function withApiHere<Result>(
  work: (fetch: (request: Request) => Promise<Response>) => Promise<Result>,
): Promise<Result> {
  return withDesk(async (desk) => {
    const sample = sampleEdition(desk);
    const actions = libraryActions({ desk, scheduler: NO_SCHEDULER, sampleEdition: sample });
    const app = new Hono();
    app.use((context, next) => {
      setCalling(context, { kind: 'open' });
      return next();
    });
    app.route('/api', apiRoutes({ desk, actions }));
    try {
      return await work(async (request) => app.fetch(request));
    } finally {
      await sample.close();
    }
  });
}

/** What waits to be fetched is fetched by whoever serves the library, or by "hearsay refresh". */
const NO_SCHEDULER: Scheduler = {
  refreshNow: () => {},
  progress: () => ({
    ...{ isRunning: false, done: 0, total: 0, added: 0, failed: 0 },
    ...{ startedAt: null, currentHost: null },
  }),
  goOverTexts: () => {},
  stop: async () => {},
};
