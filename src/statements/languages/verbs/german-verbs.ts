import { type Verb, words } from '../words/verb.ts';

/** Prefixes without which a participle has "ge-". */
const INSEPARABLE = /^(?:be|ent|emp|er|ge|miss|ver|zer|wider|über|unter|hinter)/u;

/** Weak verbs by their stems: sag -> sagt, sagte, sagten, sagen, sage, gesagt. */
export function weak(stems: string, particle?: string): Verb[] {
  return words(stems).map((stem) => withParticle(weakVerb(stem), particle));
}

function weakVerb(stem: string): Verb {
  const base = /(?:[dt]|[^aeiouäöülrh][mn])$/u.test(stem) ? `${stem}e` : stem;
  const hasGe = !INSEPARABLE.test(stem) && !stem.endsWith('ier');
  return {
    finite: [`${base}t`, `${base}te`, `${base}ten`, `${stem}en`],
    reported: [`${stem}e`],
    participles: [`${hasGe ? 'ge' : ''}${base}t`],
    infinitives: [`${stem}en`],
  };
}

/** Strong verbs, a line each: "spricht sprach sprechen sprachen | gesprochen | spreche | sprechen". */
export function strong(table: string, particle?: string): Verb[] {
  return table.split('\n').flatMap((line) => {
    const [finite = [], participles = [], reported = [], infinitives = []] = line
      .split('|')
      .map(words);
    if (finite.length === 0) return [];
    return [withParticle({ finite, participles, reported, infinitives }, particle)];
  });
}

/** Apart in a main clause, in one elsewhere: "teilte ... mit", "mitteilte", "mitgeteilt". */
function withParticle(verb: Verb, particle: string | undefined): Verb {
  if (particle === undefined) return verb;
  const joined = (forms: readonly string[] = []) => forms.map((form) => particle + form);
  return {
    finite: verb.finite ?? [],
    reported: verb.reported ?? [],
    participles: joined(verb.participles),
    infinitives: joined(verb.infinitives),
    particle,
  };
}

/** The forms of verbs whose part is joined to them at a clause's end: "wie er mitteilte". */
function joined(verbs: readonly Verb[]): Verb[] {
  return verbs.flatMap(({ finite = [], reported = [], particle }) => {
    if (particle === undefined) return [];
    return [
      {
        finite: finite.map((form) => particle + form),
        reported: reported.map((form) => particle + form),
      },
    ];
  });
}

/** Verbs with a part that stands apart, in both their orders. */
export function apart(verbs: readonly Verb[]): Verb[] {
  return [...verbs, ...joined(verbs)];
}
