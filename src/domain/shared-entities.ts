import { z } from 'zod';
import { Identifier } from './identifier.ts';
import { LocalizedText } from './localized-text.ts';

/** An administration or body: CPSV-AP Public Organisation. */
export const Organisation = z.strictObject({
  id: Identifier,
  name: LocalizedText,
  url: z.url({ protocol: /^https$/ }).optional(),
});
export type Organisation = z.infer<typeof Organisation>;

/** A paper that services ask for. `issuedBy` is the service that gives it, if it is one of ours. */
export const Evidence = z.strictObject({
  id: Identifier,
  name: LocalizedText,
  issuedBy: Identifier.optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** A way to reach a service: an official site or a telephone number. CPSV-AP Channel. */
export const Channel = z.strictObject({
  id: Identifier,
  kind: z.enum(['portal', 'phone']),
  /** What a citizen reads as the link's text: the site's address or the number, as dialled. */
  label: z.string().min(2),
  url: z.union([z.url({ protocol: /^https$/ }), z.string().regex(/^tel:\+?\d+$/)]),
  owner: Identifier.optional(),
});
export type Channel = z.infer<typeof Channel>;

/** A life event and the services that it calls for, in the order in which to do them. */
export const LifeEvent = z.strictObject({
  id: Identifier,
  name: LocalizedText,
  advice: LocalizedText,
  services: z.array(Identifier).min(1),
});
export type LifeEvent = z.infer<typeof LifeEvent>;
