import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseOpml } from '../feeds/opml.ts';
import type { FeedListing } from '../model/feeds/subscription.ts';

const PACKS = new URL('../../packs/', import.meta.url);

const INDEX = z.array(
  z.object({
    file: z.string().regex(/^[a-z-]+\.opml$/),
    title: z.string(),
    kind: z.enum(['region', 'subject', 'language']),
    description: z.string(),
    outletCount: z.number(),
    languages: z.array(z.string()),
  }),
);

export type StarterPack = z.infer<typeof INDEX>[number] & {
  readonly listings: readonly FeedListing[];
};

let packs: readonly StarterPack[] | null = null;

/** The packs that come with Hearsay, in the index's order. Their files are read once. */
export async function readStarterPacks(): Promise<readonly StarterPack[]> {
  packs ??= await readPacks();
  return packs;
}

async function readPacks(): Promise<readonly StarterPack[]> {
  const index = INDEX.parse(JSON.parse(await readFile(new URL('packs.json', PACKS), 'utf8')));
  return Promise.all(
    index.map(async (pack) => {
      const parse = parseOpml(await readFile(new URL(pack.file, PACKS), 'utf8'));
      return { ...pack, listings: parse.kind === 'opml' ? parse.listings : [] };
    }),
  );
}
