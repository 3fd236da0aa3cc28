/**
 * A second look at the few test files that failed, alone and on a machine that does nothing else: whoever has two
 * hundred journeys through other people's programs would else lose a day's work to one of them that stumbled.
 * What holds only then is told by name at the end of the run, for somebody to mend.
 */
import { type FailedTest, failedTests } from './tell-failures.ts';

type Command = readonly string[];

export type Ended = {
  readonly status: number | null;
  readonly output: string;
  /** What failed at first and held when it was run again. */
  readonly unsteady: readonly FailedTest[];
};
type Run = (command: Command) => Promise<Omit<Ended, 'unsteady'>>;

/** More than so many files at once are not bad luck. */
const FILES_AT_MOST = 4;

/** Runs a command of node's test runner; where few files failed, runs these once more. What fails twice has failed. */
export async function runLookingTwice(command: Command, run: Run): Promise<Ended> {
  const first = await run(command);
  if (first.status === 0) return { ...first, unsteady: [] };
  const files = failedFiles(first.output);
  if (files.length === 0 || files.length > FILES_AT_MOST) return { ...first, unsteady: [] };
  const second = await run([...withoutFiles(command), ...files]);
  if (second.status !== 0) return { ...first, unsteady: [] };
  return { status: 0, output: first.output, unsteady: failedTests(first.output) };
}

/** Of node's list of failures: "test at test/browser/picks.test.ts:66:1". */
function failedFiles(output: string): string[] {
  const places = failedTests(output).map(({ lines }) =>
    /^test at (.+):\d+:\d+$/.exec(lines[0] ?? ''),
  );
  if (places.some((place) => place === null)) return [];
  return [...new Set(places.map((place) => place?.[1] ?? ''))];
}

/** The program and its options; of several shares of files, none. */
function withoutFiles([program = '', ...words]: Command): string[] {
  const options = words.filter((word) => word.startsWith('--') && !word.startsWith('--test-shard'));
  return [program, ...options];
}
