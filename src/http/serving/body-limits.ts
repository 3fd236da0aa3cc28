const MEGABYTE = 1024 * 1024;

/** A form's choices; a whole pack of outlets is some 10 KB. */
const FORM_LIMIT = MEGABYTE;
/** Files handed in are held in memory; larger ones are for `hearsay import`. */
const FILES_LIMIT = 256 * MEGABYTE;

/** What the API's imports take. */
const IMPORT_LIMIT = 64 * MEGABYTE;

/** How large a body may be at an address, in bytes. */
export function largestBody(path: string): number {
  if (path.startsWith('/api/') && path.endsWith('/import')) return IMPORT_LIMIT;
  return path === '/add/files' ? FILES_LIMIT : FORM_LIMIT;
}
