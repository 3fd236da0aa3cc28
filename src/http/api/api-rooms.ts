import type { Desk } from '../../desk.ts';
import type { LibraryActions } from '../../pipeline/library-actions.ts';

/** What the API needs of the rest of the house. */
export type ApiRooms = {
  readonly desk: Pick<
    Desk,
    'store' | 'now' | 'log' | 'outletLabels' | 'keys' | 'allowPrivate' | 'mail' | 'bells'
  >;
  readonly actions: LibraryActions;
};
