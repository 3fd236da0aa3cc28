import type { Hono } from 'hono';
import type { Asset } from './asset.ts';
import { readBehaviours } from './behaviours.ts';
import { readIcons, readWordmark } from './brand.ts';
import { SPECULATION } from './speculation.ts';
import { readReadingSheet, readSheetApart, readStyleSheet } from './style-sheet.ts';
import { readTypefaces } from './typefaces/typefaces.ts';

export const typefaces = readTypefaces();
const wordmark = readWordmark();
/** The way in and the account. */
export const doorSheet = readSheetApart('door');
/** Pages of those who run the house. */
export const houseSheet = readSheetApart('house');
/** What editors asked, on the pages where it stands. */
export const planSheet = readSheetApart('plans');
export const pollSheet = readSheetApart('polls');
/** Newsletters that come as mail. */
export const mailSheet = readSheetApart('newsletters');
/** Letters as they are sent. */
export const letterSheet = readSheetApart('letters');
/** Notifications: where, when, of what. */
export const alertSheet = readSheetApart('alerts');
/** Readers who read together, and their notes. */
export const groupSheet = readSheetApart('groups');
/** A reader's own words for articles. */
export const labelSheet = readSheetApart('labels');
/** Where titles are added. */
export const addSheet = readSheetApart('add');
/** Figures, and days of what one opened. */
export const figureSheet = readSheetApart('figures');
/** Rules of outlets, in the settings and at an outlet. */
export const ruleSheet = readSheetApart('rules');
export const besideSheet = readSheetApart('beside');
export const styleSheet = readStyleSheet({ typefaces: typefaces.rules, wordmark: wordmark.path });
/** Texts and stories. */
export const readingSheet = readReadingSheet();
export const behaviours = readBehaviours();

/** Kept by browsers for good: the address changes with the content. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** What has one address for ever is asked for again after a day. */
const FOR_A_DAY = 'public, max-age=86400';

const lasting = [
  styleSheet,
  readingSheet,
  doorSheet,
  houseSheet,
  planSheet,
  pollSheet,
  groupSheet,
  labelSheet,
  mailSheet,
  alertSheet,
  letterSheet,
  besideSheet,
  figureSheet,
  addSheet,
  ruleSheet,
  wordmark,
  ...typefaces.assets,
  behaviours.all,
  behaviours.more,
];
const daily = [...readIcons(), SPECULATION];

/** What a device that works without us must have. */
export const houseFiles: readonly string[] = [...lasting, ...daily].map(({ path }) => path);

/** What is the same for every reader: style, scripts, typefaces, the house's own pictures. */
export function addAssets(app: Hono): void {
  for (const asset of [...lasting, behaviours.door]) serve(app, asset, FOR_GOOD);
  for (const asset of daily) serve(app, asset, FOR_A_DAY);
}

function serve(app: Hono, { path, body, type }: Asset, kept: string): void {
  // What is no page needs no more than this, and a page's own policy is longer than some of these files.
  const policy = { 'content-security-policy': "default-src 'none'" };
  const headers = { 'content-type': type, 'cache-control': kept, ...policy };
  app.get(path, (context) => context.body(body, 200, headers));
}
