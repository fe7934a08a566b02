import { numbersIn } from '../digit-groups.ts';
import type { Recogniser } from '../span.ts';
import { isNear } from '../words-near.ts';

const LENGTH = 9;

/** Nine digits alone could be anything: a word for social security must stand near. */
const SOCIAL_SECURITY =
  /c\.?n\.?s\.?s|securite sociale|sécurité sociale|immatricul|affili|assur[eé]|adh[eé]rent|\bd[ae]?man|ضمان|صندوق|انخراط|مؤمن|سي ?ان ?اس ?اس|التسجيل/iu;

/** Social security numbers (CNSS). */
export const cnss: Recogniser = {
  kind: 'cnss',
  find: (text) =>
    numbersIn(text, LENGTH, LENGTH)
      .filter((number) => isNear(text, number, SOCIAL_SECURITY, 60, 40))
      .map(({ start, end }) => ({ kind: 'cnss', start, end })),
};
