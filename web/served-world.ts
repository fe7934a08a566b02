import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Answer } from '../src/domain/answer.ts';
import type { Question } from '../src/domain/question.ts';
import type { SafeText } from '../src/domain/safe-text.ts';
import { directionOf, type Variety } from '../src/domain/variety.ts';
import { type FakeWorldChange, fakeWorld, makeAnswer, type Story } from '../src/http/fake-world.ts';

export const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = BROWSERS.find((path) => existsSync(path));

/** How to start the browser of this machine, if it has one. */
export const launchOptions =
  executablePath === undefined ? undefined : { executablePath, args: ['--no-sandbox'] };

/** What is asked in each variety, and what the hand-written assistant answers. */
export const CONVERSATIONS: Readonly<Record<Variety, { question: string; answer: string }>> = {
  fr: {
    question: 'Combien coûte le passeport ?',
    answer: '**500 DH** sur [passeport.ma](https://www.passeport.ma) ou au [37 37](tel:3737).',
  },
  ar: {
    question: 'كم ثمن جواز السفر؟',
    answer: 'الثمن **500 درهم**، على [passeport.ma](https://www.passeport.ma). صورة 35 × 45 ملم.',
  },
  ary: {
    question: 'بشحال الباسبور ديال CNIE؟',
    answer: `**500 درهم** ديال التنبر ف [passeport.ma](https://www.passeport.ma).

منين جات المعلومة: [passeport.ma](https://www.passeport.ma) · تأكدنا منها نهار 24/11/2026`,
  },
  'ary-Latn': {
    question: 'B ch7al passport?',
    answer: '**500 dh** f [passeport.ma](https://www.passeport.ma).',
  },
};

/** As long as answers from the real cards are, with sources as many and as wordy as theirs. */
export const LONG_ANSWER = {
  question: "Combien coûte le passeport d'un adulte ?",
  answer: `**500 DH**, en timbre électronique, pour un adulte au Maroc. **860 DH** à l'étranger, au consulat.

Pour un enfant, ce n'est pas la même chose : *Passeport biométrique d'un enfant (moins de 18 ans)*.

Achetez le timbre en ligne ([tax.gov.ma](https://www.tax.gov.ma)), remplissez le formulaire sur [passeport.ma](https://www.passeport.ma), puis déposez le dossier à l'annexe administrative ou au caïdat de votre domicile.

Source : [Passeport biométrique (idarati.ma), 19/05/2026](https://www.idarati.ma) · [Code général des impôts (Direction générale des impôts), 2026](https://www.tax.gov.ma) · vérifié le 24/11/2026`,
  citations: [
    [
      'idarati-passeport',
      'Passeport biométrique (idarati.ma), 19/05/2026',
      'https://www.idarati.ma',
    ],
    [
      'cgi',
      'Code général des impôts (Direction générale des impôts), 2026',
      'https://www.tax.gov.ma',
    ],
    [
      'dgi-timbre-passeport-2018',
      'Passeport : le timbre passe à 500 DH au 1er janvier 2018, communiqué de la Direction générale des impôts (La Quotidienne), 12/2017',
      'https://laquotidienne.ma/article/economie/passeport-le-tarif-du-timbre-passe-a-500-dh-a-compter-du-1er-janvier-2018',
    ],
    [
      'consulat-frais',
      'Tarifs de chancellerie (consulat.ma)',
      'https://www.consulat.ma/en/chancery-fees',
    ],
  ].map(([id = '', title = '', url = '']) => ({ id, title, url, verifiedOn: '2026-11-24' })),
};

/** A story that stops before its second half until the test lets it go on. */
export class Gate {
  open: () => void = () => {};
  readonly passed = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

export interface ServedWorld {
  origin: string;
  server: ServerType;
  world: ReturnType<typeof fakeWorld>;
  /** What went out on all lines so far, in bytes: headers and contents, for pages and workers. */
  bytesSent(): number;
  stop(): Promise<void>;
}

interface ServedWorldChange extends Omit<FakeWorldChange, 'story'> {
  gate?: () => Gate | undefined;
}

/** The real door on a real port. `gate` holds every answer between its first and second delta. */
export async function serveWorld({
  gate,
  ...config
}: ServedWorldChange = {}): Promise<ServedWorld> {
  const story: Story = async function* (question) {
    const answer = answerTo(question);
    const { conversationId, turnId, language, direction, redactions } = answer;
    yield {
      ...{ type: 'question-accepted', conversationId, turnId, language, direction, redactions },
    };
    yield { type: 'sources-found', services: answer.services, citations: answer.citations };
    const half = Math.ceil(answer.answer.length / 2);
    yield { type: 'answer-delta', text: answer.answer.slice(0, half) };
    await gate?.()?.passed;
    yield { type: 'answer-delta', text: answer.answer.slice(half) };
    world.store.append({
      ...{ conversationId, turnId, language, askedAt: question.askedAt, outcome: answer.outcome },
      ...{ question: question.text.replaceAll('AB123456', '[CIN]') as SafeText },
      ...{ answer: answer.answer, topic: { services: [], aspects: [], situations: [] } },
    });
    yield { type: 'answer-end', answer };
  };
  const world = fakeWorld({ ...config, story });
  const server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' });
  const lines: Socket[] = [];
  server.on('connection', (line: Socket) => lines.push(line));
  const bytesSent = () => lines.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, server, world, bytesSent, stop };
}

function answerTo(question: Question): Answer {
  const language = languageOf(question.text);
  const answer: Answer = {
    ...makeAnswer({ ...question, language }),
    ...{ language, direction: directionOf(language), answer: CONVERSATIONS[language].answer },
    redactions: question.text.includes('AB123456') ? { cin: 1 } : {},
  };
  if (question.text === LONG_ANSWER.question) {
    const { answer: told, citations } = LONG_ANSWER;
    return { ...answer, answer: told, citations };
  }
  if (!question.text.includes('extrait')) return answer;
  const options = ['Extrait de naissance', 'Casier judiciaire'];
  return {
    ...answer,
    ...{ outcome: 'clarification', followUps: options, citations: [] },
    answer: `De quelle démarche s'agit-il ?\n${options.map((option) => `- ${option}`).join('\n')}`,
    services: options.map((name, index) => ({ id: `s${index}`, name })),
  };
}

function languageOf(text: string): Variety {
  if (/\p{Script=Arabic}/u.test(text)) return /ديال|بشحال/.test(text) ? 'ary' : 'ar';
  return /[a-z][379][a-z]/i.test(text) ? 'ary-Latn' : 'fr';
}

/** Serves one page at an origin of its own, with the policy that is given. */
export async function serveHostPage(
  html: string,
  policy?: string,
): Promise<{ origin: string; stop(): void }> {
  const server = createServer((_, response) => {
    const headers = policy === undefined ? {} : { 'Content-Security-Policy': policy };
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
