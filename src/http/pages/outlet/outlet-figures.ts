import { html } from 'hono/html';
import type { CountedOutlet, OutletFigures } from '../../../store/figures/outlet-figures.ts';
import { say } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import { type Bar, barTable } from '../charts/bar-table.ts';
import { hoursChart } from '../charts/hours-chart.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { sectionPath, subjectName } from '../sections/subject-name.ts';
import { dayWords } from '../wording/times.ts';

/** What an outlet's articles come to: every figure with what it rests on, and no judgement beyond them. */
export function outletFigures(figures: OutletFigures, visit: Visit): Html {
  const { lookedAt, times } = figures;
  const since = dayWords(times.at(-1) ?? visit.now, visit);
  return html`<p class="page-words">${say('{count, plural, one {One article was} other {# articles were}} looked at, the newest, since {since}. These are counts, made by machine and in part wrong; what they mean is for you to judge.', { count: lookedAt, since })}</p>
<div class="figure-parts">${[
    ownPart(figures),
    takenPart(figures),
    headlinePart(figures),
    statementPart(figures),
    subjectPart(figures),
    hoursPart(figures, visit),
    editPart(figures, visit),
  ]}</div>`;
}

function part(title: string, told: Html): Html {
  return html`<section><h2>${title}</h2>${told}</section>`;
}

function ownPart({ reports, lookedAt }: OutletFigures): Html {
  const { own, rewrite, copy } = reports;
  const total = own + rewrite + copy;
  const title = say('Whose text it is');
  if (total === 0) return part(title, html`<p>${say('None of them stands in a story yet.')}</p>`);
  const bars = [
    { label: say('Its own'), count: own },
    { label: say('In good part another’s'), count: rewrite },
    { label: say('Another’s'), count: copy },
  ];
  const rest = lookedAt - total;
  return part(
    title,
    html`${barTable(bars, { caption: title, total })}
${rest > 0 && html`<p class="figure-note">${say('{count, plural, one {# more is} other {# more are}} still to be held against others.', { count: rest })}</p>`}
<p class="figure-note">${say('As far as the others are in this library: what comes from a title that is not here counts as its own.')}</p>`,
  );
}

function takenPart({ takenFrom, takenBy, agencies, lookedAt }: OutletFigures): Html | '' {
  if (takenFrom.length + takenBy.length + agencies.length === 0) return '';
  const credited = agencies.map(
    ({ name, count }): Bar => ({ label: html`<bdi>${name}</bdi>`, count }),
  );
  return part(
    say('Who it takes from and who takes from it'),
    html`${agencies.length > 0 && html`<h3>${say('Agencies that its texts credit')}</h3>${barTable(credited, { caption: say('Agencies that its texts credit'), total: lookedAt })}`}
${takenFrom.length > 0 && html`<h3>${say('Texts taken from')}</h3>${outletList(takenFrom)}`}
${takenBy.length > 0 && html`<h3>${say('Texts taken over by')}</h3>${outletList(takenBy)}`}`,
  );
}

function outletList(outlets: readonly CountedOutlet[]): Html {
  return html`<ul class="counted-list">${outlets.map(
    ({ id, name, count }) =>
      html`<li><a href="/outlet/${id}"><bdi>${name}</bdi></a> <span class="count">${count}</span></li>`,
  )}</ul>`;
}

function headlinePart({ headlines, flagged }: OutletFigures): Html {
  const dropped = headlines['attribution dropped'];
  const missing = headlines['not in the text'];
  const total = headlines.supported + dropped + missing;
  const title = say('Headlines held against their texts');
  if (total === 0) return part(title, html`<p>${say('None was looked at yet.')}</p>`);
  const bars = [
    { label: say('Borne out'), count: headlines.supported },
    { label: say('Told as fact what the text has from somebody'), count: dropped },
    { label: say('Not borne out'), count: missing },
  ];
  return part(
    title,
    html`${barTable(bars, { caption: title, total })}
${flagged.length > 0 && html`<p class="figure-note">${say('The last of those with a flag:')}</p><ul>${flagged.map(({ article, headline }) => html`<li><a href="/article/${article}" dir="auto">${headline}</a></li>`)}</ul>`}`,
  );
}

function statementPart({ statements }: OutletFigures): Html {
  const { named, unnamed, nobody, unknown } = statements;
  const total = named + unnamed + nobody + unknown;
  const title = say('Who speaks in them');
  if (total === 0) return part(title, html`<p>${say('No statement was found yet.')}</p>`);
  const bars = [
    { label: say('Somebody with a name'), count: named },
    { label: say('Somebody without one'), count: unnamed },
    { label: say('Nobody: “is said to”'), count: nobody },
    { label: say('Cannot be told'), count: unknown },
  ];
  return part(title, barTable(bars, { caption: say('Statements by who makes them'), total }));
}

function subjectPart({ subjects, lookedAt }: OutletFigures): Html {
  const title = say('What they are about');
  const bars = subjects.map(({ subject, count }): Bar => {
    if (subject === null) return { label: say('Nothing says so'), count };
    return { label: html`<a href="${sectionPath(subject)}">${subjectName(subject)}</a>`, count };
  });
  return part(title, barTable(bars, { caption: title, total: lookedAt }));
}

function hoursPart({ times }: OutletFigures, { settings }: Visit): Html {
  return part(
    say('When they come'),
    html`${hoursChart(times, settings.zone)}<p class="figure-note">${say('By the hour, {zone}.', { zone: settings.zone })}</p>`,
  );
}

function editPart({ edits, corrections, lookedAt }: OutletFigures, visit: Visit): Html {
  const title = say('What changed after it came out');
  const bars = [
    { label: say('Changed at all'), count: edits.articles },
    { label: say('With a correction printed'), count: edits.corrected },
    { label: say('In a number, a name or a quotation, without one'), count: edits.facts },
  ];
  const list = corrections.map(({ article, headline, at, reason }) => {
    const link = html`<a href="/article/${article}/versions" dir="auto">${headline}</a>`;
    const when = at === null ? '' : html` <span class="count">${dayWords(at, visit)}</span>`;
    return html`<li>${link}${when}${reason !== null && html`<br><span class="figure-note">${sayStored(reason)}</span>`}</li>`;
  });
  return part(
    title,
    html`${barTable(bars, { caption: title, total: lookedAt })}
<p class="figure-note">${say('Only what changed while Hearsay was looking: feeds and pages are not read again without end.')}</p>
${list.length > 0 && html`<ul>${list}</ul>`}`,
  );
}
