/**
 * Telephone numbers of the administration that a citizen may name and an answer may repeat:
 * administrations 37 37, tax office, housing aid, ministry (from knowledge/channels).
 */
const OFFICIAL = new Set(['537273727', '520447100', '537663300']);

/** Free, shared-cost and premium numbers (ANRT plan: 0800–0802, 089): never a person's. */
const SERVICE_PREFIX = /^8(?:0[0-2]|9)/;

const COUNTRY = /^(?:00)?212/;

/** Whether a telephone number, in digits, belongs to the public and may stay. */
export function isPublicTelephone(digits: string): boolean {
  const national = digits.replace(COUNTRY, '').replace(/^0/, '');
  return SERVICE_PREFIX.test(national) || OFFICIAL.has(national);
}
