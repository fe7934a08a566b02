import { showServiceCard } from './service-card.js';

/** Reads the card of the service that an answer is about, and shows it beneath the answer. */
export async function attachCard(turn, id, { client, memory }) {
  // Without its card the answer is still whole.
  const service = await client.readService(id, turn.language).catch(() => undefined);
  if (!service) return;
  const { words, direction, language } = turn;
  const card = showServiceCard(service, {
    ...{ words, direction, page: client.servicePage(id, language) },
    ticks: memory.ticksOf(id),
    keepTicks: (ticks) => memory.keepTicks(id, ticks),
  });
  turn.showCard(card);
}
