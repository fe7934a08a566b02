import type { LocalizedText } from '../domain/localized-text.ts';
import { FACT_LISTS, type Fact, type ServiceCard } from '../domain/service-card.ts';
import { VARIETIES } from '../domain/variety.ts';

/** Every fact of a card with the path of the field that holds it. */
export function factPathsOf(card: ServiceCard): { fact: Fact; path: PropertyKey[] }[] {
  const listed = FACT_LISTS.flatMap((list) =>
    card[list].map((fact: Fact, index) => ({ fact, path: [list, index] as PropertyKey[] })),
  );
  return [{ fact: card.nextStep, path: ['nextStep'] }, ...listed];
}

/** Every localized text of a card with the path of the field that holds it. */
export function localizedTextsOf(
  card: ServiceCard,
): { text: LocalizedText; path: PropertyKey[] }[] {
  return [
    { text: card.name, path: ['name'] },
    { text: card.description, path: ['description'] },
    ...factPathsOf(card).flatMap(({ fact, path }) => [
      { text: fact.text, path: [...path, 'text'] },
      ...bracketTextsOf(fact, path),
    ]),
  ];
}

/** The texts of a fact's brackets with their paths. */
export function bracketTextsOf(
  { brackets }: Fact,
  path: readonly PropertyKey[],
): { text: LocalizedText; path: PropertyKey[] }[] {
  return (brackets?.of ?? []).flatMap(({ text }, index) =>
    text ? [{ text, path: [...path, 'brackets', 'of', index, 'text'] }] : [],
  );
}

/** Every rendition of every text of a card. */
export function allTextsOf(card: ServiceCard): { text: string; path: PropertyKey[] }[] {
  return localizedTextsOf(card).flatMap(({ text, path }) =>
    VARIETIES.map((variety) => ({ text: text[variety], path: [...path, variety] })),
  );
}
