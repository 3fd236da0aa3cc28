import { type Asset, shortHash } from './asset.ts';
import { joinModules } from './join-modules.ts';

const BEHAVIOURS = new URL('../../../ui/behaviours/', import.meta.url);

export type Behaviours = {
  /** What every page needs, as one script. */
  readonly all: Asset;
  /** What only some do: reading an article, setting, adding. It imports the other. */
  readonly more: Asset;
  /** What the pages before the door need. */
  readonly door: Asset;
};

/** The behaviours of the pages as scripts, their addresses named for what is in them. */
export function readBehaviours(): Behaviours {
  const joined = joinModules(new URL('start.ts', BEHAVIOURS));
  const all = script(`${joined.text}export { ${[...joined.names.values()].join(', ')} };\n`);
  const before = { path: all.path, names: joined.names };
  const more = script(joinModules(new URL('start-more.ts', BEHAVIOURS), before).text);
  const door = script(joinModules(new URL('door/start-door.ts', BEHAVIOURS)).text);
  return { all, more, door };
}

function script(body: string): Asset {
  const path = `/behaviours/${shortHash(body)}.js`;
  return { path, body, type: 'text/javascript; charset=utf-8' };
}
