/** What src/ranking says of a story's place and subject. */
const LIKED =
  '{kind, select, outlet {reports by {label}} byline {texts by {label}} speaker {what {label} says} name {headlines with {label}} story {“{label}”} language {texts in the language {label}} other {{label}}}{basis, select, counted { (you opened {opened, plural, one {#} other {#}} of {shown, plural, one {#} other {#}})} other {}}';

export const placeSentences: readonly string[] = [
  'A report in the last hour.',
  'The last report is {hours, plural, one {# hour} other {# hours}} old.',
  'The last report is {days, plural, one {# day} other {# days}} old.',
  '{recent, plural, one {# report} other {# reports}} in the last two hours.',
  'Carried by {count, plural, one {# owner} other {# owners}}.',
  'One title carries it.',
  '{titles, plural, =1 {One title carries} other {# titles carry}} it, {own, plural, =1 {one with a report of its own} other {# with reports of their own}}.',
  'No title is known to put it forward.',
  '{outlet} puts it first.',
  '{outlet} puts it first, {count, plural, one {# more} other {# more}} near the top.',
  '{outlet} puts it in place {place, plural, one {#} other {#}}.',
  '{outlet} puts it in place {place, plural, one {#} other {#}}, {count, plural, one {# more} other {# more}} near the top.',
  'A story beside it stands above.',
  'Stories beside it stand above.',
  // For you.
  'Several titles tell it now.',
  'You follow {label}.',
  'Others by {label} stand above.',
  `You turned up ${LIKED}.`,
  `You turned down ${LIKED}.`,
  `You turned off ${LIKED}.`,
  `You rather pass over ${LIKED}.`,
  `You like ${LIKED}.`,
  'How often you open a story at all.',
  'How often you open a story at all (you opened {opened, plural, one {#} other {#}} of {shown, plural, one {#} other {#}}).',
  // Subjects.
  'Its one report with a section stands there.',
  'Its one copy with a section stands there.',
  '{count, plural, one {#} other {#}} of {all, plural, one {# report} other {# reports}} with a section stand there.',
  '{count, plural, one {#} other {#}} of {all, plural, one {# copy} other {# copies}} with a section stand there.',
  'Its outlet prints it under “{words}”.',
  'Its address says “{words}”.',
  'It is in its outlet’s feed “{words}”.',
  'Its feed stands in the starter pack “{words}”.',
];
