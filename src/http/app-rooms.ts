import type { Config } from '../config.ts';
import type { Desk } from '../desk.ts';
import type { LibraryActions } from '../pipeline/library-actions.ts';

/** What the pages need of the rest of the house. */
export type AppRooms = {
  readonly desk: Desk;
  readonly actions: LibraryActions;
  readonly config: Pick<Config, 'publicHosts' | 'trustedProxies'> & {
    /** See HEARSAY_PROXY_USER_HEADER; null or absent: no proxy is believed who is signed in. */
    readonly proxyUserHeader?: string | null;
    /** Whether only this machine can reach the listener. */
    readonly isLocal: boolean;
    /** Daily backups that are kept; null: none are made by themselves. */
    readonly backupsKept: number | null;
  };
};
