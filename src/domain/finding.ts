import type { Aspect } from './aspect.ts';
import type { Quantity } from './quantity.ts';
import type { Situation } from './situation.ts';

export interface RankedService {
  id: string;
  /** How likely this is the service that was asked about, 0 to 1; not calibrated yet. */
  confidence: number;
}

/** A fact of the best service, by its id, or `overview` for the whole procedure. */
export interface RankedFact {
  id: string;
  /** Higher answers the question better; comparable within one finding only. */
  score: number;
}

/** Why retrieval decided as it did, for `--trace`; one signal a line. */
export interface TraceLine {
  signal: string;
  detail: string;
}

/** What the knowledge has on a question, and how sure retrieval is. */
export interface Finding {
  verdict:
    | 'answer'
    | 'ask-back'
    | 'life-event'
    | 'article'
    | 'small-talk'
    | 'out-of-scope'
    | 'no-knowledge';
  /** Best first, five at most; for `ask-back` the options, three at most. */
  services: RankedService[];
  /** What is asked of the service, in the order of the question; never empty. */
  aspects: Aspect[];
  /** What answers the question in the best service's card, best first; empty without a service. */
  facts: RankedFact[];
  /** What is particular about the person or the case. */
  situations: Situation[];
  /** What the question states in numbers, so that a scale's own bracket can be told. */
  quantities: Quantity[];
  /** The life event or article that answers, or what kind of small talk it is, for those verdicts. */
  subject?: string;
  trace: TraceLine[];
  /** Look-alikes of the service that was chosen among them; left out where none were left open. */
  notChosen?: string[];
  /** Which prompts and models helped to find it, in order; left out for none. */
  helpedBy?: string[];
}
