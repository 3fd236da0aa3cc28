import type { SealKind } from './seal-kinds.ts';

/** The tables of 0016-seals.sql. */
export type SealSchema = {
  seal: { kind: SealKind; id: number; hash: Uint8Array | null };
  damage: {
    kind: SealKind;
    id: number;
    found_at: number;
    healed_at: number | null;
    told: string;
  };
  scrub: { id: 1; kind: SealKind; after: number; began_at: number; ended_at: number | null };
};
