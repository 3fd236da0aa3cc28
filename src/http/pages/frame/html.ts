import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup as hono's `html` makes it: what was put in is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A piece of a page that may be absent. */
export type Piece = Html | readonly Html[] | string | null | false;
