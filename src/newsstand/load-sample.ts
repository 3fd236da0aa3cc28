import { readdirSync, readFileSync } from 'node:fs';
import { readStories } from './stories/read-stories.ts';
import type { Sample } from './stories/sample.ts';
import type { SampleFile } from './stories/story-file.ts';

/** Where the sample edition lies in what is installed. */
const SAMPLE = new URL('../../sample/', import.meta.url);

let loaded: Sample | null = null;

/** The sample edition from its files, which are read once. Throws SampleError on a fault in them. */
export function loadSample(): Sample {
  loaded ??= readAll(sampleFiles());
  return loaded;
}

function readAll({ outlets, stories }: ReturnType<typeof sampleFiles>): Sample {
  return readStories(outlets, stories);
}

/** The files as they are; the stories in the order of their names. */
export function sampleFiles(): { outlets: SampleFile; stories: readonly SampleFile[] } {
  const read = (file: string, path = file): SampleFile => ({
    file,
    text: readFileSync(new URL(path, SAMPLE), 'utf8'),
  });
  const names = readdirSync(new URL('stories/', SAMPLE)).filter((name) => name.endsWith('.md'));
  return {
    outlets: read('outlets.json'),
    stories: names.sort().map((name) => read(name, `stories/${name}`)),
  };
}
