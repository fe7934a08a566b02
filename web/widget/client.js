import { readEvents } from './read-events.js';
import { rest } from './rest.js';

/** The service sends a comment every 15 s; a line on which two of them fail to come is cut. */
const LONGEST_SILENCE = 40_000;

const ENDINGS = ['answer-end', 'answer-withdrawn', 'answer-error'];

/** The service said no: `message` is its sentence for the citizen, `retryAfter` in seconds. */
export class Refusal extends Error {
  constructor(title, status, retryAfter) {
    super(title);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the same question may be taken later. */
  get isPassing() {
    return this.status === 429 || this.status >= 500;
  }

  /** What to tell the citizen, with how long to wait where that is known. */
  sentence({ widget }) {
    const { message, retryAfter: seconds } = this;
    const wait = seconds ? widget.waitSeconds.replace('{seconds}', seconds) : '';
    return `${message || widget.unreachable} ${wait}`.trim();
  }
}

/** What the widget asks of the service. Anything but a Refusal that it throws means: no line. */
export class Client {
  constructor(root) {
    this.root = root;
  }

  /** Hands on each event of the answer. Returns whether the answer came to an ending. */
  async ask(question, language, signal, on) {
    await pause(signal);
    const headers = { Accept: 'text/event-stream', 'Accept-Language': language };
    const response = await withinSilence(this.#send('v1/chat', question, headers, signal));
    if (!response.ok) throw await refusalOf(response);
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    const readText = async () => {
      const { done, value } = await withinSilence(reader.read());
      return { done, value: decoder.decode(value, { stream: !done }) };
    };
    try {
      for await (const { type, data } of readEvents(readText)) {
        await pause(signal);
        on(type, data);
        if (ENDINGS.includes(type)) return true;
      }
    } finally {
      reader.cancel().catch(() => {});
    }
    return false;
  }

  async rate(turnId, rating, comment) {
    const response = await this.#send('v1/feedback', { turnId, rating, comment });
    if (!response.ok) throw await refusalOf(response);
  }

  /** Erases the conversation; nothing kept under that id is what was asked for. */
  async forget(id) {
    const response = await fetch(this.#address(`v1/conversations/${id}`), { method: 'DELETE' });
    if (!response.ok && response.status !== 404) throw await refusalOf(response);
  }

  /** A question as the service kept it, without personal data. */
  async keptQuestion(conversationId, turnId) {
    const { turns } = await this.#read(`v1/conversations/${conversationId}`);
    return turns.find((turn) => turn.turnId === turnId)?.question;
  }

  readService(id, language) {
    return this.#read(`v1/services/${id}?language=${language}`);
  }

  servicePage(id, language) {
    return this.#address(`services/${id}?language=${language}`);
  }

  #address(path) {
    return new URL(path, this.root).href;
  }

  async #read(path) {
    const response = await fetch(this.#address(path), { headers: { Accept: 'application/json' } });
    if (!response.ok) throw await refusalOf(response);
    return response.json();
  }

  #send(path, body, headers = {}, signal = undefined) {
    return fetch(this.#address(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal,
    });
  }
}

async function refusalOf(response) {
  const problem = await response.json().catch(() => ({}));
  const seconds = Number(response.headers.get('Retry-After'));
  return new Refusal(problem.title ?? '', response.status, seconds > 0 ? seconds : undefined);
}

/** Each event is shown in a task of its own, for the sake of old telephones. */
async function pause(signal) {
  await rest();
  if (signal.aborted) throw new DOMException('Stopped', 'AbortError');
}

async function withinSilence(promise) {
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TypeError('Nothing moves on the line')), LONGEST_SILENCE);
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}
