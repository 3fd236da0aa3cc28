import type { Block } from '../../tree/blocks.ts';
import { isSentence, wordCount } from '../lines.ts';

/** Addresses whose only use is to share the page. */
const SHARE =
  /(?:facebook\.com\/(?:sharer|share\.php|dialog)|(?:twitter|x)\.com\/(?:intent|share|home\?status)|linkedin\.com\/(?:sharearticle|sharing|cws\/share)|pinterest\.[a-z]{2,3}\/pin\/create|reddit\.com\/submit|t\.me\/share|telegram\.me\/share|(?:api\.|wa\.)?(?:whatsapp\.com\/send|me\/\?text)|news\.ycombinator\.com\/submitlink|getpocket\.com\/(?:save|edit)|instapaper\.com\/(?:hello2|edit)|feeds\.feedburner\.com\/~ff|feeds\.wordpress\.com\/1\.0\/go|tumblr\.com\/share|vk\.com\/share|digg\.com\/submit|stumbleupon\.com\/submit|delicious\.com\/post|share\.flipboard\.com|addtoany\.com|addthis\.com|bsky\.app\/intent|threads\.net\/intent|line\.me\/r\/msg|mastodonshare\.com|service\.weibo\.com\/share|xing\.com\/(?:spi\/shares|social_plugins\/share)|mailto:\?)/i;

/** Addresses that count a click on an advertisement. */
const ADVERT =
  /^https?:\/\/(?:[\w-]{1,60}\.){0,4}(?:doubleclick\.net|googleadservices\.com|googlesyndication\.com|feedads\.g\.doubleclick\.net|feedsportal\.com|buysellads\.(?:com|net)|carbonads\.(?:com|net)|pheedo\.com|taboola\.com|outbrain\.com|revcontent\.com|adsrvr\.org|adnxs\.com|advertising\.com|linksynergy\.com|awin1\.com|shareasale\.com)\/|\/~a\/|\/~at\//i;

/** Addresses of lists of articles: what a text is filed under. */
const TAG =
  /\/(?:tags?|categor(?:y|ies)|topics?|keywords?|themen?|schlagw[a-z]{2,8}|stichwort|etiquetas?|temas?|sujets?|tagy?|hashtag|onderwerp(?:en)?|argomenti|label|search\/label|rubriques?|тег|тэг|теги)\/[^/]/i;

const MOST_WORDS = 30;

/** Whether a line is there to share the page: all its links are, and they are most of it. */
export function isShareRow(block: Block): boolean {
  return everyLink(block, SHARE) && block.linked >= block.text.length * 0.7;
}

/** Whether a line is an advertisement: it leads nowhere else, and is short. A heading is a guide's, whatever it leads to. */
export function isAdvertisement(block: Block): boolean {
  if (isHeading(block) && block.text !== '') return false;
  return everyLink(block, ADVERT) && wordCount(block.text) <= MOST_WORDS;
}

/** Whether a line says what the text is filed under: two tags at least, or one of a list of them. */
export function isTagRow(block: Block): boolean {
  const isList = block.parent.name === 'li';
  return (
    block.links.length >= (isList ? 1 : 2) &&
    block.linked >= block.text.length * 0.6 &&
    wordCount(block.text) <= MOST_WORDS &&
    !isSentence(block.text) &&
    everyLink(block, TAG)
  );
}

/** Whether a line is little but one link: another article's headline. */
export function isLinkLine({ text, linked }: Block, share = 0.8): boolean {
  return (
    linked > 0 &&
    linked >= text.length * share &&
    wordCount(text, MOST_WORDS + 1) <= MOST_WORDS &&
    (linked >= text.length || !isSentence(text))
  );
}

/** Whether a line stands in a heading, or in something that does. */
export function isHeading({ parent }: Block): boolean {
  return /^h[1-6]$/.test(parent.name) || /^h[1-6]$/.test(parent.parent?.name ?? '');
}

function everyLink({ links }: Block, address: RegExp): boolean {
  return links.length > 0 && links.every((link) => address.test(link.attribute('href') ?? ''));
}
