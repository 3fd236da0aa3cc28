import type { Millis } from '../time.ts';

/**
 * - bounce: mail there came back for good; nothing is sent
 * - complaint: somebody there called a letter unwanted; no newsletters until they confirm anew
 * - owner: put here by hand; nothing is sent
 */
export type SuppressionReason = 'bounce' | 'complaint' | 'owner';

export type Suppression = {
  readonly id: number;
  /** Null: the person is no longer known here, their box alone is kept out. */
  readonly address: string | null;
  readonly reason: SuppressionReason;
  readonly since: Millis;
  /** What the server said, shortened; null: nothing. */
  readonly answer: string | null;
};
