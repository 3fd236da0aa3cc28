import type { Target } from './engine/target.ts';

type Listed = {
  readonly open: () => Promise<Target>;
  /** Runs in the check: some seconds' worth. */
  readonly checkRuns: number;
  /** Bytes of an input. */
  readonly longest?: number;
};

/** Loaded one by one: each has a thread of its own. */
const LISTED = {
  feeds: { open: async () => (await import('./targets/feeds.ts')).open(), checkRuns: 200 },
  lists: { open: async () => (await import('./targets/feeds.ts')).openLists(), checkRuns: 400 },
  pages: { open: async () => (await import('./targets/pages.ts')).open(), checkRuns: 80 },
  sanitiser: {
    open: async () => (await import('./targets/pages.ts')).openSanitiser(),
    checkRuns: 120,
  },
  documents: {
    open: async () => (await import('./targets/pages.ts')).openDocuments(),
    checkRuns: 80,
  },
  mails: { open: async () => (await import('./targets/pages.ts')).openMails(), checkRuns: 80 },
  archives: {
    open: async () => (await import('./targets/files.ts')).openArchives(),
    checkRuns: 150,
  },
  packed: { open: async () => (await import('./targets/files.ts')).openPacked(), checkRuns: 150 },
  lines: { open: async () => (await import('./targets/files.ts')).openLines(), checkRuns: 400 },
  mailboxes: {
    open: async () => (await import('./targets/files.ts')).openMailboxes(),
    checkRuns: 200,
  },
  statements: {
    open: async () => (await import('./targets/texts.ts')).openStatements(),
    checkRuns: 40,
    longest: 4096,
  },
  texts: { open: async () => (await import('./targets/texts.ts')).openTexts(), checkRuns: 300 },
  marks: { open: async () => (await import('./targets/texts.ts')).openMarks(), checkRuns: 200 },
  linked: { open: async () => (await import('./targets/texts.ts')).openLinked(), checkRuns: 400 },
  searches: {
    open: async () => (await import('./targets/words.ts')).openSearches(),
    checkRuns: 200,
    longest: 2048,
  },
  dates: {
    open: async () => (await import('./targets/words.ts')).openDates(),
    checkRuns: 500,
    longest: 1024,
  },
  addresses: {
    open: async () => (await import('./targets/words.ts')).openAddresses(),
    checkRuns: 500,
    longest: 2048,
  },
  rules: { open: async () => (await import('./targets/words.ts')).openRules(), checkRuns: 300 },
  routes: {
    open: async () => (await import('./targets/routes.ts')).openRoutes(),
    checkRuns: 80,
    longest: 4096,
  },
  settings: {
    open: async () => (await import('./targets/words.ts')).openSettings(),
    checkRuns: 300,
  },
} satisfies Record<string, Listed>;

export type TargetName = keyof typeof LISTED;

/** Everything that takes bytes from outside. */
export const TARGETS: Readonly<Record<TargetName, Listed>> = LISTED;

/** Throws for a name that is none. */
export function targetNamed(name: string): TargetName {
  const known = Object.keys(TARGETS).find((one): one is TargetName => one === name);
  if (known === undefined)
    throw new Error(`There is no ${name}. There are: ${Object.keys(TARGETS).join(', ')}`);
  return known;
}
