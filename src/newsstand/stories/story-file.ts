/** A line of a sample file, numbered from 1. */
export type Line = { readonly text: string; readonly number: number };

/** A file of the sample, whole. */
export type SampleFile = { readonly file: string; readonly text: string };

/** What follows one `=== name` line, up to the next. */
export type Part = { readonly name: string; readonly at: Line; readonly lines: readonly Line[] };

/** A file of the sample breaks the form that sample/README.md describes. */
export class SampleError extends Error {
  readonly code = 'SAMPLE_MALFORMED';
  constructor(file: string, line: number, fault: string) {
    super(`${file}:${line}: ${fault}`);
    this.name = 'SampleError';
  }
}

/** The parts of a story file in order. Throws SampleError on text before the first of them. */
export function splitParts({ file, text }: SampleFile): readonly Part[] {
  const parts: { name: string; at: Line; lines: Line[] }[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = { text: raw.trimEnd(), number: index + 1 };
    const name = /^=== (\S{1,80})$/.exec(line.text)?.[1];
    if (name !== undefined) parts.push({ name, at: line, lines: [] });
    else if (parts.length > 0) parts.at(-1)?.lines.push(line);
    else if (line.text !== '') throw new SampleError(file, line.number, 'text before "=== id"');
  }
  return parts;
}

/** Runs of lines between blank ones. */
export function splitBlocks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}
