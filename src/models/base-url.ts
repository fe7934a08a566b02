/** People copy base addresses with `/v1` or without; the libraries of two providers add it. */
export function withoutVersion(url: string): string {
  return url.replace(/\/+$/, '').replace(/\/v1$/, '');
}

/** OpenAI's library adds nothing, and a bare host has no chat completions. */
export function withVersion(url: string): string {
  const base = url.replace(/\/+$/, '');
  return new URL(base).pathname === '/' ? `${base}/v1` : base;
}
