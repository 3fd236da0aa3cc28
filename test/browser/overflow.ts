/**
 * By how many pixels a page is wider than its window, as a program for the page. Its main part is asked, too: that cuts off what
 * sticks out, so that no sign of a stranger's widens the page, but nothing of ours may need that.
 */
export const OVERFLOW = `Math.max(...[document.documentElement, document.querySelector('main')].map((one) => one.scrollWidth - one.clientWidth))`;
