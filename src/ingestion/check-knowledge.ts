import { checkFigures } from './checks/figures.ts';
import { checkLength } from './checks/length.ts';
import { checkProvenance } from './checks/provenance.ts';
import { checkReferences } from './checks/references.ts';
import type { Fault } from './fault.ts';
import { readKnowledge } from './read-knowledge.ts';

const CHECKS = [checkReferences, checkProvenance, checkFigures, checkLength];

/** Every fault of a knowledge folder, not the first only. */
export function checkKnowledge(folder: string): Fault[] {
  const { knowledge, faults } = readKnowledge(folder);
  return [...faults, ...CHECKS.flatMap((check) => check(knowledge))];
}
