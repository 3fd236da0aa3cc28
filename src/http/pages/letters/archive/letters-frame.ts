import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../../../app-rooms.ts';
import { houseSheet, letterSheet } from '../../../assets/house-assets.ts';
import { readerIfAny } from '../../../reader-of.ts';
import { frame } from '../../frame/frame.ts';
import type { Html, Piece } from '../../frame/html.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { serverZone } from '../../settings/reader-settings.ts';
import { doorFrame } from '../../sign-in/door-frame.ts';
import type { Timepiece } from '../../wording/times.ts';

/** Who looks at letters: a reader, or whoever comes. */
export type LetterGuest = {
  /** Null: a visitor. */
  readonly visit: Visit | null;
  readonly timepiece: Timepiece;
};

export async function guestOf(context: Context, rooms: AppRooms): Promise<LetterGuest> {
  if (readerIfAny(context) === null) {
    const settings = { zone: serverZone(), clock: '24' } as const;
    return { visit: null, timepiece: { now: rooms.desk.now(), settings } };
  }
  const visit = await visitOf(context, rooms);
  return { visit, timepiece: visit };
}

type Framed = { readonly title: string; readonly head?: Piece; readonly main: Piece };

/** A page of letters: among the house's for readers, before its door for others. */
export function lettersFrame({ visit }: LetterGuest, { title, head, main }: Framed): Html {
  const whole = html`<link rel="stylesheet" href="${houseSheet.path}"><link rel="stylesheet" href="${letterSheet.path}"><header class="page-head"><h1 dir="auto">${title}</h1></header><div class="letters-page">${main}</div>`;
  if (visit === null) return doorFrame({ title, main: html`${head}${whole}` });
  return frame({ visit, title, place: 'elsewhere', ...(head != null && { head }), main: whole });
}
