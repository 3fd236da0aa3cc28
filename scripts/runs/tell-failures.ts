/** What a failed command said, with the failures first: whoever keeps only a part of it keeps what matters. */

/** A test that failed, and the first lines of why. */
export type FailedTest = { readonly name: string; readonly lines: readonly string[] };

/** What node's runner writes before it repeats the failed tests, each with its error. */
const HEADING = '✖ failing tests:';
const FAILURES_SHOWN = 30_000;
const REST_SHOWN = 4_000;
const LINES_OF_ERROR = 12;

/** The failed tests alone, then the end of the rest without what went well. */
export function tellFailures(output: string): string {
  const [rest, failures] = parted(output);
  if (failures === '') return output.slice(-FAILURES_SHOWN);
  const unwell = rest
    .split('\n')
    .filter((line) => !/^\s*(?:✔|▶|\(node:|\(Use `node)/.test(line))
    .join('\n');
  return `${failures.slice(0, FAILURES_SHOWN)}\n… and before that:\n${unwell.slice(-REST_SHOWN)}`;
}

/** Each failed test in a few lines; the command's first words where it has no tests. */
export function failedTests(output: string): FailedTest[] {
  const [rest, failures] = parted(output);
  if (failures === '') return [{ name: 'the command itself', lines: firstLines(rest) }];
  return failures
    .split(/^(?=test at )/m)
    .slice(1)
    .map((told) => {
      const [place = '', name = '', ...error] = told.split('\n');
      const lines = [place, ...firstLines(error.join('\n'))];
      return { name: name.replace(/^✖ /, ''), lines };
    });
}

/** The end of a whole run: what failed, for those who see no more than the end. */
export function repeatFailures(step: string, failed: readonly FailedTest[]): string {
  return failed
    .map(
      ({ name, lines }) =>
        `failed in ${step}: ${name}\n${lines.map((line) => `    ${line}\n`).join('')}`,
    )
    .join('');
}

/** Output within output (of a runner that a test starts) stands before the runner's own end. */
function parted(output: string): [rest: string, failures: string] {
  const at = `\n${output}`.lastIndexOf(`\n${HEADING}`);
  return at === -1 ? [output, ''] : [output.slice(0, at), output.slice(at)];
}

/** Until the places in the code begin. */
function firstLines(error: string): string[] {
  const lines = error.split('\n').filter((line) => line.trim() !== '');
  const trace = lines.findIndex((line) => /^\s+at /.test(line));
  return lines
    .slice(0, trace === -1 ? LINES_OF_ERROR : Math.min(trace, LINES_OF_ERROR))
    .map((line) => line.trimEnd().slice(0, 300));
}
