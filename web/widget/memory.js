const MOST_TURNS = 10;
const DAY = 86_400_000;

/**
 * What stays on the device: the last turns, in the tab or (`keep="device"`) beyond it, and the ticks
 * of checklists. A browser that keeps nothing is no error: then nothing is kept.
 */
export class Memory {
  #turns;
  #ticks;
  #prefix;

  constructor({ keep, host, days }) {
    this.#turns = areaOf(keep === 'device' ? 'localStorage' : 'sessionStorage');
    this.#ticks = areaOf('localStorage');
    this.#prefix = `dalil:${host}:`;
    this.days = days;
  }

  /** `{conversationId, turns: [{question, answer}]}`; a turn without an answer still waits. */
  load() {
    const kept = this.#read(this.#turns, 'conversation');
    // The service forgets after so many days, and so does the device.
    if (!kept || Date.now() - kept.savedAt > this.days * DAY) return { turns: [] };
    return kept;
  }

  /** A question with personal data in it stays off the device until the service has taken it out. */
  save(conversationId, shown) {
    const turns = shown
      .filter((turn) => (turn.answer && turn.safe) || turn.waiting)
      .map(({ question, answer }) => ({ question, answer }))
      .slice(-MOST_TURNS);
    if (turns.length === 0) return;
    this.#write(this.#turns, 'conversation', { conversationId, turns, savedAt: Date.now() });
  }

  ticksOf(serviceId) {
    return this.#read(this.#ticks, `ticks:${serviceId}`) ?? [];
  }

  keepTicks(serviceId, ticks) {
    this.#write(this.#ticks, `ticks:${serviceId}`, ticks);
  }

  forgetTurns() {
    this.#turns?.removeItem(`${this.#prefix}conversation`);
  }

  forgetAll() {
    this.forgetTurns();
    const keys = Object.keys(this.#ticks ?? {}).filter((key) => key.startsWith(this.#prefix));
    for (const key of keys) this.#ticks.removeItem(key);
  }

  #read(area, name) {
    try {
      return JSON.parse(area?.getItem(this.#prefix + name) ?? 'null');
    } catch {
      return null;
    }
  }

  #write(area, name, value) {
    try {
      area?.setItem(this.#prefix + name, JSON.stringify(value));
    } catch {
      // The device is full: the page still holds what it shows.
    }
  }
}

function areaOf(name) {
  try {
    return globalThis[name];
  } catch {
    return undefined;
  }
}
