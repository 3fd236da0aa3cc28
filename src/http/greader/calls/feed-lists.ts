import { type GreaderCall, ok, refuse } from '../asked/greader-call.ts';

/** /subscription/export: the reader's feeds as OPML. */
export const exportFeeds: GreaderCall = async ({ context, rooms, readerId }) => {
  const opml = await rooms.actions.exportOpml(readerId);
  return context.body(opml, 200, {
    'content-type': 'text/x-opml; charset=utf-8',
    'content-disposition': 'attachment; filename="hearsay.opml"',
  });
};

/** /subscription/import: follows all feeds of a list in OPML, which is the body, whatever type it is said to be of. */
export const importFeeds: GreaderCall = async ({ context, rooms, readerId }) => {
  const bytes = new TextEncoder().encode(await context.req.text());
  const list = await rooms.actions.readList(bytes, null);
  if (list.kind === 'failed') return refuse(context, list.reason);
  const { leftOut, problems } = await rooms.actions.subscribe(readerId, list.listings);
  return leftOut > 0 ? refuse(context, problems[0] ?? 'Not all was taken.') : ok(context);
};
