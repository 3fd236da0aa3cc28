/** Response headers by lower-case name, as undici hands them over. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Several lines of one header are one list (RFC 9110, 5.3). Null if there is none. */
export function header(headers: Headers, name: string): string | null {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  if (value === undefined) return null;
  return typeof value === 'string' ? value.trim() : value.join(', ').trim();
}

/** The lines of a header that cannot be joined to one (RFC 9110, 5.3: Set-Cookie). */
export function headerLines(headers: Headers, name: string): readonly string[] {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return value === undefined ? [] : [value].flat();
}

/** For headers of which only one is allowed: the first. */
export function firstHeader(headers: Headers, name: string): string | null {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  const first = typeof value === 'string' ? value : value?.[0];
  return first === undefined ? null : first.trim();
}

/** Longer ones are not worth keeping; some servers put a whole page's cookies in there. */
const MAX_VALIDATOR = 1024;

/** A validator (ETag, Last-Modified) that can be sent as a header and come back the same, or null. */
export function usableValidator(value: string | null | undefined): string | null {
  if (!value || value.length > MAX_VALIDATOR) return null;
  return /^[\x20-\x7e\x80-\xff]+$/.test(value) ? value : null;
}
