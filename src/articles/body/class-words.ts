/**
 * What outlets call the parts of their pages in class and id attributes, by what the part is. A name is cut
 * into words at hyphens, underscores, digits and capitals before it is looked up. English words are used by
 * pages in every language; the common ones of other languages stand beside them.
 */
export const CLASS_KINDS = [
  ['article', 'article post story entry hentry news articulo artikel noticia artigo'],
  [
    'body',
    'body content text copy articlebody richtext prose paragraph paragraphs fulltext texto contenido conteudo inhalt contenu corpo cuerpo wysiwyg',
  ],
  [
    'comments',
    'comment comments disqus discussion reply replies respond commentlist kommentar kommentare commentaires comentarios fyre',
  ],
  [
    'share',
    'share sharing social sociable sharer sharebar follow facebook whatsapp telegram addthis addtoany sharedaddy linkedin pinterest socials teilen compartir partage',
  ],
  [
    'related',
    'related recommended recommendation recommendations recirc recirculation readmore also similar suggested suggestions outbrain taboola onward relacionadas relacionados associes verwandt',
  ],
  [
    'lists',
    'popular trending latest most top recent more next previous prev pagination pager mostread headlines',
  ],
  [
    'cards',
    'card cards teaser teasers tile tiles grid item items list carousel slider swiper feed river module',
  ],
  [
    'promo',
    'promo promotion newsletter newsletters subscribe subscription signup register optin paywall premium membership donate donation support cta popup modal overlay lightbox mailchimp banner abo offer',
  ],
  [
    'advert',
    'ad ads advert adverts advertisement advertising adv sponsor sponsored sponsors dfp gpt adsbygoogle commercial partner partners affiliate reklama werbung publicidad anzeige publicite banniere',
  ],
  ['side', 'sidebar aside rail widget widgets secondary complementary sidenav sidecol'],
  [
    'navigation',
    'nav menu navigation navbar breadcrumb breadcrumbs topbar toolbar skip sitemap tabs tab dropdown submenu megamenu links',
  ],
  ['header', 'header masthead head hero branding logo topper'],
  ['footer', 'footer foot bottom colophon copyright legal'],
  [
    'caption',
    'caption captions figcaption cutline credit credits bildunterschrift bu bildquelle bildnachweis legende',
  ],
  [
    'picture',
    'figure photo photos image images img media thumbnail thumb picture gallery slideshow',
  ],
  ['embedded', 'tweet twitter instagram tiktok embed embedded oembed'],
  [
    'author',
    'author authors byline bylines bio vcard avatar contributor contributors writer autor auteur autore profile reporter',
  ],
  [
    'date',
    'date dates time timestamp published posted updated pubdate datetime dateline publish publication datum fecha modified',
  ],
  [
    'meta',
    'meta info details category categories tag tags topic topics label labels keywords section kicker eyebrow taxonomy term terms cat rubric rubrik',
  ],
  [
    'lead',
    'lead lede intro introduction standfirst dek deck summary subtitle subheadline subhead subheading excerpt abstract description sapo chapeau vorspann entradilla occhiello sommario',
  ],
  ['title', 'title titles headline heading titre titulo titolo titel'],
  ['quote', 'quote pullquote blockquote pull quotation'],
  [
    'hidden',
    'hidden hide visually sr offscreen invisible print noprint collapsed screenreader hide',
  ],
  ['consent', 'cookie cookies consent gdpr privacy cmp'],
  ['player', 'video videos player audio youtube podcast playlist jwplayer brightcove'],
  [
    'note',
    'note notes notice alert disclaimer callout correction corrections editor footnote footnotes reference references source sources',
  ],
  ['box', 'toc box infobox factbox panel accordion faq highlights keypoints takeaways'],
  [
    'reaction',
    'rating ratings vote votes poll quiz survey stars feedback reaction reactions like likes emoji',
  ],
  ['account', 'search login account user cart shop product price buy button btn form input'],
  ['main', 'main primary single center centre middle column'],
  ['event', 'live liveblog blog update updates timeline'],
] as const;

const BIT_OF: ReadonlyMap<string, number> = new Map(
  CLASS_KINDS.flatMap(([, words], kind) => words.split(' ').map((word) => [word, kind] as const)),
);

/** Names longer than this are machines' own. */
const LONGEST_NAME = 400;

/** The kinds (their places in CLASS_KINDS, as bits) that a class or id attribute speaks of. */
export function classKinds(names: string): number {
  let kinds = 0;
  const words = names.slice(0, LONGEST_NAME).match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  for (const word of words) {
    const kind = BIT_OF.get(word.toLowerCase());
    if (kind !== undefined) kinds |= 1 << kind;
  }
  return kinds;
}
