import type { Context, Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { houseFiles } from '../../assets/house-assets.ts';
import { readWorker, WORKER_POLICY } from '../../assets/worker.ts';
import { say } from '../../language/say.ts';
import { visitOf } from '../frame/visit.ts';
import { appManifest } from './app-manifest.ts';
import { offlinePage } from './offline-page.ts';

/** Where the keeping sets out from: it follows their links to stories and articles, in this order. */
const FIRST_KEPT: readonly string[] = ['/', '/saved', '/latest', '/stories'];

/** What makes Hearsay an app that works without a network; ui/worker does it. */
export function addOfflineRoutes(app: Hono, rooms: AppRooms): void {
  const worker = readWorker();
  app.get(worker.path, (context) =>
    context.body(worker.body, 200, {
      'content-type': worker.type,
      'cache-control': 'no-cache',
      'content-security-policy': WORKER_POLICY,
    }),
  );
  app.get('/manifest.webmanifest', (context) =>
    context.body(JSON.stringify(appManifest()), 200, {
      'content-type': 'application/manifest+json',
    }),
  );
  app.get('/offline', async (context) => context.html(offlinePage(await visitOf(context, rooms))));
  app.get('/offline.json', houseOf(rooms));
}

/** GET /offline.json: what the worker must know of us; its type there is House. */
function houseOf(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const { readerId, settings } = await visitOf(context, rooms);
    return context.json({
      reader: readerId,
      files: houseFiles,
      pages: FIRST_KEPT,
      readsOnOpening: settings.isReadOnOpening,
      words: { waits: say('Noted on this device. It is sent when Hearsay can be reached again.') },
    });
  };
}
