/**
 * YAML front matter as Obsidian reads it. Every text is written in double quotes as JSON has it, which YAML 1.2 takes for the
 * same text (yaml.org/spec/1.2.2, 5.7): no headline can end it or begin another field.
 */
export function frontMatter(fields: Readonly<Record<string, FrontValue>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return [];
    if (typeof value === 'string') return [`${name}: ${quoted(value)}`];
    return [`${name}:`, ...value.map((one) => `  - ${quoted(one)}`)];
  });
  return ['---', ...lines, '---', ''].join('\n');
}

type FrontValue = string | readonly string[] | null;

function quoted(text: string): string {
  // What YAML takes for a break of line, or for no character at all, and JSON does not.
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
