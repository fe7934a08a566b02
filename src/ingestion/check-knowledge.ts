import { checkArticles } from './checks/articles.ts';
import { checkBrackets } from './checks/brackets.ts';
import { checkFigures } from './checks/figures.ts';
import { checkFreshness } from './checks/freshness.ts';
import { checkGlossary } from './checks/glossary.ts';
import { checkHosts } from './checks/hosts.ts';
import { checkLength } from './checks/length.ts';
import { checkLinesBesideCards } from './checks/lines-beside-cards.ts';
import { checkNextSteps } from './checks/next-steps.ts';
import { checkOrphans } from './checks/orphans.ts';
import { checkProvenance } from './checks/provenance.ts';
import { checkQuantities } from './checks/quantities.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkReferences } from './checks/references.ts';
import type { Fault } from './fault.ts';
import { type KnowledgeFiles, readKnowledge } from './read-knowledge.ts';

const CHECKS = [
  checkReferences,
  checkProvenance,
  checkFigures,
  checkBrackets,
  checkNextSteps,
  checkLength,
  checkGlossary,
  checkHosts,
  checkOrphans,
  checkFreshness,
  checkQuestions,
  checkLinesBesideCards,
  checkQuantities,
  checkArticles,
];

/** A knowledge folder as it was read, and every fault of it on that day, not the first only. */
export function checkKnowledge(
  folder: string,
  today = new Date(),
): { knowledge: KnowledgeFiles; faults: Fault[] } {
  const { knowledge, faults } = readKnowledge(folder);
  return { knowledge, faults: [...faults, ...CHECKS.flatMap((check) => check(knowledge, today))] };
}
