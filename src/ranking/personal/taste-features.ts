import type { TasteFeature, TasteSignals, TimeOfDay } from '../../model/edition/taste.ts';
import { headlineNames } from './headline-names.ts';

/** Of one kind; a story has no more. */
const MOST = 4;

/** Words; between them a text is middling. */
const SHORT = 250;
const LONG = 900;

/**
 * What a story can be liked for, each with a name that a reader understands. Those that follow from the others' values stand once;
 * `when` is left out where it is not known when the reader met the story.
 */
export function tasteFeatures(signals: TasteSignals, when: TimeOfDay | null): TasteFeature[] {
  const { line, outlets, speakers, subject } = signals;
  const { shown } = line;
  const names = headlineNames(shown.headline, `${shown.standfirst ?? ''} ${shown.opening}`);
  const features: TasteFeature[] = [
    { kind: 'any', key: 'story', label: 'any story' },
    ...outlets.slice(0, MOST).map(({ key, name }) => toFeature('outlet', key, name)),
    ...shown.byline.slice(0, MOST).map((name) => toFeature('byline', name, name)),
    ...topicOf(signals),
    ...speakers.slice(0, MOST).map(({ key, name }) => toFeature('speaker', key, name)),
    ...names.slice(0, MOST).map((name) => toFeature('name', name, name)),
    ...(shown.language === null ? [] : [toFeature('language', shown.language, shown.language)]),
    lengthOf(shown.wordCount),
    ...noveltyOf(signals),
    reportsOf(signals),
    reportOf(signals),
  ];
  if (when !== null && subject !== null)
    features.push(toFeature('hour', `${when} ${subject}`, `${subject} ${WHEN[when]}`));
  return onceEach(features);
}

const WHEN: Readonly<Record<TimeOfDay, string>> = {
  morning: 'in the morning',
  day: 'during the day',
  evening: 'in the evening',
  night: 'at night',
};

/** Keys are folded, so that one name is one feature; what outlets print may be of any length. */
function toFeature(kind: TasteFeature['kind'], key: string, label: string): TasteFeature {
  return { kind, key: key.toLowerCase().slice(0, 80), label: label.slice(0, 80) };
}

/** Its subject; its outlet's own section where no subject is known. */
function topicOf({ subject, line }: TasteSignals): TasteFeature[] {
  if (subject !== null) return [toFeature('subject', subject, subject)];
  const { section } = line.shown;
  return section === null ? [] : [toFeature('subject', `section ${section}`, section)];
}

function lengthOf(words: number): TasteFeature {
  if (words < SHORT) return { kind: 'length', key: 'short', label: 'short texts' };
  if (words > LONG) return { kind: 'length', key: 'long', label: 'long texts' };
  return { kind: 'length', key: 'middling', label: 'texts of middling length' };
}

/** A story that was read in goes on, one that was passed over is still there, or it is new to the reader. */
function noveltyOf({ isOpened, visits, line }: TasteSignals): TasteFeature[] {
  if (isOpened) {
    return [
      { kind: 'novelty', key: 'goes on', label: 'stories you read in that go on' },
      { kind: 'story', key: String(line.id), label: line.shown.headline.slice(0, 80) },
    ];
  }
  if (visits > 0) return [{ kind: 'novelty', key: 'passed', label: 'stories you passed over' }];
  return [{ kind: 'novelty', key: 'new', label: 'stories new to you' }];
}

function reportsOf({ line }: TasteSignals): TasteFeature {
  const reports = line.independentReports ?? line.reportCount;
  if (reports < 2) return { kind: 'reports', key: '1', label: 'stories one title reports' };
  if (reports < 4) return { kind: 'reports', key: '2', label: 'stories two or three report' };
  return { kind: 'reports', key: '4', label: 'stories four and more report' };
}

function reportOf({ report }: TasteSignals): TasteFeature {
  if (report === 'own') return { kind: 'report', key: 'own', label: 'reports of their own' };
  return { kind: 'report', key: 'taken', label: 'texts taken from others' };
}

function onceEach(features: readonly TasteFeature[]): TasteFeature[] {
  return [...new Map(features.map((one) => [`${one.kind} ${one.key}`, one])).values()];
}
