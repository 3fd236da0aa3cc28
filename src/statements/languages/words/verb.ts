/** The forms of one reporting verb, lower case. */
export type Verb = {
  /** Third person, all tenses. */
  readonly finite?: readonly string[];
  /** The mood of reported speech: "sage". */
  readonly reported?: readonly string[];
  readonly participles?: readonly string[];
  /** "Saying", "having said": who speaks is who the clause is about. */
  readonly converbs?: readonly string[];
  readonly infinitives?: readonly string[];
  /** "It is said". */
  readonly impersonal?: readonly string[];
  /** The part that stands apart: "teilte ... mit". */
  readonly particle?: string;
};

export const FORM = {
  finite: 1,
  reported: 2,
  participle: 4,
  converb: 8,
  infinitive: 16,
  impersonal: 32,
} as const;

/** What a verb's form can be, and what may follow it. */
export type VerbSense = {
  readonly form: number;
  readonly particle: string | null;
  readonly takes: Takes;
};

/** What the content of a reporting verb may be, beside words in quotation marks. */
export type Takes = {
  /** A clause: "said that", and a clause before it: "..., she said". */
  readonly clause: boolean;
  readonly object: boolean;
  /** An infinitive with its marker: "promised to". */
  readonly infinitive: boolean;
  /** Its object with a preposition: "warned of". */
  readonly prepositions: ReadonlySet<string>;
  /** A word that must follow: "halten ... für". */
  readonly needs: string | null;
  /** Thought or felt rather than said. */
  readonly thinks: boolean;
  /** A report even when denied: "did not rule out". */
  readonly evenDenied: boolean;
  /** Stands only behind its content: "..., so Müller". */
  readonly tag: boolean;
};

const KEYWORDS = new Set(['clause', 'object', 'infinitive', 'thinks', 'denied', 'tag']);

/** Reads "clause object infinitive thinks denied tag needs:für vor von": other words are prepositions. */
export function takesOf(spec: string): Takes {
  const words = spec.split(' ').filter((word) => word !== '');
  const needs = words.find((word) => word.startsWith('needs:'))?.slice('needs:'.length) ?? null;
  return {
    clause: words.includes('clause'),
    object: words.includes('object'),
    infinitive: words.includes('infinitive'),
    thinks: words.includes('thinks'),
    tag: words.includes('tag'),
    evenDenied: words.includes('denied'),
    prepositions: new Set(
      words.filter((word) => !KEYWORDS.has(word) && !word.startsWith('needs:')),
    ),
    needs,
  };
}

export function sensesOf(verb: Verb, takes: Takes): [string, VerbSense][] {
  const particle = verb.particle ?? null;
  const kinds: [readonly string[] | undefined, number, string | null][] = [
    [verb.finite, FORM.finite, particle],
    [verb.reported, FORM.reported, particle],
    [verb.participles, FORM.participle, null],
    [verb.converbs, FORM.converb, null],
    [verb.infinitives, FORM.infinitive, null],
    [verb.impersonal, FORM.impersonal, null],
  ];
  return kinds.flatMap(([forms, form, apart]) =>
    (forms ?? []).map((word): [string, VerbSense] => [word, { form, particle: apart, takes }]),
  );
}

/** What either of two uses of a verb takes. */
export function eitherOf(a: Takes, b: Takes): Takes {
  return {
    clause: a.clause || b.clause,
    object: a.object || b.object,
    infinitive: a.infinitive || b.infinitive,
    thinks: a.thinks && b.thinks,
    tag: a.tag && b.tag,
    evenDenied: a.evenDenied || b.evenDenied,
    prepositions: new Set([...a.prepositions, ...b.prepositions]),
    needs: a.needs,
  };
}

/** Words between white space. */
export function words(table: string): string[] {
  return table.split(/\s+/u).filter((word) => word !== '');
}

/** A verb a line: "finite forms | participles | converbs | infinitives | impersonal | reported". */
export function verbLines(table: string): Verb[] {
  return table.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const [
      finite = [],
      participles = [],
      converbs = [],
      infinitives = [],
      impersonal = [],
      reported = [],
    ] = line.split('|').map(words);
    return [{ finite, participles, converbs, infinitives, impersonal, reported }];
  });
}
