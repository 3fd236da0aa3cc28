import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const sheet = readFileSync(new URL('../../../ui/styles/00-tokens.css', import.meta.url), 'utf8');
const READ = ['ink', 'ink-2', 'ink-3', 'contested', 'denied', 'single', 'unnamed', 'attested'];

type Theme = 'light' | 'dark' | 'sepia';

function token(name: string, theme: Theme): string {
  if (theme === 'sepia') return found(new RegExp(`sepia[^}]*--${name}: (#\\w{6})`));
  return found(new RegExp(`--${name}: light-dark\\((#\\w{3,6}), (#\\w{6})\\)`), theme);
}

function found(pattern: RegExp, theme?: Theme): string {
  const match = pattern.exec(sheet);
  const colour = match?.[theme === 'dark' ? 2 : 1];
  assert.ok(colour, String(pattern));
  return colour;
}

/** WCAG 2.2, contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

for (const theme of ['light', 'dark', 'sepia'] as const) {
  test(`every ink and every state of evidence can be read on ${theme} paper`, (context) => {
    for (const name of READ) {
      for (const paper of ['paper', 'paper-2']) {
        const ratio = contrast(token(name, theme), token(paper, theme));
        context.diagnostic(`${name} on ${paper}: ${ratio.toFixed(1)}`);
        assert.ok(ratio >= 4.5, `${name} on ${paper}: ${ratio.toFixed(2)}`);
      }
    }
  });
}
