import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLexicon } from '../ingestion/read-lexicon.ts';
import { situationDetector, withoutGlue } from './detect-situations.ts';

const lexicon = readLexicon(join(import.meta.dirname, '..', '..', 'knowledge'));
const detect = situationDetector(lexicon.situations);

it.each([
  'أنا مقيم بالخارج',
  'خدام فالطاليان والباسبور غيسالي',
  'شحال غنخلص فالقنصلية',
  'ch7al f l9onsoliya',
  'je vis à Bruxelles',
])('hears that the person is abroad: %s', (text) => {
  expect(detect(text)).toContain('abroad');
});

it.each(['خارج من الدار', 'فين المقاطعة ديالي', 'le consulting, quel impôt'])(
  'does not hear abroad where nobody is: %s',
  (text) => {
    expect(detect(text)).not.toContain('abroad');
  },
);

it('takes off a preposition with and without the article behind it', () => {
  expect(withoutGlue('بالخارج')).toEqual(['خارج', 'الخارج']);
  expect(withoutGlue('لولدي')).toEqual(['ولدي']);
  expect(withoutGlue('باب')).toEqual([]);
});
