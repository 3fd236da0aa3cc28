import type { Desk } from '../../../desk.ts';
import { FIRST_PAGE } from '../feed-asked.ts';
import { type FeedDesk, makeFeed } from '../make-feed.ts';
import { givenPath, listFolder } from './given-path.ts';
import { newSecret } from './given-secret.ts';

type GiveDesk = FeedDesk & Pick<Desk, 'keys'>;

export type GiveWish = {
  readonly readerId: number;
  readonly origin: string;
  /** As somebody states it. */
  readonly path: string;
  /** Null: as it calls itself. */
  readonly name: string | null;
  readonly hasTexts: boolean;
};

export type GivenOut =
  | { readonly kind: 'given'; readonly id: number }
  | { readonly kind: 'refused'; readonly why: 'no such feed' | 'too many' };

/** Gives a feed or a list out under a secret address of its own, if the reader has such a thing. */
export async function giveOut(desk: GiveDesk, wish: GiveWish): Promise<GivenOut> {
  const { readerId, name, hasTexts } = wish;
  const path = givenPath(wish.path);
  const title = path === null ? null : await titleOf(desk, { ...wish, path });
  if (path === null || title === null) return { kind: 'refused', why: 'no such feed' };
  const id = await desk.store.given.addGiven(
    { readerId, path, name: name ?? title, hasTexts, ...newSecret(desk, readerId) },
    desk.now(),
  );
  return id === null ? { kind: 'refused', why: 'too many' } : { kind: 'given', id };
}

/** What it calls itself; null: the reader has no such thing. */
async function titleOf(
  desk: GiveDesk,
  { readerId, origin, path }: GiveWish,
): Promise<string | null> {
  const folder = listFolder(path);
  if (folder === '') return 'Hearsay';
  if (folder !== null) {
    const { folders } = await desk.store.subscriptions.atAGlance(readerId);
    return folders.includes(folder) ? folder : null;
  }
  const page = { ...FIRST_PAGE, limit: 1 };
  const made = await makeFeed(desk, { readerId, path, origin, page, hasTexts: false });
  return made.kind === 'feed' ? made.feed.title : null;
}
