import { compress } from 'hono/compress';
import { z } from 'zod';
import { Variety } from '../../domain/variety.ts';
import type { Door, DoorApp, DoorContext } from '../door.ts';
import { languageOfRequest } from '../language-of-request.ts';
import { isHexColour } from '../page/contrast.ts';
import { renderEmbed, USUAL_ACCENT } from '../page/render-embed.ts';
import { showPage } from '../show-page.ts';

const short = (maximum: number) => z.string().trim().max(maximum).catch('');

/** What cannot be used is as if it had not been chosen. */
const Choice = z.object({
  chatLanguage: Variety.or(z.literal('')).catch(''),
  display: z.enum(['launcher', 'inline']).catch('launcher'),
  position: z.enum(['end', 'start']).catch('end'),
  theme: z.enum(['light', 'auto']).catch('light'),
  accent: z.custom<string>(isHexColour).catch(USUAL_ACCENT),
  site: short(200),
  questions: short(500),
});

/** The page where agencies find their tag. */
export function routeEmbed(app: DoorApp, door: Door): void {
  app.get('/embed', compress(), (context) => {
    const language = languageOfRequest(context, context.req.query('language'));
    const choice = Choice.parse(context.req.query());
    const origin = publicOrigin(door, context);
    return showPage(
      context,
      language,
      renderEmbed(language, origin, choice, door.widget, door.web),
    );
  });
}

/** The origin under which this service is reached; a proxy of ours says whether it is TLS. */
function publicOrigin(door: Door, context: DoorContext): string {
  const { protocol, host } = new URL(context.req.url);
  const forwarded = door.config.trustProxy ? context.req.header('X-Forwarded-Proto') : undefined;
  return forwarded === 'https' ? `https://${host}` : `${protocol}//${host}`;
}
