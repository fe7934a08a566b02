import { askForHelp, dropHelp, type Helper, type HelpWanted } from './ask-for-help.ts';
import { rewritingFault } from './checking/check-rewriting.ts';
import type { SafeText } from './domain/safe-text.ts';
import { foldedWords } from './language/fold.ts';

/** Gives a text back when the guard has nothing to take out of it and nothing against it. */
export type Admit = (text: string) => SafeText | undefined;

/**
 * A follow-up as one full question, written by a model; undefined when the model failed or wrote
 * what the checks do not let through. For matching only: no citizen reads it, nothing keeps it.
 */
export async function rewriteFollowUp(
  wanted: Omit<HelpWanted, 'passages'>,
  admit: Admit,
  helper: Helper,
): Promise<SafeText | undefined> {
  const { template, variety, earlier, text } = wanted;
  const written = (await askForHelp({ ...wanted, passages: [] }, helper))?.trim();
  if (written === undefined) return undefined;
  // What was said already, said again, tells nothing new.
  if ([...earlier, text].some((said) => isSame(said, written))) return undefined;
  const fault = rewritingFault(written, [...earlier, text], variety);
  const admitted = fault === undefined ? admit(written) : undefined;
  if (admitted === undefined) dropHelp(helper, template, fault ?? 'not admitted');
  return admitted;
}

function isSame(one: string, other: string): boolean {
  return foldedWords(one).join(' ') === foldedWords(other).join(' ');
}
