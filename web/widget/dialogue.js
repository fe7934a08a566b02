import { attachCard } from './attach-card.js';
import { Refusal } from './client.js';
import { TurnView } from './turn-view.js';

/** The conversation: asks, follows the answer as it is told, and keeps what was said. */
export class Dialogue {
  #turns = [];
  #working;
  #cardOf;

  constructor({ client, memory, frame, reader, texts, site, tell }) {
    Object.assign(this, { client, memory, frame, reader, texts, site, tell });
    addEventListener('online', () => this.sendWaiting());
  }

  get busy() {
    return this.#working !== undefined;
  }

  /** Shows what the device kept; a question that could not be sent goes out now. */
  restore() {
    const { conversationId, turns } = this.memory.load();
    this.conversationId = conversationId;
    for (const { question, answer } of turns) {
      const turn = this.#show(question);
      if (answer) this.#complete(turn, { ...answer, redactions: {} });
      else this.#hold(turn, this.frame.words.widget.waitingForLine);
    }
    this.frame.setEmpty(turns.length === 0);
    this.sendWaiting();
  }

  async send(question) {
    if (this.busy || question === '') return;
    this.frame.status.textContent = '';
    const turn = this.#show(question);
    this.frame.setEmpty(false);
    await this.#run(turn);
  }

  stop() {
    this.#working?.abort();
  }

  async sendWaiting() {
    for (const turn of this.#turns.filter((turn) => turn.waiting)) {
      if (this.busy || navigator.onLine === false) return;
      await this.#run(turn);
    }
  }

  /** Leaves this conversation on the service, and starts another. */
  begin() {
    this.stop();
    this.reader.stop();
    this.#turns = [];
    this.#cardOf = undefined;
    this.conversationId = undefined;
    this.memory.forgetTurns();
    this.frame.messages.replaceChildren();
    this.frame.setEmpty(true);
  }

  /** Erases the conversation on the service and on the device. */
  async forget() {
    const { words } = this.frame;
    try {
      if (this.conversationId !== undefined) await this.client.forget(this.conversationId);
      this.begin();
      this.memory.forgetAll();
      this.frame.say(words.forgotten);
    } catch (error) {
      this.frame.say((error instanceof Refusal && error.message) || words.widget.forgetFailed);
    }
  }

  #show(question) {
    const { texts, frame } = this;
    const { lang, dir } = frame.panel;
    const acts = {
      reader: this.reader,
      say: (text) => frame.say(text),
      choose: (text) => this.send(text),
      again: (again) => this.#again(again),
      rate: (turnId) => (rating, reason) => this.client.rate(turnId, rating, reason),
    };
    const turn = new TurnView(question, lang, dir, texts, acts);
    this.#turns.push(turn);
    frame.messages.append(...turn.elements);
    return turn;
  }

  #again(turn) {
    if (this.busy) return;
    return turn.answer ? this.send(turn.question) : this.#run(turn);
  }

  async #run(turn) {
    turn.waiting = false;
    turn.accepted = false;
    turn.wait();
    this.reader.stop();
    this.frame.startReveal(turn.askedArticle);
    if (navigator.onLine === false) {
      return this.#hold(turn, this.frame.words.widget.waitingForLine, 'offline');
    }
    const working = new AbortController();
    this.#working = working;
    this.frame.setBusy(true);
    try {
      const { site, conversationId } = this;
      const { lang } = this.frame.panel;
      const asked = { message: turn.question, conversationId, site };
      const follow = (type, data) => this.#follow(turn, type, data);
      const ended = await this.client.ask(asked, lang, working.signal, follow);
      if (!ended) this.#breakOff(turn, turn.words.interrupted, 'interrupted');
    } catch (error) {
      this.#meet(turn, error, working.signal);
    } finally {
      // Another conversation may have begun meanwhile.
      if (this.#working === working) {
        this.#working = undefined;
        this.frame.setBusy(false);
      }
    }
    this.#keep();
  }

  #follow(turn, type, data) {
    if (type === 'question-accepted') {
      turn.accepted = true;
      turn.accept(data);
      this.conversationId = data.conversationId;
    } else if (type === 'answer-delta') turn.add(data.text);
    else if (type === 'answer-end') {
      this.#complete(turn, data.answer);
      this.frame.announce(`${turn.words.title}: ${turn.heard}`, turn.language);
      const { turnId, language, outcome, services } = data.answer;
      this.tell('answer', { turnId, language, outcome, services });
    } else if (type === 'answer-withdrawn' || type === 'answer-error') {
      turn.replace(data.text);
      this.frame.announce(turn.heard, turn.language);
      this.tell('error', { kind: type });
    }
    this.frame.keepRevealed(turn.askedArticle);
  }

  #complete(turn, answer) {
    turn.answer = answer;
    turn.accept(answer);
    turn.complete(answer);
    turn.safe = Object.keys(answer.redactions).length === 0;
    if (!turn.safe) this.#showKept(turn);
    const service = answer.outcome === 'answered' ? answer.services[0] : undefined;
    if (!service || service.id === this.#cardOf) return;
    this.#cardOf = service.id;
    attachCard(turn, service.id, this);
  }

  /** Every failure is one sentence and a way on. */
  #meet(turn, error, signal) {
    const { words } = turn;
    if (signal.aborted) return turn.breakOff(words.widget.stopped);
    if (error instanceof Refusal) {
      // What was refused for now is kept like a question without a line.
      turn.waiting = error.isPassing;
      return this.#breakOff(turn, error.sentence(words), 'refused');
    }
    if (turn.accepted) return this.#breakOff(turn, words.interrupted, 'interrupted');
    return this.#hold(turn, words.widget.unreachable, 'unreachable');
  }

  #breakOff(turn, sentence, kind) {
    turn.breakOff(sentence);
    this.frame.keepRevealed(turn.askedArticle);
    this.frame.announce(sentence, turn.language);
    this.tell('error', { kind });
  }

  /** Keeps a question until there is a line again. */
  #hold(turn, sentence, kind) {
    turn.waiting = true;
    if (kind) this.#breakOff(turn, sentence, kind);
    else turn.breakOff(sentence);
    this.#keep();
  }

  #keep() {
    this.memory.save(this.conversationId, this.#turns);
  }

  async #showKept(turn) {
    const { conversationId, turnId } = turn.answer;
    const question = await this.client.keptQuestion(conversationId, turnId).catch(() => undefined);
    if (question === undefined) return;
    turn.showKept(question);
    turn.safe = true;
    this.#keep();
  }
}
