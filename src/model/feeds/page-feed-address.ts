/**
 * One page may be several feeds, each with a recipe of its own: a fragment at the end of its address tells them apart. It is
 * never sent.
 */
const MARK = '#page-feed-';

/** The page itself: where it is asked for, and what people are shown. Other addresses stay as they are. */
export function pageOf(url: string): string {
  const at = url.indexOf(MARK);
  return at < 0 ? url : url.slice(0, at);
}

/** `print` tells the recipe from others: letters, digits, "-" and "_". */
export function pageFeedAddress(url: string, print: string): string {
  const at = url.indexOf('#');
  return `${at < 0 ? url : url.slice(0, at)}${MARK}${print}`;
}

/** The fragment of a feed's address, put on another: a page that moves keeps its recipe. */
export function movedPageFeed(from: string, to: string): string {
  const at = from.indexOf(MARK);
  return at < 0 ? to : pageFeedAddress(to, from.slice(at + MARK.length));
}
