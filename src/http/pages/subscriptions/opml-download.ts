import type { Context } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';

/** GET /opml: the subscriptions for any other reader; ?folder=World: those of a folder. */
export function opmlDownload({ actions }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const folder = context.req.query('folder') || null;
    const opml = await actions.exportOpml(readerOf(context), folder);
    return context.body(opml, 200, {
      'content-type': 'text/x-opml; charset=utf-8',
      'content-disposition': 'attachment; filename="hearsay.opml"',
    });
  };
}
