import type { ListScope } from '../../../store/articles.ts';
import { wholeNumber } from '../frame/form-fields.ts';

/** Which list an address or a form names: ?only=unread, ?folder=World, outlet by id. */
export function scopeOf(value: (name: string) => string | null | undefined): ListScope {
  const only = value('only');
  const folder = value('folder');
  const outletId = wholeNumber(value('outlet') ?? undefined);
  return {
    ...(only === 'unread' || only === 'saved' ? { only } : {}),
    ...(folder ? { folder } : {}),
    ...(outletId === null ? {} : { outletId }),
  };
}

/** A list's address for a scope, from an article on. */
export function listPath(scope: ListScope, before: number | null = null): string {
  const query = new URLSearchParams();
  if (scope.folder !== undefined) query.set('folder', scope.folder);
  if (scope.only !== undefined) query.set('only', scope.only);
  if (before !== null) query.set('before', String(before));
  const base = scope.outletId === undefined ? '/latest' : `/outlet/${scope.outletId}`;
  return query.size === 0 ? base : `${base}?${query}`;
}
