/** Reads server-sent events as `{type, data}`; a comment keeps the line open and says nothing. */
export async function* readEvents(readText) {
  let waiting = '';
  while (true) {
    const { done, value } = await readText();
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
