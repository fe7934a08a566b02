/** A failure that can be shown to the citizen: its message comes from the service. */
export class ToldProblem extends Error {}

/**
 * Asks a question and hands on each event of the answer: `on(type, data)`.
 * Returns true when the answer came to an end, false when the stream broke off before.
 */
export async function ask(question, interfaceLanguage, on) {
  const response = await fetch('/v1/chat', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'text/event-stream',
      'Accept-Language': interfaceLanguage,
    },
    body: JSON.stringify(question),
  });
  if (!response.ok) throw new ToldProblem(await titleOf(response));
  let ended = false;
  for await (const { type, data } of readEvents(response.body)) {
    on(type, data);
    ended = ['answer-end', 'answer-withdrawn', 'answer-error'].includes(type);
  }
  return ended;
}

async function titleOf(response) {
  const problem = await response.json();
  return problem.title;
}

/** Reads server-sent events; a comment keeps the line open and says nothing. */
async function* readEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  while (true) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (waiting + value).split('\n\n');
    waiting = parts.pop();
    for (const part of parts) {
      const event = readEvent(part);
      if (event) yield event;
    }
  }
}

function readEvent(part) {
  const lines = part.split('\n');
  const contentOf = (field) =>
    lines
      .filter((line) => line.startsWith(`${field}: `))
      .map((line) => line.slice(field.length + 2))
      .join('\n');
  const type = contentOf('event');
  return type === '' ? undefined : { type, data: JSON.parse(contentOf('data')) };
}
