import type { FetchRecord, Tally } from '../model/library.ts';
import type { Store } from '../store/store.ts';

/** Records one fetch; resolves when it is safe. */
export type RecordFetch = (record: FetchRecord) => Promise<Tally>;

/** Feeds in one transaction: more would hold up what else wants to write. */
const MOST = 16;

const NOTHING: Tally = { added: 0, revised: 0, known: 0 };

type Waiting = {
  readonly record: FetchRecord;
  readonly resolve: (tally: Tally) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * Fetches that come while one is being recorded go together in the next transaction: one flush of
 * the disk and of the search index for all of them (group commit; DeWitt et al., SIGMOD 1984). A
 * record that cannot be taken fails alone: its group is then recorded one by one.
 */
export function recordInGroups({ recordFetches }: Recorder): RecordFetch {
  const waiting: Waiting[] = [];
  let isRecording = false;
  const recordWaiting = async () => {
    isRecording = true;
    while (waiting.length > 0) await recordGroup(recordFetches, waiting.splice(0, MOST));
    isRecording = false;
  };
  return (record) =>
    new Promise((resolve, reject) => {
      waiting.push({ record, resolve, reject });
      if (!isRecording) void recordWaiting();
    });
}

type Recorder = Pick<Store['feeds'], 'recordFetches'>;

/** Settles all that wait in the group; never throws. */
async function recordGroup(
  recordFetches: Recorder['recordFetches'],
  group: readonly Waiting[],
): Promise<void> {
  try {
    const tallies = await recordFetches(group.map(({ record }) => record));
    for (const [index, { resolve }] of group.entries()) resolve(tallies[index] ?? NOTHING);
  } catch (error) {
    if (group.length === 1) group[0]?.reject(error);
    else for (const one of group) await recordGroup(recordFetches, [one]);
  }
}
