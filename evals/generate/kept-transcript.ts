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

/** What a version of the assembly said in earlier runs, or nothing; each model has a file of its own. */
export function readTranscript(dataFolder: string, version: string, model?: string): Transcript {
  return readArtefact<Transcript>(pathIn(dataFolder, model), version) ?? emptyTranscript();
}

export function keepTranscript(
  dataFolder: string,
  version: string,
  kept: Transcript,
  model?: string,
): void {
  writeArtefact(pathIn(dataFolder, model), version, kept);
}

function pathIn(dataFolder: string, model?: string): string {
  const by = model === undefined ? '' : `.${model.replace(/[^\w.-]+/g, '_')}`;
  return join(dataFolder, `evals-transcript${by}.bin`);
}
