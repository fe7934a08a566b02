import type { Context } from 'hono';
import { accepts, defaultMatch } from 'hono/accepts';

/** The media type to answer in, the first offer where the client has no wish; undefined for none. */
export function negotiate<Offer extends string>(
  context: Context,
  offers: readonly [Offer, ...Offer[]],
): Offer | undefined {
  const chosen = accepts(context, {
    header: 'Accept',
    supports: [...offers],
    default: offers[0],
    match: (ranges, config) => {
      const named = defaultMatch(ranges, { ...config, default: '' });
      if (named !== '') return named;
      const anything = ranges.some(({ type, q }) => (type === '*/*' || type === '*') && q > 0);
      const unwanted = ranges.filter(({ q }) => q === 0).map(({ type }) => type.toLowerCase());
      return anything ? (config.supports.find((offer) => !unwanted.includes(offer)) ?? '') : '';
    },
  });
  return offers.find((offer) => offer === chosen);
}
