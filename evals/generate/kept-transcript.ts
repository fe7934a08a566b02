import { join } from 'node:path';
import { readArtefact, versionOf, writeArtefact } from '../../src/ingestion/artefact.ts';
import { emptyTranscript, type Transcript } from './transcript.ts';

/** Every file with an ending; folders have none. */
const ANY_FILE = /\.\w+$/;

/** Changes with the knowledge, the code and the fixed words: with anything that changes an answer. */
export function versionOfAssembly(house: string): string {
  return versionOf(
    ['knowledge', 'src', 'prompts'].map((folder) => join(house, folder)),
    ANY_FILE,
  );
}

/** What this version of the assembly said in earlier runs, or nothing. */
export function readTranscript(dataFolder: string, version: string): Transcript {
  return readArtefact<Transcript>(pathIn(dataFolder), version) ?? emptyTranscript();
}

export function keepTranscript(dataFolder: string, version: string, kept: Transcript): void {
  writeArtefact(pathIn(dataFolder), version, kept);
}

const pathIn = (dataFolder: string) => join(dataFolder, 'evals-transcript.bin');
