import type { OutletLabel } from './read-labels.ts';

export type LabelledOutlet = { readonly key: string; readonly name: string };

/** Below it a label is shown and not counted by. */
const SURE = 0.5;

/** The labels of an outlet by its host or its name, the surest first; of equal confidence as the file has them. */
export function labelsOf(
  labels: readonly OutletLabel[],
  { key, name }: LabelledOutlet,
): OutletLabel[] {
  const called = new Set([foldOutlet(key), foldOutlet(name)]);
  return labels
    .filter(({ outlet }) => called.has(foldOutlet(outlet)))
    .sort((one, other) => other.confidence - one.confidence);
}

/** Who owns an outlet, for counting owners once; null where the file does not say so with a confidence of a half, or names two. */
export function ownerOf(labels: readonly OutletLabel[], outlet: LabelledOutlet): string | null {
  const owners = labelsOf(labels, outlet).filter(({ label }) => label === 'owner');
  const [best, next] = owners;
  if (best === undefined || best.confidence < SURE) return null;
  const isDisputed = next?.confidence === best.confidence && next.value !== best.value;
  return isDisputed ? null : best.value;
}

function foldOutlet(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/^the /, '');
}
