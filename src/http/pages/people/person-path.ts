/** The page of a speaker, by key; null without one. */
export function personPath(key: string | null): string | null {
  return key === null ? null : `/people/${encodeURIComponent(key.toWellFormed())}`;
}
