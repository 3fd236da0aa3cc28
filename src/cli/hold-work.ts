import { type Config, libraryPath } from '../config.ts';
import { type Holder, type Holding, holdLibrary } from '../store/holding/hold-library.ts';
import { CommandError } from './report-trouble.ts';

/** Does work that only one process may do on a library; throws CommandError where another is at it. */
export async function withWorkHeld<Result>(
  config: Config,
  { doing, instead }: { readonly doing: string; readonly instead: string },
  work: () => Promise<Result>,
): Promise<Result> {
  const release = holdWork(config, { doing, instead });
  try {
    return await work();
  } finally {
    release();
  }
}

/** Returns what lets go again. `instead` says what to do where another is at it. */
export function holdWork(
  config: Config,
  { doing, instead }: { readonly doing: string; readonly instead: string },
): () => void {
  const holding = tryToHold(config, doing);
  if (holding.kind === 'held') return holding.release;
  throw new CommandError(`${whoHolds(config, holding.by)} ${instead}`);
}

export function tryToHold(config: Config, doing: string): Holding {
  return holdLibrary(libraryPath(config), doing, Date.now());
}

/** A sentence: which process works on the library. */
export function whoHolds(config: Config, by: Holder | null): string {
  const library = libraryPath(config);
  if (by === null) return `Another Hearsay works on ${library}.`;
  const { pid, host, doing, since } = by;
  return `"hearsay ${doing}" works on ${library} since ${new Date(since).toISOString()} (process ${pid} on ${host}).`;
}
