import type { Sending, ShareAccount } from '../../../model/sharing/sending.ts';
import type { SharingSettings } from '../../../pipeline/sharing/share-targets.ts';
import type { Visit } from '../frame/visit.ts';

export type SharingView = {
  readonly visit: Visit;
  readonly settings: SharingSettings;
  readonly accounts: readonly ShareAccount[];
  /** The last first. */
  readonly sendings: readonly Sending[];
  readonly folders: readonly string[];
  /** What a browser keeps as a bookmark. */
  readonly bookmarklet: string;
  /** Why what was typed was not taken. */
  readonly said: string | null;
  /** What was typed of an address; never what is secret. */
  readonly typed: string;
};

export const SHARING_PATH = '/account/sharing';
