import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Variety } from '../src/domain/variety.ts';
import { describeService } from '../src/http/describe-service.ts';
import { buildKnowledgeBase } from '../src/ingestion/build-knowledge-base.ts';

export const KNOWLEDGE = buildKnowledgeBase(join(import.meta.dirname, '..', 'knowledge'));

/** Letters under 9 points are hard to read on paper. */
export const SMALLEST_LETTERS = 9;

/** On how many sheets of A4 a service is printed, and its smallest letters in points. */
export async function printService(page: Page, origin: string, id: string, variety: Variety) {
  await page.goto(`${origin}/services/${id}?language=${variety}`);
  const printed = await page.pdf({ format: 'A4' });
  const pages = printed.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  await page.emulateMedia({ media: 'print' });
  const smallest = await page.evaluate<number>(`Math.min(...[...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && element.textContent.trim() !== '')
    .map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * 0.75))`);
  await page.emulateMedia({ media: null });
  return { pages, smallest };
}

/** The services with most to print first. */
export function fullestFirst(variety: Variety): string[] {
  return [...KNOWLEDGE.cards.values()]
    .map((card) => {
      const { length } = JSON.stringify(describeService(card, KNOWLEDGE, variety));
      return { id: card.id, length };
    })
    .sort((one, other) => other.length - one.length)
    .map(({ id }) => id);
}
