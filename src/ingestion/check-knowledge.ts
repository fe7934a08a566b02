import { checkFigures } from './checks/figures.ts';
import { checkLength } from './checks/length.ts';
import { checkProvenance } from './checks/provenance.ts';
import { checkReferences } from './checks/references.ts';
import type { Fault } from './fault.ts';
import { type KnowledgeFiles, readKnowledge } from './read-knowledge.ts';

const CHECKS = [checkReferences, checkProvenance, checkFigures, checkLength];

/** A knowledge folder as it was read, and every fault of it, not the first only. */
export function checkKnowledge(folder: string): { knowledge: KnowledgeFiles; faults: Fault[] } {
  const { knowledge, faults } = readKnowledge(folder);
  return { knowledge, faults: [...faults, ...CHECKS.flatMap((check) => check(knowledge))] };
}
