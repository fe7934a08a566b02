/** A question that is being answered. */
export interface LiveQuestion {
  /** Fires when the work is to stop: the client left, or the service stops. */
  signal: AbortSignal;
  abort(): void;
  /** To be called when the question is over, however it ended. */
  leave(): void;
}

/** The questions that are being answered now, one a conversation at most. */
export class LiveQuestions {
  readonly #questions = new Map<string, AbortController>();
  #closed = false;
  #drained: () => void = () => {};

  /** True once the service takes no further question. */
  get closed(): boolean {
    return this.#closed;
  }

  has(conversationId: string): boolean {
    return this.#questions.has(conversationId);
  }

  /** Undefined when the conversation has a question that waits for its answer. */
  enter(conversationId: string): LiveQuestion | undefined {
    if (this.has(conversationId)) return undefined;
    const controller = new AbortController();
    this.#questions.set(conversationId, controller);
    const leave = () => {
      if (this.#questions.get(conversationId) === controller)
        this.#questions.delete(conversationId);
      if (this.#questions.size === 0) this.#drained();
    };
    return { signal: controller.signal, abort: () => controller.abort(), leave };
  }

  /** Takes no further question, waits for those under way, and stops what lasts longer. */
  async close(patienceInMilliseconds: number): Promise<void> {
    this.#closed = true;
    if (this.#questions.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#drained = resolve;
      const stopAll = () => {
        for (const controller of this.#questions.values()) controller.abort();
        resolve();
      };
      setTimeout(stopAll, patienceInMilliseconds).unref();
    });
  }
}
