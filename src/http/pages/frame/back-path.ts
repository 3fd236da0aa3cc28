/** The query parameter that carries what an action did. */
export const NOTICE = 'did';

const BASE = 'http://hearsay.invalid';

/** A path of ours to go back to, from a form; "/" for anything that leads elsewhere. */
export function backPath(stated: unknown): string {
  if (typeof stated !== 'string' || stated.length > 2000) return '/';
  const url = URL.parse(stated, BASE);
  if (url?.origin !== BASE || !stated.startsWith('/')) return '/';
  const path = url.href.slice(BASE.length);
  // "/..//evil.example" is a path of ours, and once it is put in order a whole other address.
  return URL.parse(path, BASE)?.origin === BASE ? path : '/';
}

export function withNotice(path: string, notice: string): string {
  const url = new URL(withoutNotice(path), BASE);
  url.searchParams.set(NOTICE, notice);
  return url.href.slice(BASE.length);
}

export function withoutNotice(path: string): string {
  const url = URL.parse(path, BASE);
  if (url === null || url.origin !== BASE) return '/';
  url.searchParams.delete(NOTICE);
  return url.href.slice(BASE.length);
}
