import { type Asset, shortHash } from './asset.ts';
import { joinModules } from './join-modules.ts';

const FIRST = new URL('../../../ui/behaviours/start.ts', import.meta.url);

/** All behaviours of the pages as one script, its address named for what is in it. */
export function readBehaviours(): Asset {
  const body = joinModules(FIRST);
  return {
    path: `/behaviours/${shortHash(body)}.js`,
    body,
    type: 'text/javascript; charset=utf-8',
  };
}
