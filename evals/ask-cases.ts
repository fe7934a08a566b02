import { assemble } from '../src/assemble.ts';
import type { KnowledgeBase } from '../src/domain/knowledge-base.ts';
import type { Variety } from '../src/domain/variety.ts';
import type { GuardedModel } from '../src/ports/language-model.ts';
import { openConversationStore } from '../src/storage/memory/conversation-store.ts';
import { type CaseSet, checkServices, onlyIn, readCaseSet, type SetName } from './cases.ts';
import { type CaseSets, wantedBy } from './evaluate.ts';
import { askAssistant, countOf, missingFrom, type Progress } from './generate/ask-assistant.ts';
import { keepTranscript, readTranscript } from './generate/kept-transcript.ts';
import { emptyTranscript, type Transcript } from './generate/transcript.ts';
import type { Options } from './options.ts';
import { plant } from './planted/planted-regressions.ts';

/** Both sets of cases, in one variety when it is given. Throws on a case that cannot be right. */
export function readCaseSets(
  folders: Readonly<Record<SetName, string>>,
  language: Variety | undefined,
  knowledge: KnowledgeBase,
): CaseSets {
  const read = (set: SetName): CaseSet => {
    const cases = readCaseSet(folders[set]);
    checkServices(cases, knowledge);
    return language === undefined ? cases : onlyIn(language, cases);
  };
  return { public: read('public'), unseen: read('unseen') };
}

export interface Asking {
  dataFolder: string;
  /** Of the assembly: answers of another one are asked again. */
  version: string;
  /** Words the answers, when there is one. */
  model: GuardedModel | undefined;
  tell: (line: string) => void;
  progress: Progress;
}

/** What was given to everything that the suites want, asked now where it is not kept. */
export async function fillTranscript(
  sets: CaseSets,
  { suites, cache, plant: planted }: Pick<Options, 'suites' | 'cache' | 'plant'>,
  { dataFolder, version, model, tell, progress }: Asking,
): Promise<Transcript> {
  const keeps = cache && planted === undefined;
  const transcript = keeps ? readTranscript(dataFolder, version, model?.name) : emptyTranscript();
  const missing = missingFrom(transcript, wantedBy(suites, sets));
  if (countOf(missing) === 0) return transcript;
  const store = openConversationStore();
  const assistant = await assemble({ dataFolder, store, progress: tell, model });
  const asked = planted === undefined ? assistant : plant(planted, assistant);
  await askAssistant(asked, missing, transcript, progress);
  tell('');
  if (keeps) keepTranscript(dataFolder, version, transcript, model?.name);
  return transcript;
}
