import { findKind } from '../feed-kinds.ts';

/** The folder whose list of feeds a path is, empty for all; null: it is no list. "/opml?folder=World" */
export function listFolder(path: string): string | null {
  const url = URL.parse(path, 'http://here.invalid');
  return url?.pathname === '/opml' ? (url.searchParams.get('folder') ?? '') : null;
}

/** A path as it is kept, with nothing but what says what it is of; null: there is neither such a feed nor such a list. */
export function givenPath(typed: string): string | null {
  if (!typed.startsWith('/') || typed.startsWith('//') || typed.length > 2000) return null;
  const folder = listFolder(typed);
  if (folder === null) return findKind(typed)?.path ?? null;
  return folder === '' ? '/opml' : `/opml?${new URLSearchParams({ folder })}`;
}
