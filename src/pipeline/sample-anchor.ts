import type { Desk } from '../desk.ts';

/** The setting with the day the sample edition is laid out for: kept, so that its dates are the same after a restart. */
export const SAMPLE_ANCHOR = 'sample.anchor';
/** The library's own settings are the first reader's. */
export const SAMPLE_OWNER = 1;

/** Whether the library has ever opened the sample edition: asked before loading it, since few libraries have. */
export async function hasSample({ store }: Pick<Desk, 'store'>): Promise<boolean> {
  const settings = await store.settings.ofReader(SAMPLE_OWNER);
  return settings[SAMPLE_ANCHOR] !== undefined;
}
