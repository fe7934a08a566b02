const STOPPED = Symbol('stopped');

/** What a source tells until the signal fires. The source is told to finish, not waited for. */
export async function* takeUntil<Item>(
  source: AsyncGenerator<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  const stopped = new Promise<typeof STOPPED>((resolve) => {
    if (signal.aborted) resolve(STOPPED);
    signal.addEventListener('abort', () => resolve(STOPPED), { once: true });
  });
  try {
    while (true) {
      const next = await Promise.race([stopped, source.next()]);
      if (next === STOPPED || next.done) return;
      yield next.value;
    }
  } finally {
    // A source that is stuck or broken after its end concerns nobody any more.
    source.return(undefined).catch(() => {});
  }
}
