/** The house's colours by day and by night (ui/styles/00-tokens.css): mail programs know no variables. */
const DAY = {
  paper: '#f8f8f5',
  ink: '#15191f',
  soft: '#3e434b',
  rule: '#d2d2ca',
  strong: '#15191f',
  warn: '#b3261e',
};
const NIGHT = {
  paper: '#131416',
  ink: '#e9e7e1',
  soft: '#bfbdb6',
  rule: '#36393e',
  strong: '#8b8d8c',
  warn: '#ff9184',
  foot: '#979892',
};

const SERIF = "Georgia,'Noto Serif','Times New Roman',serif";
const SANS = "-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif";

/** At each element: many programs drop what stands in a head. */
export const STYLES = {
  body: `margin:0;padding:0;background-color:${DAY.paper};`,
  ground: `width:100%;background-color:${DAY.paper};`,
  gutter: 'padding:24px 16px;',
  column: 'width:100%;max-width:600px;',
  masthead: `padding:0 0 12px;border-bottom:3px double ${DAY.strong};color:${DAY.ink};`,
  title: `margin:0;font:bold 28px/1.2 ${SERIF};color:${DAY.ink};`,
  line: `margin:6px 0 0;font:14px/1.5 ${SANS};color:${DAY.soft};`,
  note: `padding:20px 0 4px;color:${DAY.ink};`,
  paragraph: `margin:0 0 14px;font:17px/1.6 ${SERIF};`,
  nothing: `padding:24px 0;font:17px/1.6 ${SERIF};color:${DAY.ink};`,
  part: `padding:30px 0 6px;border-bottom:1px solid ${DAY.strong};`,
  partName: `margin:0;font:bold 15px/1.4 ${SANS};color:${DAY.ink};`,
  story: `padding:16px 0;border-bottom:1px solid ${DAY.rule};`,
  headline: `margin:0;font:bold 20px/1.3 ${SERIF};`,
  headlineLink: `color:${DAY.ink};text-decoration:none;`,
  comment: `margin:8px 0 0;font:italic 16px/1.5 ${SERIF};color:${DAY.ink};`,
  figures: `margin:6px 0 0;font:14px/1.5 ${SANS};color:${DAY.soft};`,
  warning: `margin:6px 0 0;font:14px/1.5 ${SANS};color:${DAY.warn};`,
  adds: `margin:8px 0 0;font:16px/1.5 ${SERIF};color:${DAY.ink};`,
  who: `margin:10px 0 0;font:14px/1.5 ${SANS};color:${DAY.soft};`,
  said: `margin:4px 0 0;font:16px/1.5 ${SERIF};color:${DAY.ink};`,
  link: 'color:inherit;text-decoration:underline;',
  end: `padding:20px 0;font:14px/1.6 ${SANS};color:${DAY.soft};`,
} as const;

/** For the programs that do read it; the rest turn colours as they see fit. */
export const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){${darkRules('')}}
${darkRules('[data-ogsc] ')}`;

function darkRules(before: string): string {
  return [
    `${before}.paper{background-color:${NIGHT.paper}!important}`,
    `${before}.ink{color:${NIGHT.ink}!important}`,
    `${before}.soft{color:${NIGHT.soft}!important}`,
    `${before}.warn{color:${NIGHT.warn}!important}`,
    `${before}.rule{border-color:${NIGHT.rule}!important}`,
    // The sender's foot stands behind the tables, in colours of the day.
    `${before}body>div,${before}body>div a{color:${NIGHT.foot}!important;border-color:${NIGHT.rule}!important}`,
    `${before}.strong{border-color:${NIGHT.strong}!important}`,
  ].join('');
}
