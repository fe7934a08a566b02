import type { z } from 'zod';
import { textsFor } from '../../domain/texts.ts';

/** The words of the page for agencies. `{ratio}` is the contrast found, `{least}` what is needed. */
export const EmbedTexts = textsFor([
  'title',
  'tagline',
  'language',
  'languageOfPage',
  'display',
  'launcher',
  'inline',
  'position',
  'positionEnd',
  'positionStart',
  'theme',
  'themeLight',
  'themeAuto',
  'colour',
  'site',
  'questions',
  'update',
  'contrastEnough',
  'contrastPoor',
  'tag',
  'styleSheet',
  'policy',
  'policyNote',
  'release',
  'releaseNote',
  'preview',
]);
export type EmbedTexts = z.infer<typeof EmbedTexts>;
