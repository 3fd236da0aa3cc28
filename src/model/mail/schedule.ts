import type { Millis } from '../time.ts';

/** moves: when a story goes on. by hand: when an editor says so. */
export const RHYTHMS = ['daily', 'weekly', 'moves', 'by hand'] as const;

export type Rhythm = (typeof RHYTHMS)[number];

/** When a letter is due, by the clock of those who get it. */
export type Schedule = {
  readonly rhythm: Rhythm;
  /** 1 is Monday (ISO 8601); of weekly ones. */
  readonly weekday: number;
  /** 0 to 23, of daily and weekly ones. */
  readonly hour: number;
  /** An IANA name: "Asia/Kathmandu". */
  readonly zone: string;
  /** The fewest hours between two that go out because a story moved. */
  readonly everyHours: number;
};

/** A letter's turn. */
export type Turn = {
  /** The day by that clock, "2026-11-22": no two letters are of one. */
  readonly period: string;
  readonly at: Millis;
};

/** Hours that can be chosen between two letters on stories that move. */
export const EVERY_HOURS: readonly number[] = [1, 3, 6, 12, 24];
