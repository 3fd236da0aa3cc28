import { readStarterPacks } from '../starter-packs.ts';

let known: Promise<ReadonlyMap<string, string>> | null = null;

/** Feeds' addresses, each with the name of the one starter pack of a subject in which it stands; read once. */
export function subjectPacks(): Promise<ReadonlyMap<string, string>> {
  known ??= readSubjectPacks();
  return known;
}

async function readSubjectPacks(): Promise<ReadonlyMap<string, string>> {
  const packs = (await readStarterPacks()).filter(({ kind }) => kind === 'subject');
  const found = packs.flatMap(({ title, listings }) => listings.map(({ url }) => ({ title, url })));
  const byUrl = [...Map.groupBy(found, ({ url }) => url)];
  // What stands in two packs is about either.
  return new Map(
    byUrl.flatMap(([url, [first, ...others]]): [string, string][] =>
      first === undefined || others.length > 0 ? [] : [[url, first.title]],
    ),
  );
}
