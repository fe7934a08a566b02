import { type Content, type Markup, markup } from './markup.ts';

/** A table with a caption; the first cell of a row is its heading. Says so when it has no rows. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Content[])[],
): Markup {
  if (rows.length === 0) return markup`<p>${caption}: none.</p>`;
  return markup`<table>
<caption>${caption}</caption>
<thead><tr>${headings.map((heading) => markup`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([first, ...others]) => markup`<tr><th scope="row">${first}</th>${others.map(cell)}</tr>
`,
)}</tbody>
</table>`;
}

function cell(content: Content): Markup {
  return typeof content === 'number'
    ? markup`<td class="number">${content}</td>`
    : markup`<td>${content}</td>`;
}

/** A long table that is folded until somebody opens it. */
export function folded(summary: string, content: Markup): Markup {
  return markup`<details><summary>${summary}</summary>
${content}
</details>`;
}
