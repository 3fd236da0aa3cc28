import type { PageFacts } from './facts/page-facts.ts';
import type { LinkedData } from './linked/linked-data.ts';

/** The language that a page states, as a BCP 47 tag ("pt-BR"); null if it states none. */
export function languageOf(facts: PageFacts, data: LinkedData | null): string | null {
  const { metas } = facts;
  const stated = [
    facts.language,
    metas.first('content-language'),
    metas.first('og:locale'),
    metas.first('dc.language', 'dcterms.language', 'language', 'itemprop:inlanguage'),
    data?.language,
  ];
  return stated.map((tag) => (tag ? tagOf(tag) : null)).find((tag) => tag !== null) ?? null;
}

function tagOf(stated: string): string | null {
  const [tag = ''] = stated
    .trim()
    .replaceAll('_', '-')
    .split(/[,;\s.]/, 1);
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return null;
  return tag
    .toLowerCase()
    .replace(/-([a-z]{2})$/, (_, region: string) => `-${region.toUpperCase()}`);
}
