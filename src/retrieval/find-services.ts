import type { Aspect } from '../domain/aspect.ts';
import type { Finding, TraceLine } from '../domain/finding.ts';
import type { Situation } from '../domain/situation.ts';
import { foldedWords } from '../language/fold.ts';
import { chooseAspects } from './choose-aspects.ts';
import { decide } from './decide.ts';
import type {
  AspectLikelihood,
  LabelLikelihood,
  MatchingModel,
} from './matching/matching-model.ts';
import { type EarlierQuestion, rankInContext } from './rank-in-context.ts';

export interface FinderParts {
  model: MatchingModel;
  detectSituations(text: string): Situation[];
  hearAspects(text: string): Set<Aspect>;
  /** Service ids by the folded name that a citizen may click or type. */
  idsByName: ReadonlyMap<string, string>;
}

export interface Asked {
  text: string;
  earlier?: EarlierQuestion | undefined;
  /** False when the turn before asked back already: one question at most. */
  mayAskBack: boolean;
}

/** A question of more words than this tells enough to be answered at once. */
const MOST_WORDS_TO_ASK_BACK = 7;

/** Which services bear on a question, what of them is asked, and how sure we are. */
export function findServices(asked: Asked, parts: FinderParts): Finding {
  const { text, earlier } = asked;
  const rankedAspects = parts.model.rankAspects(text);
  const aspects = chooseAspects(rankedAspects, parts.hearAspects(text));
  const situations = parts.detectSituations(text);
  const named = serviceNamedIn(text, parts.idsByName);
  if (named !== undefined) {
    const services = [{ id: named, confidence: 1 }];
    const trace = [{ signal: 'name', detail: named }];
    return { verdict: 'answer', services, aspects, situations, trace };
  }
  const { ranking, leaning } = rankInContext(parts.model, text, earlier);
  const short = foldedWords(text).length <= MOST_WORDS_TO_ASK_BACK;
  const verdict = decide(ranking, { mayAskBack: asked.mayAskBack && short && !leaning });
  return { ...verdict, aspects, situations, trace: traceOf(ranking, leaning, rankedAspects) };
}

/** A follow-up chip is a service's name, or its name before a colon and a question. */
function serviceNamedIn(text: string, idsByName: ReadonlyMap<string, string>): string | undefined {
  const whole = nameKey(text);
  return idsByName.get(whole) ?? idsByName.get(nameKey(text.split(/\s*:/)[0] ?? ''));
}

/** A name as it is compared: folded words. */
export function nameKey(name: string): string {
  return foldedWords(name).join(' ');
}

function traceOf(
  ranking: readonly LabelLikelihood[],
  leaning: boolean,
  rankedAspects: readonly AspectLikelihood[],
): TraceLine[] {
  return [
    { signal: 'context', detail: leaning ? 'read with the question before' : 'read alone' },
    ...ranking.slice(0, 5).map(({ label, likelihood }) => ({
      signal: 'service',
      detail: `${label} ${likelihood.toFixed(3)}`,
    })),
    ...rankedAspects.slice(0, 3).map(({ aspect, likelihood }) => ({
      signal: 'aspect',
      detail: `${aspect} ${likelihood.toFixed(3)}`,
    })),
  ];
}
