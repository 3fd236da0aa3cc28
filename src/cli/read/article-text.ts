import type { Article } from '../../model/article.ts';
import { type Millis, toIso } from '../../model/time.ts';

/** An article as somebody reads it in a terminal, a blank line between its parts; ends with a line's end. */
export function articleText(article: Article): string {
  const lines = [
    article.headline,
    aboutLine(article),
    article.standfirst ?? '',
    originLine(article),
    ...textLines(article),
    ...footLines(article),
  ];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}

function aboutLine({ byline, outlet, section, published }: Article): string {
  const about = [
    byline.join(', '),
    outlet,
    section,
    published === null ? null : momentOf(published),
  ];
  return about.filter(Boolean).join(' · ');
}

function originLine({ details }: Article): string {
  return [details.dateline, ...details.agencies].filter(Boolean).join(' · ');
}

/** Entries of a live blog stand under their times, with the day where it is another one's. */
function textLines({ paragraphs, details }: Article): string[] {
  const times = new Map(details.updates.map(({ paragraph, time }) => [paragraph, time]));
  let day = '';
  return paragraphs.flatMap((line, at) => {
    const time = times.get(at);
    if (time === undefined) return [line];
    const [today = '', clock = ''] = momentOf(time).split(/ (.*)/);
    const stamp = today === day ? clock : `${today} ${clock}`;
    day = today;
    return [`[${stamp}]`, line];
  });
}

function footLines({ details, credits }: Article): string[] {
  const source = [details.firstAppeared?.name, details.firstAppeared?.url].filter(Boolean);
  return [
    details.isCutOff
      ? 'Only the beginning is here: the outlet keeps the rest for its subscribers.'
      : '',
    ...details.notes,
    source.length > 0 ? `First appeared at: ${source.join(', ')}` : '',
    credits.length > 0 ? `Credits: ${credits.join('; ')}` : '',
  ];
}

/** "2024-05-14 10:42 UTC" */
function momentOf(time: Millis): string {
  return `${toIso(time)?.slice(0, 16).replace('T', ' ')} UTC`;
}
