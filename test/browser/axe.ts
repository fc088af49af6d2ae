import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * The rules of axe that a page breaks as it stands, each with the elements that break it; all rules unless some are named.
 * Nothing is written of the rules that hold (a third of the time), nor is a second page opened to put frames together: there are none.
 */
export async function broken(page: Page, ...rules: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules.length > 0) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3)}`,
  );
}
