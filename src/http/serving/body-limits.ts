const MEGABYTE = 1024 * 1024;

/** A form's choices; a whole pack of outlets is some 10 KB. */
const FORM_LIMIT = MEGABYTE;
/** Files handed in are held in memory, some five times over while a form is read; larger ones are for `hearsay import`. */
const FILES_LIMIT = 64 * MEGABYTE;

/** A hub may send the whole feed along; none of it is kept. */
const PING_LIMIT = 15 * MEGABYTE;

/** How large a body may be at an address, in bytes. */
export function largestBody(path: string): number {
  if (path.startsWith('/hub/')) return PING_LIMIT;
  const takesFiles = path === '/add/files' || path === '/api/import';
  return takesFiles ? FILES_LIMIT : FORM_LIMIT;
}
