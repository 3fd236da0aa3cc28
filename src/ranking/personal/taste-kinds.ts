import type { TasteKind } from '../../model/edition/taste.ts';

/** What is thought of a feature before anything was read: a bell curve in log odds, and whether reading moves it. */
type KindStart = {
  readonly mean: number;
  readonly variance: number;
  readonly isLearned: boolean;
};

const usual = (variance: number): KindStart => ({ mean: 0, variance, isLearned: true });
const fixed = (mean: number): KindStart => ({ mean, variance: 0, isLearned: false });

/** Chosen on simulated readers: see docs/notes/for-you.md. */
export const KIND_STARTS: Readonly<Record<TasteKind, KindStart>> = {
  any: { mean: -1.5, variance: 2, isLearned: true },
  subject: usual(1),
  outlet: usual(0.6),
  name: usual(0.5),
  speaker: usual(0.5),
  byline: usual(0.5),
  story: { mean: 0.5, variance: 1, isLearned: true },
  novelty: usual(0.4),
  hour: usual(0.3),
  language: usual(0.5),
  length: usual(0.3),
  reports: usual(0.2),
  report: usual(0.2),
  top: fixed(0.25),
  follow: fixed(6),
  variety: fixed(0.15),
};

/** How far the reader's own hand moves a weight: more than reading mostly does. */
export const EDIT_STEP = 1.5;
