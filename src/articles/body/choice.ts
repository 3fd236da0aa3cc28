import type { RemovalReason } from '../../model/removal.ts';

export type LeftOut = { readonly reason: RemovalReason; readonly step: string };

/** What becomes of a line. */
export type Choice = 'text' | 'caption' | 'picture' | LeftOut;

/** The step that leaves out what the model finds unlike text. */
export const BY_MODEL = 'block model';
