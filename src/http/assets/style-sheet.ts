import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const STYLES = new URL('../../../ui/styles/', import.meta.url);

/** Text with an address that changes when it does, so that browsers may keep it for good. */
export type Asset = { readonly path: string; readonly text: string };

/** All style sheets as one, in the order of their names. */
export function readStyleSheet(): Asset {
  const names = readdirSync(STYLES).filter((name) => name.endsWith('.css'));
  const text = names
    .sort()
    .map((name) => readFileSync(new URL(name, STYLES), 'utf8'))
    .join('\n');
  return { path: `/styles/${shortHash(text)}.css`, text };
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
