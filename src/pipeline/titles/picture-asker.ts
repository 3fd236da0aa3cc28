import type { Desk } from '../../desk.ts';
import type { PictureAsker } from '../pictures/open-pictures.ts';
import { passFor, passHeaders } from './title-pass.ts';

/** With what a reader's own picture is fetched; what they have no sign-in for is fetched with none, and kept apart all the same. */
export async function pictureAsker(
  desk: Pick<Desk, 'store' | 'keys' | 'now'>,
  readerId: number,
  address: string,
): Promise<PictureAsker> {
  const pass = await passFor(desk, readerId, address);
  if (pass === null || pass === 'not opened') return { readerId, headersFor: () => ({}) };
  return {
    readerId,
    headersFor: (url) => passHeaders(pass, { jar: pass.jar, url, now: desk.now() }),
  };
}
