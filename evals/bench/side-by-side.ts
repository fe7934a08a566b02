import { VARIETIES, type Variety } from '../../src/domain/variety.ts';
import type { AnswerableCase } from './case-sets.ts';
import type { Engine } from './engines/engine.ts';
import { type JudgedRanking, type RankingScore, scoreRankings } from './ranking-score.ts';
import { summarise, type Timing, timeOnce, WARM_UP } from './timing.ts';

export interface EngineResult {
  engine: string;
  scores: ReadonlyMap<Variety, RankingScore>;
  timing: Timing;
}

/** Asks an engine every question, one after the other, in every variety that has cases. */
export async function judgeEngine(
  engine: Engine,
  cases: readonly AnswerableCase[],
): Promise<EngineResult> {
  for (const { question, language } of cases.slice(0, WARM_UP)) {
    await engine.search(question, language);
  }
  const judged = new Map<Variety, JudgedRanking[]>();
  const durations: number[] = [];
  for (const { question, language, services } of cases) {
    const { result, milliseconds } = await timeOnce(() => engine.search(question, language));
    durations.push(milliseconds);
    const ofVariety = judged.get(language) ?? [];
    ofVariety.push({ ranking: result, acceptable: services });
    judged.set(language, ofVariety);
  }
  const scores = VARIETIES.flatMap((variety) => {
    const rankings = judged.get(variety);
    return rankings ? [[variety, scoreRankings(rankings)] as const] : [];
  });
  return { engine: engine.name, scores: new Map(scores), timing: summarise(durations) };
}
