import type { Context } from 'hono';
import { html } from 'hono/html';
import type { KeptRule } from '../../../model/outlet-rule.ts';
import type { ImportedRules } from '../../../pipeline/rules/rule-actions.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { ruleSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import { filesOf, readForm } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { mayEdit, type Visit, visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';

/** In the settings: how many rules there are, where, and how they are shared. */
export function ruleFiles(rules: readonly KeptRule[], visit: Visit): Html {
  const byOutlet = [...Map.groupBy(rules, ({ outlet }) => outlet)];
  return html`<link rel="stylesheet" href="${ruleSheet.path}"><section class="rule-files" id="rules" aria-labelledby="rules-title">
<h2 class="ruled" id="rules-title">${say('Rules for outlets')}</h2>
<p class="why">${say('What you have left out of outlets’ articles, or put back. As a small text file they can be kept, read and given to others.')}</p>
${
  byOutlet.length === 0
    ? html`<p>${say('There are none yet: below each article’s text you can make one.')}</p>`
    : html`<ul class="rule-outlets">${byOutlet.map(([key, ones]) => outletItem(key, ones))}</ul>`
}
<div class="toolbar">${rules.length > 0 && html`<a class="button quiet" href="/outlet-rules.txt" download>${say('Download the rules')}</a>`}
${
  mayEdit(visit) &&
  html`<form class="joined" method="post" action="/rules/import" enctype="multipart/form-data"><input type="hidden" name="back" value="${visit.here}#rules">
<label class="unseen" for="rule-file">${say('A file of rules')}</label><input id="rule-file" type="file" name="files" accept=".txt,text/plain" required><button class="quiet">${say('Take in a file')}</button></form>`
}</div>
</section>`;
}

function outletItem(key: string, rules: readonly KeptRule[]): Html {
  const [first] = rules;
  const count = html`<span class="count">${say('{count, plural, one {# rule} other {# rules}}', { count: rules.length })}</span>`;
  const id = first?.outletId ?? null;
  if (id === null) return html`<li><bdi>${key}</bdi> ${count}</li>`;
  return html`<li><a href="/outlet/${id}#rules"><bdi>${first?.outletName}</bdi></a> ${count}</li>`;
}

/** GET /outlet-rules.txt: the rules for whole outlets, to share. */
export function ruleDownload({ actions }: AppRooms) {
  return async (context: Context): Promise<Response> =>
    context.body(await actions.exportRules(), 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="hearsay-rules.txt"',
    });
}

/** POST /rules/import: takes in a shared file; lines that are no rules are named one by one. */
export function takeRules(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const [file] = filesOf(await readForm(context), 'files');
    const report = await rooms.actions.importRules((await file?.text()) ?? '');
    const { added, known, problems } = report;
    if (problems.length === 0) {
      return answerDone(context, '/settings#rules', { kind: 'rules-imported', added, known });
    }
    return context.html(reportPage(await visitOf(context, rooms), report));
  };
}

/** A file that is none has a problem on every line. */
const MOST_SHOWN = 100;

function reportPage(visit: Visit, { added, known, problems }: ImportedRules): Html {
  return frame({
    visit: { ...visit, here: '/settings' },
    title: say('Rules read'),
    place: 'settings',
    main: html`<header class="page-head"><h1>${say('Rules read')}</h1><p class="page-words">${say('{added, plural, one {# rule} other {# rules}} added, {known, plural, one {# was} other {# were}} here already.', { added, known })} ${say('{count, plural, one {# line is no rule} other {# lines are no rules}}:', { count: problems.length })}</p></header>
<dl class="failures">${problems.slice(0, MOST_SHOWN).map(({ line, reason }) => html`<div><dt>${say('Line {line}', { line })}</dt><dd>${sayStored(reason)}</dd></div>`)}</dl>
<p><a class="button" href="/settings#rules">${say('Back to the settings')}</a></p>`,
  });
}
