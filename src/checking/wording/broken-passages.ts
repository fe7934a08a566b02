import type { Unit } from './told-units.ts';

/**
 * The passages of which an answer tells some sentences but not all of them, once each, one after
 * the other: "otherwise" says nothing right behind another sentence than its own.
 */
export function brokenPassages(
  told: readonly Unit[],
  units: readonly (readonly Unit[])[],
): ReadonlySet<number> {
  const broken = new Set<number>();
  for (const passage of new Set(told.map((unit) => unit.passage))) {
    const from = told.findIndex((unit) => unit.passage === passage);
    const whole = units[passage] ?? [];
    const inOrder = whole.every((unit, index) => told[from + index] === unit);
    const times = told.filter((unit) => unit.passage === passage).length;
    if (!inOrder || times !== whole.length) broken.add(passage);
  }
  return broken;
}
