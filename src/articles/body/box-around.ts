import type { RemovalReason } from '../../model/removal.ts';
import type { PageElement } from '../tree/page-element.ts';
import type { PageLine, PageLines } from './page-lines.ts';

/** Names that outlets give to nothing but such boxes; a box has the first that fits. */
const NAMES: readonly (readonly [RemovalReason, string])[] = [
  [
    'prompt to the reader',
    'newsletters?|subscribe|subscription-(?:box|form)|sign-?up|opt-?in|paywall|donate|donation|cookie|consent|gdpr|mailchimp',
  ],
  [
    'page control',
    'share|sharing|shares|share-?(?:bar|buttons?|links?|tools?)|social-?(?:share|bar|links|icons|media-?links)|sharedaddy|addtoany|post-?tags|tag-?(?:list|links|cloud)|tags|breadcrumbs?|skip-?link|print-?only',
  ],
  [
    'pointer to other articles',
    'related|related-?(?:posts?|articles?|stories|content|links|news)|recirc|recirculation|recommended|read-?more|read-?also|read-?next|outbrain|taboola|most-?(?:read|popular)|more-?stories|trending',
  ],
  [
    'advertisement',
    'advert|adverts|advertisement|ad-?(?:container|slot|wrapper|unit|block|banner)|adsbygoogle|sponsored|dfp-?ad|google-?ads?',
  ],
  [
    'note about the author',
    'author-?(?:bio|box|info|card)|about-?(?:the-?)?author|bio-?box|post-?author',
  ],
  ['unlike the text', 'whats-?on'],
  [
    'page control',
    'comments?-?(?:area|list|section|wrap|form|count)|comments|disqus|disqus_thread',
  ],
];

const BOXES = NAMES.map(([reason, names]) => [reason, named(names)] as const);
/** One question that spares most elements all the others. */
const ANY_BOX = named(NAMES.map(([, names]) => names).join('|'));

function named(names: string): RegExp {
  return new RegExp(
    `(?:^|[\\s_-])(?:${names})(?:$|[\\s]|__|-(?:box|block|widget|module|section|container|wrapper|inner|content)(?:$|\\s))`,
    'i',
  );
}

/** How far up a box's name is looked for. */
const LEVELS = 5;

/** More words, or a larger share of the page's prose, than boxes hold: then the name means something else. */
const MOST_WORDS = 250;
const LARGEST_SHARE = 0.3;

/** Knows which elements of a page are such boxes; each is looked at once. */
export class Boxes {
  readonly #page: PageLines;
  readonly #known = new Map<PageElement, RemovalReason | null>();

  constructor(page: PageLines) {
    this.#page = page;
  }

  /** Why a line stands in a box that is never text; null if it stands in none. */
  around({ holder, ancestors }: PageLine): RemovalReason | null {
    const around =
      ancestors[0] === holder
        ? ancestors.slice(0, LEVELS)
        : [holder, ...ancestors.slice(0, LEVELS)];
    for (const element of around) {
      if (element.name === 'body' || this.#isLarge(element)) return null;
      const reason = this.#reasonOf(element);
      if (reason !== null) return reason;
    }
    return null;
  }

  #isLarge(element: PageElement): boolean {
    const sums = this.#page.sums.get(element);
    if (sums === undefined) return false;
    return sums.words > MOST_WORDS || sums.prose > this.#page.prose * LARGEST_SHARE;
  }

  #reasonOf(element: PageElement): RemovalReason | null {
    let reason = this.#known.get(element);
    if (reason === undefined) {
      reason = reasonOf(element);
      this.#known.set(element, reason);
    }
    return reason;
  }
}

function reasonOf(element: PageElement): RemovalReason | null {
  const names = `${element.attribute('class') ?? ''} ${element.attribute('id') ?? ''}`.trim();
  if (names === '' || names.length > 400 || !ANY_BOX.test(names)) return null;
  return BOXES.find(([, pattern]) => pattern.test(names))?.[0] ?? null;
}
