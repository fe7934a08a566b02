import type { AnswerEvent } from '../../src/domain/answer.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { VARIETIES, type Variety } from '../../src/domain/variety.ts';
import type { Assistant } from '../../src/ports/assistant.ts';

/** Regressions that are planted on purpose, to see that the gate notices. */
export const PLANTED = [
  'broken-folding',
  'wrong-fee',
  'guard-off',
  'wrong-variety',
  'shuffled-ranking',
] as const;
export type PlantedName = (typeof PLANTED)[number];

/** The same assistant with one thing gone wrong. */
export function plant(name: PlantedName, assistant: Assistant): Assistant {
  return { ...assistant, ...BROKEN[name](assistant) };
}

const BROKEN: Readonly<Record<PlantedName, (assistant: Assistant) => Partial<Assistant>>> = {
  'broken-folding': (assistant) => ({
    answer: (question) => assistant.answer({ ...question, text: overStem(question.text) }),
    searchServices: (query, variety) => assistant.searchServices(overStem(query), variety),
    identify: (text) => assistant.identify(overStem(text)),
  }),
  'wrong-fee': (assistant) => ({
    answer: (question) => altered(assistant.answer(question), raiseFees),
  }),
  'guard-off': (assistant) => ({
    answer: (question) => altered(assistant.answer(question), letIn),
  }),
  'wrong-variety': (assistant) => ({
    answer: (question) =>
      assistant.answer({ ...question, language: nextTo(assistant.identify(question.text)) }),
    identify: (text) => nextTo(assistant.identify(text)),
  }),
  'shuffled-ranking': (assistant) => ({
    answer: (question) => altered(assistant.answer(question), turnServices),
    searchServices: (query, variety) => assistant.searchServices(query, variety).reverse(),
  }),
};

type Story = AsyncGenerator<AnswerEvent, Finding | undefined>;
type AnswerEnd = Extract<AnswerEvent, { type: 'answer-end' }>['answer'];

async function* altered(story: Story, change: (answer: AnswerEnd) => AnswerEnd): Story {
  let step = await story.next();
  while (!step.done) {
    const event = step.value;
    yield event.type === 'answer-end' ? { ...event, answer: change(event.answer) } : event;
    step = await story.next();
  }
  return step.value;
}

/** A stemmer that cuts too much: words lose what tells them apart. */
function overStem(text: string): string {
  return text.replace(/\p{L}{4,}/gu, (word) => word.slice(0, 2));
}

/** Every amount of two to four digits in bold, as cards write fees, is ten too high. */
function raiseFees(answer: AnswerEnd): AnswerEnd {
  const raised = answer.answer.replace(/\*\*(\d{2,4})(?= (?:DH|dh|درهم))/g, (_, amount) => {
    return `**${Number(amount) + 10}`;
  });
  return { ...answer, answer: raised };
}

/** As if nothing were refused, signposted or taken out. */
function letIn(answer: AnswerEnd): AnswerEnd {
  const stopped = /^(?:refused|signposted)/.test(answer.outcome);
  return { ...answer, outcome: stopped ? 'answered' : answer.outcome, redactions: {} };
}

const nextTo = (variety: Variety): Variety =>
  VARIETIES[(VARIETIES.indexOf(variety) + 1) % VARIETIES.length] ?? 'fr';

/** The best service comes last, where there are several; alone, it is another one. */
function turnServices(answer: AnswerEnd): AnswerEnd {
  const [best, ...others] = answer.services;
  if (best === undefined) return answer;
  const services = others.length > 0 ? [...others, best] : [{ ...best, id: `not-${best.id}` }];
  return { ...answer, services };
}
