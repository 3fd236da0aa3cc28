import type { Edition, EditionPick, EditionStory } from '../../model/edition/edition.ts';
import { toIso } from '../../model/time.ts';
import { storyLineText } from '../stories/story-text.ts';
import { cutLine } from '../why/cut-line.ts';

/** A whole edition to read in a terminal; with `isWhy` the reasons of each place. */
export function editionText(edition: Edition, isWhy: boolean): string {
  const { lead, top, forYou, picks, sections } = edition;
  const lines = (stories: readonly EditionStory[]) =>
    stories.flatMap((one) => storyText(one, isWhy));
  const text = [
    ...newsLines(edition),
    ...part('Top stories', lines(lead === null ? top : [lead, ...top])),
    ...part('For you', lines(forYou)),
    ...part(
      'Our picks',
      picks.flatMap((pick) => pickText(pick, isWhy)),
    ),
    ...sections.flatMap(({ subject, stories }) => part(capitalised(subject), lines(stories))),
  ];
  return text.length === 0 ? 'There is no story yet.' : text.join('\n').trimStart();
}

function newsLines({ news }: Edition): string[] {
  const { since, storyCount, movedOnCount, minutes } = news;
  if (since === null) return [];
  const at = toIso(since)?.slice(0, 16).replace('T', ' ');
  return [
    `Since ${at}: ${storyCount} stories, ${movedOnCount} of yours moved on, ${minutes} minutes to read.`,
  ];
}

function part(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', name, ...lines];
}

const INDENT = ' '.repeat(18);

function storyText(told: EditionStory, isWhy: boolean): string[] {
  const { story, whatIsNew, contestedCount, followedBy } = told;
  const beside = [
    ...(whatIsNew === null ? [] : [whatIsNew.kind]),
    ...(contestedCount === 0 ? [] : [`${contestedCount} contested`]),
    ...(followedBy === null ? [] : [`you follow ${followedBy.name}`]),
  ];
  return [
    storyLineText(story),
    ...(beside.length === 0 ? [] : [cutLine(`${INDENT}${beside.join('; ')}`)]),
    ...(isWhy ? reasonsOf(told).map((line) => cutLine(`${INDENT}${line}`)) : []),
  ];
}

function reasonsOf({ place, personal }: EditionStory): string[] {
  if (personal !== null) {
    const reasons = personal.reasons.map(({ points, reason }) => `${signed(points)} ${reason}`);
    return [...reasons, `${signed(personal.score)} in all`];
  }
  if (place === null) return ['By its time alone.'];
  const terms = place.terms.map(
    ({ value, weight, reason }) => `${signed(value * weight)} ${reason}`,
  );
  return [...terms, `${signed(place.score)} in all`];
}

function signed(points: number): string {
  return `${points < 0 ? '-' : '+'}${Math.abs(points).toFixed(2)}`;
}

function pickText(pick: EditionPick, isWhy: boolean): string[] {
  const comment = pick.comment === null ? [] : [cutLine(`${INDENT}“${pick.comment}”`)];
  if (pick.kind === 'story') return [...storyText(pick.story, isWhy), ...comment];
  const { headline, outletName, sortTime, id } = pick.article;
  const at = toIso(sortTime)?.slice(0, 16).replace('T', ' ');
  return [cutLine(`${at}  ${outletName}: ${headline}`), `${INDENT}article ${id}`, ...comment];
}

function capitalised(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
