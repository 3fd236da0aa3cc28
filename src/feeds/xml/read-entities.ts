import { decodeReferences } from '../../text/decode-references.ts';

const ENTITY = /<!ENTITY\s{1,50}([\w.-]{1,64})\s{1,50}(?:"([^"]{0,64})"|'([^']{0,64})')\s{0,50}>/g;
const LONGEST_SUBSET = 100_000;
const MOST_ENTITIES = 300;

/**
 * The short text entities a DOCTYPE defines. They are never looked into again, so that a definition
 * made of other entities stays as it is written: there is no multiplying. External ones are not read.
 */
export function readEntities(doctype: string): ReadonlyMap<string, string> | undefined {
  const entities = new Map<string, string>();
  for (const found of doctype.slice(0, LONGEST_SUBSET).matchAll(ENTITY)) {
    if (entities.size >= MOST_ENTITIES) break;
    const [, name = '', double, single] = found;
    if (!entities.has(name)) entities.set(name, decodeReferences(double ?? single ?? ''));
  }
  return entities.size === 0 ? undefined : entities;
}
