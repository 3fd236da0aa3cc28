/**
 * Whether a request that changes something was made by one of our own pages: by the browser's word
 * (Sec-Fetch-Site, which pages cannot set; Fetch Metadata), else by its Origin. A request that says
 * neither comes from a program, or from a browser too old to tell; null leaves that to the caller.
 */
export function comesFromUs(headers: Headers, host: string): boolean | null {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin === null ? null : URL.parse(origin)?.host === host;
}
