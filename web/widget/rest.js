/** Lets the browser paint and hear a tap before what follows, so that no task is long. */
export function rest() {
  // Timers are slowed down in a tab that is not seen; `yield` is not, where there is one.
  return globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
