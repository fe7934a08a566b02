import { join } from 'node:path';
import type { Answer, AnswerEvent } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PhraseBook } from '../domain/phrases.ts';
import type { Question } from '../domain/question.ts';
import type { SafeText } from '../domain/safe-text.ts';
import { ServiceCard } from '../domain/service-card.ts';
import { directionOf } from '../domain/variety.ts';
import type { Assistant } from '../ports/assistant.ts';
import { openConversationStore } from '../storage/memory/conversation-store.ts';
import { readProblemBook } from '../wording/read-problem-book.ts';
import { createApp } from './app.ts';
import type { DoorConfig } from './door.ts';
import { LiveQuestions } from './live-questions.ts';
import { buildWidget } from './page/build-widget.ts';
import { officePhone } from './page/office-phone.ts';
import { readWebFiles } from './page/web-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const same = (text: string) => ({
  fr: text,
  ar: `${text} ar`,
  ary: `${text} ary`,
  'ary-Latn': text,
});

const PASSPORT = ServiceCard.parse({
  id: 'passeport-adulte',
  theme: 'identite',
  name: same('Passeport'),
  description: same('Pour **voyager** : {passeport-ma}.'),
  competentAuthority: 'interieur',
  channels: ['passeport-ma', 'tel-administration'],
  nextStep: { text: same('Allez sur {passeport-ma}.'), sources: ['site'], confidence: 'high' },
  costs: [{ text: same('500 DH'), sources: ['site'], confidence: 'high', amount: 500, note: 'x' }],
  processingTimes: [{ text: same('15 jours'), sources: ['site'], confidence: 'high' }],
  places: [{ text: same("À l'annexe."), sources: ['site'], confidence: 'to-be-confirmed' }],
  evidence: [
    { id: 'photo', text: same('Photo'), evidence: 'photo', sources: ['site'], confidence: 'high' },
    { id: 'cin', text: same('CNIE'), evidence: 'cin', sources: ['site'], confidence: 'high' },
  ],
  steps: [{ text: same('Déposez le dossier.'), sources: ['site'], confidence: 'high' }],
  deadlines: [{ text: same('30 jours; pas plus'), sources: ['site'], confidence: 'high' }],
  sources: [
    {
      ...{ id: 'site', title: 'passeport.ma', url: 'https://www.passeport.ma' },
      ...{ kind: 'official', verifiedOn: '2026-11-24' },
    },
  ],
});

const PORTALS: Article = {
  id: 'portails',
  checkedOn: '2026-11-24',
  relatedServices: [PASSPORT.id],
  title: same('Les portails'),
  text: same(`Le formulaire est sur {passeport-ma}.

## Ensuite

- Le {passeport-adulte} se retire <au> guichet.`),
  sources: PASSPORT.sources,
};

const KNOWLEDGE: KnowledgeBase = {
  version: 'k1',
  cards: new Map([[PASSPORT.id, PASSPORT]]),
  organisations: new Map([['interieur', { id: 'interieur', name: same('Intérieur') }]]),
  evidence: new Map(),
  channels: new Map([
    [
      'passeport-ma',
      {
        id: 'passeport-ma',
        kind: 'portal',
        label: 'passeport.ma',
        url: 'https://www.passeport.ma',
      },
    ],
    [
      'tel-administration',
      { id: 'tel-administration', kind: 'phone', label: '37 37', url: 'tel:3737' },
    ],
  ]),
  sources: new Map(),
  lifeEvents: new Map(),
  articles: new Map([[PORTALS.id, PORTALS]]),
};

const RETENTION_DAYS = 30;
const web = readWebFiles(join(ROOT, 'web'));
const phone = officePhone(KNOWLEDGE);
const widget = await buildWidget(web, { retentionDays: RETENTION_DAYS, phone });

export type Story = (question: Question, signal?: AbortSignal) => AsyncGenerator<AnswerEvent>;

export interface FakeWorldChange extends Partial<DoorConfig> {
  story?: Story;
  model?: Assistant['model'];
  knowledge?: KnowledgeBase;
}

/** A world with a hand-written assistant behind the real door. */
export function fakeWorld({
  story,
  model,
  knowledge = KNOWLEDGE,
  ...change
}: FakeWorldChange = {}) {
  const store = openConversationStore();
  const lines: string[] = [];
  const errors: unknown[] = [];
  const note = (event: string, fields: object = {}) =>
    lines.push(JSON.stringify({ event, ...fields }));
  const log = {
    info: note,
    warn: note,
    error(event: string, error: unknown, fields?: object): void {
      note(event, fields);
      errors.push(error);
    },
  };
  const tellAndRecord: Story = async function* (question) {
    const answer = makeAnswer(question);
    const { conversationId, turnId, language, direction, redactions } = answer;
    const accepted = { conversationId, turnId, language, direction, redactions };
    yield { type: 'question-accepted', ...accepted };
    yield { type: 'sources-found', services: answer.services, citations: answer.citations };
    yield { type: 'answer-delta', text: answer.answer };
    store.append({
      ...{ conversationId, turnId, language, askedAt: question.askedAt, outcome: answer.outcome },
      ...{ question: question.text as SafeText, answer: answer.answer },
      topic: { services: ['passeport-adulte'], aspects: ['fee'], situations: [] },
    });
    yield { type: 'answer-end', answer };
  };
  const assistant: Assistant = {
    answer: story ?? tellAndRecord,
    redact: (text) => text.replaceAll('AB123456', '[CIN]') as SafeText,
    knowledge,
    phrases: {} as PhraseBook,
    searchServices: (query) => (query.includes('passeport') ? [PASSPORT.id] : []),
    identify: () => 'fr',
    model,
  };
  const live = new LiveQuestions();
  const shelf = new Map<string, string>();
  const app = createApp({
    ...{ assistant, store, log, live },
    clock: () => new Date('2026-11-24T10:00:00Z'),
    ids: () => crypto.randomUUID(),
    config: {
      rateLimitPerMinute: 0,
      retentionDays: RETENTION_DAYS,
      trustProxy: false,
      version: '1',
      ...change,
    },
    problems: readProblemBook(join(ROOT, 'prompts')),
    ...{ web, widget },
    releases: { keep: (name, text) => shelf.set(name, text), read: (name) => shelf.get(name) },
  });
  return { app, store, live, lines, errors };
}

export function makeAnswer({ conversationId, turnId, language = 'fr' }: Question): Answer {
  return {
    ...{ conversationId, turnId, language, direction: directionOf(language) },
    outcome: 'answered',
    answer: '**500 DH** sur [passeport.ma](https://www.passeport.ma).',
    services: [{ id: 'passeport-adulte', name: 'Passeport' }],
    citations: [
      {
        ...{ id: 'site', title: 'passeport.ma' },
        ...{ url: 'https://www.passeport.ma', verifiedOn: '2026-11-24' },
      },
    ],
    followUps: ['Passeport : où aller ?'],
    redactions: {},
  };
}

/** A POST of JSON; a text is sent as it stands. */
export function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
