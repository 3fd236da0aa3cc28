import type { Edition, EditionStory } from '../../../model/edition/edition.ts';

/** Of an edition what came since the last visit, everything else where it was; what comes first leads. */
export function onlyNew(edition: Edition): Edition {
  const isNew = ({ whatIsNew }: EditionStory) => whatIsNew !== null;
  const [lead, ...top] = [...(edition.lead === null ? [] : [edition.lead]), ...edition.top].filter(
    isNew,
  );
  const sections = edition.sections
    .map((section) => ({ ...section, stories: section.stories.filter(isNew) }))
    .filter(({ stories }) => stories.length > 0);
  const forYou = edition.forYou.filter(isNew);
  if (lead !== undefined) return { ...edition, lead, top, forYou, picks: [], sections };
  const [first, ...others] = forYou;
  return { ...edition, lead: first ?? null, top: [], forYou: others, picks: [], sections };
}
