import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { type Asset, shortHash } from './asset.ts';

const BEHAVIOURS = new URL('../../../ui/behaviours/', import.meta.url);

/** The module that starts all the others. */
const FIRST = 'start.ts';

export type Behaviours = {
  /** The address of the module that a page names. */
  readonly start: string;
  /** Addresses of the modules that it imports, for the browser to fetch at once. */
  readonly others: readonly string[];
  readonly assets: readonly Asset[];
};

/**
 * The browser's modules with their types taken out: no bundler, the files as they are. They share a
 * folder named for the hash of all, so that "./keyboard.ts" finds the one that belongs to it.
 */
export function readBehaviours(): Behaviours {
  const names = readdirSync(BEHAVIOURS)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const modules = names.map((name) => {
    const typed = readFileSync(new URL(name, BEHAVIOURS), 'utf8');
    return { name, text: stripTypeScriptTypes(typed) };
  });
  const folder = `/behaviours/${shortHash(modules.map(({ text }) => text).join('\n'))}`;
  const assets = modules.map(({ name, text }) => ({
    path: `${folder}/${name}`,
    body: text,
    type: 'text/javascript; charset=utf-8',
  }));
  const start = `${folder}/${FIRST}`;
  const others = assets.map(({ path }) => path).filter((path) => path !== start);
  return { start, others, assets };
}
