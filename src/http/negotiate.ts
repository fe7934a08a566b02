import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

interface MediaRange {
  type: string;
  q: number;
}

/** The media type to answer in, the first offer where the client has no wish; undefined for none. */
export function negotiate<Offer extends string>(
  context: Context,
  offers: readonly [Offer, ...Offer[]],
): Offer | undefined {
  const chosen = accepts(context, {
    header: 'Accept',
    supports: [...offers],
    default: offers[0],
    match: (ranges) => bestOffer(offers, ranges) ?? '',
  });
  return offers.find((offer) => offer === chosen);
}

/** The best liked offer; among equals the one that the client named first. */
function bestOffer(offers: readonly string[], ranges: readonly MediaRange[]): string | undefined {
  const liked = offers.flatMap((offer) => {
    const [kind] = offer.split('/');
    // The most specific range decides: `*/*, application/json;q=0` wants anything but JSON.
    const position = [offer, `${kind}/*`, '*/*', '*']
      .map((range) => ranges.findIndex(({ type }) => type.toLowerCase() === range))
      .find((found) => found >= 0);
    const q = position === undefined ? 0 : (ranges[position]?.q ?? 0);
    return position === undefined || q === 0 ? [] : [{ offer, q, position }];
  });
  return liked.sort((one, other) => other.q - one.q || one.position - other.position)[0]?.offer;
}
