/** A host without the dots at its end, which say that it is whole (RFC 1034, 3.1): one, but addresses are typed with more. */
export function withoutLastDots(host: string): string {
  let end = host.length;
  while (host[end - 1] === '.') end -= 1;
  return host.slice(0, end);
}
