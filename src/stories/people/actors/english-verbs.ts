/** Verbs of which one who does and one to whom it is done are certain: `base` or `base past participle`, and `+word` for the word that must follow. */
const VERBS = `
abandon, accuse, acquit, adopt, advise, appoint, arrest, assassinate, attack, back, ban, beat beat beaten, betray, blackmail, blame, block, bribe,
censure, challenge, charge, cheat, condemn, confront, congratulate, contact, contradict, convict, criticise, criticize, deceive, defeat, defend,
denounce, deport, detain, dismiss, elect, endorse, evict, execute, exile, expel, extradite, fight fought fought, fine, fire, force, free, greet,
harass, help, hire, hit hit hit, host, humiliate, impeach, imprison, indict, injure, insult, interview, investigate, invite, jail, kidnap, kill, lobby,
marry, meet met met, mock, murder, nominate, oppose, oust, outbid, overrule, overthrow overthrew overthrown, pardon, persuade, phone, poison, praise, pressure, promote,
prosecute, protect, question, rebuke, recall, reinstate, reject, release, replace, rescue, ridicule, rob, sabotage, sack, sanction, save, sentence, shoot shot shot,
silence, slam, stab, sue, summon, support, suspend, taunt, telephone, thank, threaten, thwart, torture, trick, trust, undermine, urge, visit, warn, welcome, wound,
approve, award, break broke broken, build built built, burn, buy bought bought, cancel, close, conceal, copy, cut cut cut, demolish, destroy, dissolve, dump, falsify, forge,
hand, hide hid hidden, ignore, inspect, leak, lower, open, order, own, publish, raise, remove, sabotage, seize, sell sold sold, sign, smuggle, steal stole stolen, suppress, take took taken, veto, withdraw withdrew withdrawn,
clash +with, collude +with, spy +on, negotiate +with, quarrel +with, lie +to, apologise +to, apologize +to, vote +against, testify +against, side +with
`;

export type EnglishVerb = {
  readonly base: string;
  /** The word that stands between the verb and the other; null: none. */
  readonly with: string | null;
};

export type VerbForms = {
  readonly active: ReadonlyMap<string, EnglishVerb>;
  /** Participles, for "was arrested by". */
  readonly passive: ReadonlyMap<string, EnglishVerb>;
};

/** Verbs whose last letter is doubled before -ed. */
const DOUBLED = new Set(['ban', 'expel', 'rob', 'stab', 'kidnap', 'slam', 'acquit']);

/** All forms in lower case. */
export const VERB_FORMS: VerbForms = makeForms();

function makeForms(): VerbForms {
  const active = new Map<string, EnglishVerb>();
  const passive = new Map<string, EnglishVerb>();
  for (const entry of VERBS.trim().split(/,\s*/)) {
    const [base = '', ...more] = entry.trim().split(' ');
    const preposition = more.find((word) => word.startsWith('+'))?.slice(1) ?? null;
    const [past = regularPast(base), participle = past] = more.filter(
      (word) => !word.startsWith('+'),
    );
    const verb = { base, with: preposition };
    for (const form of [base, thirdPerson(base), past, participle]) active.set(form, verb);
    if (preposition === null) passive.set(participle, verb);
  }
  return { active, passive };
}

function thirdPerson(base: string): string {
  if (/(?:s|sh|ch|x|z)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return DOUBLED.has(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}
