import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { VARIETIES, type Variety } from '../../src/domain/variety.ts';
import type { GuardedModel } from '../../src/ports/language-model.ts';
import { readPrompt } from '../../src/wording/read-prompt.ts';
import { type CaseSet, questionOf } from '../cases.ts';
import type { CaseSets } from '../evaluate.ts';
import { givenToOne, type Transcript } from '../generate/transcript.ts';
import { sampleCases } from '../sample-cases.ts';
import { toldIn } from '../scorers/readability.ts';
import { readHumanLabels } from './human-labels.ts';
import { type AnswerToJudge, JUDGING_PROMPT, judgeAnswers } from './judge-answers.ts';
import { type Judging, sumUpJudging } from './sum-up-judging.ts';

export interface JudgingParts {
  judge: Pick<GuardedModel, 'name' | 'forQuestion'>;
  /** `provider:model` of what worded the answers, if any did. */
  wording: string | undefined;
  sets: CaseSets;
  transcript: Transcript;
  knowledge: KnowledgeBase;
  prompts: string;
  /** Where the human labels are. */
  labels: string;
  /** Varieties that run. */
  languages?: readonly Variety[];
  /** Answers of each variety and set to judge. */
  sample: number;
  progress?: (done: number, of: number) => void;
}

/** Has a sample of the answers judged, and every answer that a person labelled. */
export async function runJudging(parts: JudgingParts): Promise<Judging> {
  const { judge, wording, sets, transcript, knowledge, sample, languages = VARIETIES } = parts;
  const template = readPrompt(parts.prompts, JUDGING_PROMPT);
  const labels = languages.flatMap((variety) => readHumanLabels(parts.labels, variety));
  const [open, unseen] = [sets.public, sets.unseen].map((set) =>
    answersIn(set, transcript, sample),
  );
  const all = [...(open ?? []), ...(unseen ?? []), ...labels];
  const judged = await judgeAnswers(all, judge, { template, knowledge }, parts.progress);
  const [first, second] = [open?.length ?? 0, (open?.length ?? 0) + (unseen?.length ?? 0)];
  return sumUpJudging(
    { judge: judge.name, prompt: template.id, wording },
    { public: judged.slice(0, first), unseen: judged.slice(first, second) },
    labels.flatMap((label, index) => {
      const one = judged[second + index];
      return one ? [{ label, judged: one }] : [];
    }),
  );
}

/** What was answered from a card to a sample of the answerable cases. */
function answersIn({ cases }: CaseSet, transcript: Transcript, sample: number): AnswerToJudge[] {
  return sampleCases(cases.answerable, sample).flatMap((found) => {
    const { answer, finding } = givenToOne(transcript, questionOf(found));
    const [service] = answer.services;
    // A life event is told from several cards, the rest from none.
    if (finding?.verdict !== 'answer' || service === undefined) return [];
    const { id, language } = found;
    const told = { question: questionOf(found), service: service.id, answer: toldIn(answer) };
    return [{ id, language, ...told }];
  });
}
