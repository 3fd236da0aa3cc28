import type { Hono } from 'hono';
import { refuseOtherSites } from './api/answers/refuse-other-sites.ts';
import type { AppRooms } from './app-rooms.ts';
import { addFever } from './fever/fever-routes.ts';
import { addGreader } from './greader/greader-routes.ts';
import { addHubs } from './hubs/hub-routes.ts';
import { addMcp } from './mcp/mcp-routes.ts';
import { addMiniflux } from './miniflux/add-miniflux.ts';
import { addNextcloud } from './nextcloud/add-nextcloud.ts';
import { routeOf } from './security/routes/listed-only.ts';
import { addTtRss } from './ttrss/add-ttrss.ts';

/** The APIs of other readers, each in a room of its own. Programs send no Origin; pages of other sites do, and change nothing. */
export function addPrograms(app: Hono, rooms: AppRooms): void {
  app.use((context, next) =>
    routeOf(context)?.proof === undefined ? next() : refuseOtherSites(context, next),
  );
  for (const add of PROGRAMS) add(app, rooms);
}

const PROGRAMS: readonly ((app: Hono, rooms: AppRooms) => void)[] = [
  addFever,
  addGreader,
  addHubs,
  addMiniflux,
  addNextcloud,
  addTtRss,
  addMcp,
];
