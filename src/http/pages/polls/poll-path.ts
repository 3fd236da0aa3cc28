/** A poll's own page. */
export function pollPath(id: number): string {
  return `/polls/${id}`;
}

/** Where editors decide on it. */
export function pollDeskPath(id: number): string {
  return `/house/polls/${id}`;
}
