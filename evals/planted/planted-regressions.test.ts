import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { ServiceCard } from '../../src/domain/service-card.ts';
import { VARIETIES } from '../../src/domain/variety.ts';
import { buildKnowledgeBase } from '../../src/ingestion/build-knowledge-base.ts';
import { readMessages, readQuestions } from '../../src/ingestion/read-questions.ts';
import type { Assistant } from '../../src/ports/assistant.ts';
import { readPhraseBook } from '../../src/wording/read-phrase-book.ts';
import { type CaseSet, KINDS, readCaseSet } from '../cases.ts';
import { evaluate, wantedBy } from '../evaluate.ts';
import { type Check, checkFloors, type Floors, raiseFloors } from '../gate.ts';
import { askAssistant } from '../generate/ask-assistant.ts';
import { emptyTranscript } from '../generate/transcript.ts';
import { SUITES } from '../suites/all-suites.ts';
import { type PlantedName, plant } from './planted-regressions.ts';
import { assembleSmallAssistant, type SmallParts } from './small-assistant.ts';

const HOUSE = join(import.meta.dirname, '..', '..');
const SERVICES = [
  'passeport-adulte',
  'passeport-perte-vol',
  'cnie-renouvellement',
  'cnie-perte-vol',
];
const NONE: CaseSet = {
  cases: Object.fromEntries(KINDS.map((kind) => [kind, []])) as never,
  texts: [],
};

/** Cases about the few look-alike services, some of every other kind. */
function sampleOf({ cases, texts }: CaseSet): CaseSet {
  const some = Object.entries(cases).map(([kind, list]) => {
    const own = list.filter(({ services }) => services.every((id) => SERVICES.includes(id)));
    return [
      kind,
      VARIETIES.flatMap((tag) => own.filter((one) => one.language === tag).slice(0, 15)),
    ];
  });
  return {
    cases: { ...Object.fromEntries(some), dialogue: [] },
    texts: texts.filter(({ part }, index) => part !== 'other' && index % 20 === 0),
  };
}

let parts: SmallParts;
let sample: CaseSet;
/** What the untouched assistant reaches, a margin under it. */
let floors: Floors;

beforeAll(async () => {
  const knowledge = join(HOUSE, 'knowledge');
  parts = {
    knowledge: buildKnowledgeBase(knowledge),
    phrases: readPhraseBook(join(HOUSE, 'prompts')),
    questions: readQuestions(knowledge).filter(({ label }) => SERVICES.includes(label)),
    messages: readMessages(knowledge).filter((_, index) => index % 5 === 0),
  };
  sample = sampleOf(readCaseSet(join(HOUSE, 'evals', 'cases')));
  floors = raiseFloors(await measure(assembleSmallAssistant(parts)), { floors: {}, gaps: {} }, 0);
  // Reading the whole knowledge takes a few seconds on a busy machine.
}, 60_000);

async function measure(assistant: Assistant) {
  const sets = { public: sample, unseen: NONE };
  const transcript = emptyTranscript();
  await askAssistant(assistant, wantedBy(SUITES, sets), transcript);
  return evaluate(SUITES, sets, transcript, parts.knowledge);
}

/** What the gate misses in an assistant. */
async function missedBy(assistant: Assistant): Promise<Check[]> {
  return checkFloors(await measure(assistant), floors).filter(({ held }) => !held);
}

const suitesOf = (checks: readonly Check[]) => new Set(checks.map(({ suite }) => suite));

describe('the gate', () => {
  it('stays green for the assistant that set it', async () => {
    expect(await missedBy(assembleSmallAssistant(parts))).toEqual([]);
  });

  it('turns red in retrieval when spellings are no longer folded', async () => {
    // Without folding, «بطاقة» and «البطاقه», «Quel» and «quel» are strangers.
    const unfolded = assembleSmallAssistant({ ...parts, foldText: (text) => text });
    const suites = suitesOf(await missedBy(unfolded));
    expect(suites).toContain('retrieval');
    expect(suites).toContain('obfuscation');
  });

  it('turns red in answers when a card has a wrong fee', async () => {
    const knowledge = withWrongFees(parts.knowledge, 'passeport-adulte');
    const missed = await missedBy(assembleSmallAssistant({ ...parts, knowledge }));
    expect(missed.map((check) => check.measure)).toContain('fact recall');
    expect(missed.map((check) => check.measure)).toContain('right');
  });

  it('turns red in guard when danger is no longer heard', async () => {
    const deaf = assembleSmallAssistant({ ...parts, hearsDanger: false });
    expect((await missedBy(deaf)).map((check) => check.measure)).toContain('crisis');
  });

  it.each<[PlantedName, string]>([
    ['broken-folding', 'retrieval'],
    ['wrong-fee', 'answers'],
    ['guard-off', 'guard'],
    ['wrong-variety', 'answers'],
    ['shuffled-ranking', 'retrieval'],
  ])('turns red for %s planted on the port, in %s', async (name, suite) => {
    const missed = await missedBy(plant(name, assembleSmallAssistant(parts)));
    expect(suitesOf(missed)).toContain(suite);
  });
});

/** The knowledge with every fee of one card ten dirhams too high, in every variety. */
function withWrongFees(knowledge: KnowledgeBase, id: string): KnowledgeBase {
  const card = knowledge.cards.get(id);
  if (card === undefined) throw new Error(`There is no card ${id}`);
  const costs = card.costs.map((cost): ServiceCard['costs'][number] => {
    const text = { ...cost.text };
    for (const variety of VARIETIES) {
      text[variety] = text[variety].replace(/\d{3}/g, (fee) => String(Number(fee) + 10));
    }
    return { ...cost, text };
  });
  return { ...knowledge, cards: new Map([...knowledge.cards, [id, { ...card, costs }]]) };
}
