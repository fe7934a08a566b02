import type { Variety } from '../../../src/domain/variety.ts';

/** A text that engines index, and the service that a hit on it votes for. */
export interface Passage {
  service: string;
  text: string;
}

/** A way of finding services. */
export interface Engine {
  name: string;
  /** Ids of services, best first, each once, `RANKS` at most; none when nothing fits. */
  search(question: string, variety: Variety): string[] | Promise<string[]>;
}

/** Places of a ranking that are looked at. */
export const RANKS = 10;

/** Services in the order of their best hits. Takes no more hits than it needs. */
export function voteByBestHit(hits: Iterable<string>): string[] {
  const services = new Set<string>();
  for (const service of hits) {
    services.add(service);
    if (services.size === RANKS) break;
  }
  return [...services];
}
