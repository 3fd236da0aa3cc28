import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export type AxeScope = {
  /** A selector of what is looked at; else the whole page. */
  readonly within?: string;
  readonly rules?: 'color-contrast';
};

/** The same in light and in the dark, where only the colours are others. */
export async function faultsInBoth(page: Page, within?: string): Promise<string[]> {
  const faults = await faultsInLight(page, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  const rules = 'color-contrast';
  const dark = await faultsOn(page, within === undefined ? { rules } : { within, rules });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...faults, ...dark.map((fault) => `dark: ${fault}`)];
}

export function faultsInLight(page: Page, within?: string): Promise<string[]> {
  return faultsOn(page, within === undefined ? {} : { within });
}

/** What axe finds wrong on a page, a sentence each. */
export async function faultsOn(page: Page, { within, rules }: AxeScope = {}): Promise<string[]> {
  // After a click the page may be half there.
  await page.waitForLoadState();
  const axe = new AxeBuilder({ page }).options({
    resultTypes: ['violations'],
    ...(rules !== undefined && { runOnly: rules }),
  });
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
