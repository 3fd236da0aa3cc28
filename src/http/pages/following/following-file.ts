import type { Context } from 'hono';
import { followingFile, readFollowingFile } from '../../../pipeline/following/following-file.ts';
import { takeRules } from '../../../pipeline/following/take-rules.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import type { Visit } from '../frame/visit.ts';

/** GET /following.json: all rules, to be kept or taken elsewhere. */
export function followingDownload({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const rules = await desk.store.following.all(readerOf(context));
    return context.json(followingFile(rules), 200, {
      'content-disposition': 'attachment; filename="following.json"',
    });
  };
}

/** A rule is some 200 bytes. */
const LARGEST_FILE = 1_000_000;

/** Whether a file was one of rules; those that are here already stay, those that cannot be are left out. */
export async function takeFollowingFile(
  { desk }: AppRooms,
  { readerId, settings }: Visit,
  file: File,
): Promise<boolean> {
  if (file.size > LARGEST_FILE) return false;
  const rules = readFollowingFile(await file.text());
  if (rules === null) return false;
  await takeRules(desk, { readerId, zone: settings.zone }, rules);
  return true;
}
