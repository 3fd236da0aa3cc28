import type { Net } from '../net/open-net.ts';
import type { Reading } from '../pipeline/reading/open-reading.ts';

/** What commands need that read without a library. */
export type ReadingRoom = { readonly net: Net; readonly reading: Reading };

export async function withReading<Result>(
  work: (room: ReadingRoom) => Promise<Result>,
): Promise<Result> {
  const { readConfig } = await import('../config.ts');
  const { openNetFor } = await import('../desk.ts');
  const { openReading } = await import('../pipeline/reading/open-reading.ts');
  const net = openNetFor(readConfig(process.env), new Map());
  const reading = openReading();
  try {
    return await work({ net, reading });
  } finally {
    await net.close();
    await reading.close();
  }
}
