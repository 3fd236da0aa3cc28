/** What the words that designers put into classes and ids say of an element. */
export type ClassSigns = {
  readonly isAuthor: boolean;
  readonly isDate: boolean;
  /** A part of the page about other articles, or of readers. */
  readonly isAside: boolean;
};

const AUTHOR =
  /by-?_?line|author|autor(?![a-z]*i[sz])|auteur|verfasser|redakteur|reporter|journalist|writer|posted-?by|written-?by|contributor|submitted|forfatter|skribent|penulis|yazar|redattor/i;
const DATE =
  /date(?!picker)|datum|fecha|publish|posted-?on|time-?stamp|(?:^|[\s_-])time(?:$|[\s_-])|data-?pub|(?:post|entry|article)-?meta|created|byline/i;
const ASIDE =
  /comment|kommentar|disqus|related|side-?bar|recommend|recirc|popular|trending|most-?read|newsletter|teaser|read-?next|read-?more|more-?(?:from|stories|news|posts)|latest|recent-?posts|widget-?area|carousel|also-?like|up-?next|promo(?!te)|outbrain|taboola/i;

const NONE: ClassSigns = { isAuthor: false, isDate: false, isAside: false };
/** Longer lists of classes are of style sheets that name every property. */
const [SHORTEST, LONGEST] = [4, 200];

/** Reads classes, each spelling once: pages repeat few of them thousands of times. */
export class ClassReader {
  readonly #known = new Map<string, ClassSigns>();

  signsOf(classes: string): ClassSigns {
    if (classes.length < SHORTEST || classes.length > LONGEST) return NONE;
    const known = this.#known.get(classes);
    if (known !== undefined) return known;
    const signs = readSigns(classes);
    this.#known.set(classes, signs);
    return signs;
  }
}

function readSigns(classes: string): ClassSigns {
  const isAuthor = AUTHOR.test(classes);
  const isDate = DATE.test(classes);
  const isAside = ASIDE.test(classes);
  return isAuthor || isDate || isAside ? { isAuthor, isDate, isAside } : NONE;
}
