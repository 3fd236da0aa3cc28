export const GROUPS = '/groups';

/** A group's page. */
export function groupPath(id: number): string {
  return `${GROUPS}/${id}`;
}
