import { readFile } from 'node:fs/promises';
import type { Desk } from '../../../desk.ts';
import type { StoryArticle } from '../../../model/claim.ts';
import { ownerOf } from '../../../stories/labels/labels-of.ts';
import { type OutletLabel, readLabels } from '../../../stories/labels/read-labels.ts';

const MOST_FAULTS = 5;

/**
 * What the reader's own file says of outlets, read anew each time, so that it may be changed while Hearsay runs. Empty where there is
 * none; what is wrong with it is logged.
 */
export async function readLabelFile({
  outletLabels,
  log,
}: Pick<Desk, 'outletLabels' | 'log'>): Promise<readonly OutletLabel[]> {
  if (outletLabels === null) return [];
  try {
    const { labels, faults } = readLabels(await readFile(outletLabels, 'utf8'));
    for (const fault of faults.slice(0, MOST_FAULTS))
      log.warn({ file: outletLabels, fault }, 'a label of outlets was left out');
    return labels;
  } catch (error) {
    log.warn(
      { file: outletLabels, reason: String(error) },
      'the labels of outlets could not be read',
    );
    return [];
  }
}

/** Articles with their outlets' owners: those of one owner count once. */
export function withOwners<Owned extends Pick<StoryArticle, 'outletKey' | 'outletName' | 'owner'>>(
  articles: readonly Owned[],
  labels: readonly OutletLabel[],
): readonly Owned[] {
  if (labels.length === 0) return articles;
  const owners = new Map<string, string | null>();
  return articles.map((article) => {
    const { outletKey: key, outletName: name } = article;
    const owner = owners.has(key) ? (owners.get(key) ?? null) : ownerOf(labels, { key, name });
    owners.set(key, owner);
    return { ...article, owner };
  });
}
