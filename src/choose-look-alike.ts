import { askForHelp, dropHelp, type Helper, type HelpWanted } from './ask-for-help.ts';
import type { ServiceCard } from './domain/service-card.ts';
import { canonicalise } from './language/canonicalise.ts';

/** A number of the list, as models write it: `2`, `[2]`, `2.` */
const NUMBER = /^\[?([1-9])\]?\.?$/;
const UNSURE = /^unsure\.?$/i;

/**
 * Which of a few services a message is about, chosen by a model; undefined when it is unsure or
 * fails. It chooses twice, the list turned by one place: a model that goes by the place, or by
 * whim, does not choose the same service again.
 */
export async function chooseLookAlike(
  wanted: Omit<HelpWanted, 'passages'>,
  candidates: readonly ServiceCard[],
  helper: Helper,
): Promise<ServiceCard | undefined> {
  const first = await chooseOnce(wanted, candidates, helper);
  if (first === undefined) return undefined;
  const turned = [...candidates.slice(1), ...candidates.slice(0, 1)];
  const second = await chooseOnce(wanted, turned, helper);
  if (second !== undefined && second !== first) dropHelp(helper, wanted.template, 'two minds');
  return second === first ? first : undefined;
}

async function chooseOnce(
  wanted: Omit<HelpWanted, 'passages'>,
  candidates: readonly ServiceCard[],
  helper: Helper,
): Promise<ServiceCard | undefined> {
  const { template, variety } = wanted;
  const passages = candidates.map(
    ({ name, description }) => `${name[variety]}: ${description[variety]}`,
  );
  const said = await askForHelp({ ...wanted, passages }, helper);
  if (said === undefined) return undefined;
  const answer = canonicalise(said);
  const [, number = ''] = NUMBER.exec(answer) ?? [];
  const chosen = candidates[Number(number) - 1];
  if (chosen === undefined && !UNSURE.test(answer)) dropHelp(helper, template, 'no choice');
  return chosen;
}
