/** Agencies as datelines and closing lines name them, in lower case. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'reuters|thomson reuters|thomson reuters foundation|reuters health|ap|ap news|associated press|the associated press|afp|agence france-presse|' +
    'upi|dpa|dpa-afx|dpa infocom|epd|kna|apa|sda|ats|keystone-sda|sid|ansa|agi|adnkronos|askanews|italpress|lapresse|efe|efecom|europa press|ep|notimex|télam|telam|' +
    'xinhua|cns|china daily|tass|itar-tass|ria novosti|sputnik|interfax|interfax-ukraine|interfax.ru|рейтер|reiter|тасс|риа новости|риа|интерфакс|рбк|' +
    'ukrinform|unian|укринформ|укрінформ|уніан|униан|унн|інтерфакс-україна|интерфакс-украина|белта|pap|iar|čtk|ctk|tasr|mti|anp|belga|ntb|tt|ritzau|stt|lusa|folhapress|' +
    'agência brasil|agencia brasil|estadão conteúdo|anadolu|anadolu agency|aa|irna|isna|fars|wafa|spa|wam|mena|sana|petra|pti|ians|ani|app|bss|unb|' +
    'antara|bernama|kyodo|kyodo news|jiji|jiji press|yonhap|kcna|aap|canadian press|the canadian press|la presse canadienne|pa|pa media|press association|bbc|cnn|cnn business|' +
    'nbc news|cbs news|abc news|bloomberg|rfe/rl|voa|axios|business wire|globe newswire|globenewswire|pr newswire|prnewswire|accesswire|the conversation|' +
    'رويترز|أ ف ب|أ.ف.ب|فرانس برس|أ ب|د ب أ|الأناضول|وكالات|واس|وام|سانا|وفا|سبوتنيك|新华社|新華社|中新社|中央社|路透|路透社|法新社|美联社|ロイター|共同|時事'
  ).split('|'),
);

/** Those that are written in capitals and might be taken for places. */
export const AGENCY_CODES: ReadonlySet<string> = new Set(
  [...NAMES].filter((name) => name.length <= 9).map((name) => name.toUpperCase()),
);

/** The agencies that a few words consist of ("dpa/AFP", "AP and Reuters"), as printed; none if anything else is there. */
export function agenciesIn(text: string): readonly string[] {
  if (text.length > 60) return [];
  const parts = text
    .split(/\s?[/,&+|]\s?|\s(?:and|und|et|y|e|i|и|та)\s/u)
    .map((part) => part.trim());
  const agencies = parts.filter((part) => NAMES.has(part.toLowerCase()));
  // "dpa/lno" names the desk behind the agency.
  const isAll = parts.every((part) => NAMES.has(part.toLowerCase()) || /^\p{Ll}{2,4}$/u.test(part));
  return isAll && agencies.length > 0 ? [...new Set(agencies)] : [];
}
