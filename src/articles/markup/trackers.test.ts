/** What only counts readers is left out: our own cases, after what feeds, mails and pages carry. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sanitise } from '../sanitise.ts';

const BASE = 'https://news.test/a/b.html';

const COUNTERS: readonly string[] = [
  // Too small to be seen.
  '<img src="https://x.test/p.gif" width="1" height="1">',
  '<img src="https://x.test/p.gif" width="0">',
  '<img src="https://x.test/p.gif" height="1px">',
  '<img src="https://x.test/a.jpg" style="width:1px;height:1px">',
  '<img srcset="https://x.test/1.gif 1w" width=1>',
  '<picture><source srcset="https://x.test/1.gif"><img width=1 height=1></picture>',
  '<noscript><img height="1" width="1" src="https://x.test/a"></noscript>',
  // Not to be seen.
  '<img src="https://x.test/a.jpg" style="display:none">',
  '<img src="https://x.test/a.jpg" style="border:0; display : none !important">',
  '<img src="https://x.test/a.jpg" style="visibility:hidden">',
  '<img src="https://x.test/a.jpg" hidden>',
  // Known for it.
  '<img src="https://www.facebook.com/tr?id=1&ev=PageView&noscript=1">',
  '<img src="https://www.google-analytics.com/collect?v=1">',
  '<img src="https://feeds.feedburner.com/~r/x/~4/abc">',
  '<img src="http://feeds.feedburner.com/~ff/x?d=yIl2AUoC8zA">',
  '<img src="http://rss.feedsportal.com/c/1/f/2/s/3/mf.gif">',
  '<img src="https://feeds.feedblitz.test/~/i/1/2/3">',
  '<img src="https://pixel.wp.com/b.gif?host=x">',
  '<img src="https://sb.scorecardresearch.com/b?c1">',
  '<img src="https://x.list-manage.com/track/open.php?u=1">',
  '<img src="https://u123.ct.sendgrid.net/wf/open?upn=1">',
  '<img src="https://mail.beehiiv.com/ss/o/x">',
  '<img src="https://eotrx.substackcdn.com/open?token=a">',
  '<img src="https://medium.com/_/stat?event=post.clientViewed">',
  '<img src="https://vg01.met.vgwort.de/na/abc">',
  '<img src="https://x.ioam.de/tx.io?st=1">',
  '<img src="https://pixel.x.test/1">',
  '<img src="https://stats.x.test/matomo.php?idsite=1&rec=1">',
  '<img src="https://beacon.krxd.net/usermatch.gif">',
  '<img src="https://px.ads.linkedin.com/collect/?pid=1">',
  '<img src="https://t.co/i/adsct?x">',
  '<img src="https://bat.bing.com/action/0?ti=1">',
  '<img src="https://secure.adnxs.com/px?id=1">',
  '<img src="https://counter.yadro.ru/hit">',
  '<img src="https://blog.test/aggbug/1.aspx">',
  // No pictures, but loaded like some.
  '<p style="background:url(https://x.test/b.png)">a</p>',
  '<table background="https://x.test/q.png"><tr><td>a</td></tr></table>',
  '<link rel="prefetch" href="https://x.test/k"><link rel="dns-prefetch" href="//x.test">',
  '<input type="image" src="https://x.test/i">',
  '<svg><image href="https://x.test/n"></image></svg>',
  '<iframe src="https://x.test/"></iframe><embed src="https://x.test/"><object data="https://x.test/"></object>',
  '<img dynsrc="https://x.test/1" lowsrc="https://x.test/2">',
  '<track src="https://x.test/1.vtt">',
  '<blockquote cite="https://x.test/1">a</blockquote>',
  '<a href="https://news.test/" ping="https://x.test/s">a</a>',
];

test('what counts readers is not asked for', () => {
  for (const counter of COUNTERS) {
    const clean = sanitise(`<p>words</p>${counter}`, BASE);
    assert.doesNotMatch(clean, /<(?:img|source|video|audio)|x\.test|ping=/, counter);
  }
});

test('pictures that are news stay, those among them that a program would show later', () => {
  for (const picture of [
    '<img src="https://news.test/ferry.jpg">',
    '<img src="https://news.test/ferry.jpg" style="width:100%;display:block">',
    '<img src="https://news.test/ferry.jpg" style="max-width:1px00;height:10px">',
    '<img src="https://news.test/grey.gif" data-src="https://news.test/ferry.jpg" style="display:none">',
    '<img srcset="https://news.test/ferry.jpg 960w" style="visibility:hidden">',
    '<img src="https://tracks.news.test/ferry.jpg">',
    '<img src="https://pixelart.test/ferry.jpg">',
  ])
    assert.match(sanitise(picture, BASE), /<img src="[^"]{1,40}ferry\.jpg"/, picture);
});

test('links tell their outlet nothing of the page they stood on', () => {
  const clean = sanitise(
    '<a href="https://news.test/a?id=7&utm_source=rss&fbclid=1#x" target="_blank">a</a>',
    BASE,
  );
  assert.equal(
    clean,
    '<a href="https://news.test/a?id=7#x" rel="noopener noreferrer nofollow">a</a>',
  );
});
