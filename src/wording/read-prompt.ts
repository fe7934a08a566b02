import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PromptTemplate } from '../domain/model-prompt.ts';

/** Reads the prompts in use, each by the name of its work. Throws an Error that names the file. */
export function readPrompts<Name extends string>(
  promptsFolder: string,
  ids: Readonly<Record<Name, string>>,
): Record<Name, PromptTemplate> {
  const read = Object.entries<string>(ids).map(([name, id]) => [
    name,
    readPrompt(promptsFolder, id),
  ]);
  return Object.fromEntries(read) as Record<Name, PromptTemplate>;
}

/** Reads `model/<id>.yaml` of the prompts folder. Throws an Error that names the file. */
export function readPrompt(promptsFolder: string, id: string): PromptTemplate {
  const path = join(promptsFolder, 'model', `${id}.yaml`);
  try {
    const template = PromptTemplate.parse(parse(readFileSync(path, 'utf8')));
    if (template.id !== id) throw new Error(`It says that it is ${template.id}`);
    return template;
  } catch (cause) {
    throw new Error(`${path} cannot be read`, { cause });
  }
}
