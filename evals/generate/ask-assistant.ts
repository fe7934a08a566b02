import { randomUUID } from 'node:crypto';
import { hearOut } from '../../src/domain/hear-out.ts';
import type { Assistant } from '../../src/ports/assistant.ts';
import { dialogueKey, type Given, searchKey, type Transcript, type Wanted } from './transcript.ts';

/** Told now and then while the assistant is asked: how many of how many are done. */
export type Progress = (done: number, of: number) => void;

/** What of the wanted a transcript does not hold yet. */
export function missingFrom(transcript: Transcript, wanted: Wanted): Wanted {
  return {
    dialogues: wanted.dialogues.filter((turns) => !transcript.dialogues.has(dialogueKey(turns))),
    texts: wanted.texts.filter((text) => !transcript.varieties.has(text)),
    searches: wanted.searches.filter((search) => !transcript.rankings.has(searchKey(search))),
  };
}

export const countOf = ({ dialogues, texts, searches }: Wanted): number =>
  dialogues.length + texts.length + searches.length;

/** Asks everything that is wanted and adds it to the transcript. Throws when the assistant does. */
export async function askAssistant(
  assistant: Assistant,
  wanted: Wanted,
  transcript: Transcript,
  progress: Progress = () => {},
): Promise<void> {
  const of = countOf(wanted);
  let done = 0;
  const step = () => {
    done += 1;
    if (done % 100 === 0 || done === of) progress(done, of);
  };
  for (const turns of wanted.dialogues) {
    transcript.dialogues.set(dialogueKey(turns), await converse(assistant, turns));
    step();
  }
  for (const text of wanted.texts) {
    transcript.varieties.set(text, assistant.identify(text));
    step();
  }
  for (const search of wanted.searches) {
    const ranking = assistant.searchServices(search.text, search.language);
    // Nothing is measured beyond the tenth.
    transcript.rankings.set(searchKey(search), ranking.slice(0, 10));
    step();
  }
}

async function converse(assistant: Assistant, turns: readonly string[]): Promise<Given[]> {
  const conversationId = randomUUID();
  const given: Given[] = [];
  for (const text of turns) given.push(await askOne(assistant, text, conversationId));
  return given;
}

async function askOne(assistant: Assistant, text: string, conversationId: string): Promise<Given> {
  const question = { text, conversationId, turnId: randomUUID(), askedAt: new Date() };
  const started = performance.now();
  const heard = await hearOut(assistant.answer(question));
  return { ...heard, milliseconds: performance.now() - started };
}
