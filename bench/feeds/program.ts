import type { Ran } from '../report/run-measured.ts';

/** A news reader that bench/feeds can drive: each call works on the installation in `folder`. */
export type Program = {
  readonly name: string;
  /** A line that says what is missing to run it, or null. */
  readonly missing: () => string | null;
  /** Makes an empty installation; not measured. */
  readonly install: (folder: string) => Promise<void>;
  readonly importList: (folder: string, opmlPath: string) => Promise<Ran>;
  /** Called between import and refresh; not measured. */
  readonly afterImport: (folder: string) => void;
  readonly refresh: (folder: string) => Promise<Ran>;
  /** Makes every feed due again, as if time had passed; not measured. */
  readonly makeDue: (folder: string) => void;
  readonly articleCount: (folder: string) => number;
};
