import type { Door, DoorApp, Furnishing } from './door.ts';
import { openDoor } from './open-door.ts';
import { limitRate } from './rate-limit.ts';
import { routeArticlePages } from './routes/article-pages.ts';
import { routeArticles } from './routes/articles.ts';
import { routeChat } from './routes/chat.ts';
import { routeConversations } from './routes/conversations.ts';
import { routeDocs } from './routes/docs.ts';
import { routeEmbed } from './routes/embed.ts';
import { routeFeedback } from './routes/feedback.ts';
import { routeHealth } from './routes/health.ts';
import { routeInstallable } from './routes/installable.ts';
import { routePage } from './routes/page.ts';
import { routeServicePage } from './routes/service-page.ts';
import { routeServices } from './routes/services.ts';
import { routeWidget } from './routes/widget.ts';

/** The HTTP door: every route, and what holds for all of them. */
export function createApp(furnishing: Furnishing): DoorApp {
  const door: Door = { ...furnishing, limit: limitRate(furnishing.config.rateLimitPerMinute) };
  const app = openDoor(door);
  routeChat(app, door);
  routeFeedback(app, door);
  routeConversations(app, door);
  routeServices(app, door);
  routeArticles(app, door);
  routeHealth(app, door);
  routePage(app, door);
  routeWidget(app, door);
  routeEmbed(app, door);
  routeServicePage(app, door);
  routeArticlePages(app, door);
  routeInstallable(app, door);
  routeDocs(app, door);
  return app;
}
