import type { SetName } from '../cases.ts';
import type { Picture } from '../suites/suite.ts';
import { percent } from './format.ts';
import { escapeMarkup } from './markup.ts';

/** A picture of a suite, drawn without a script: tables, or an SVG within the page. */
export function renderPicture(picture: Picture, set: SetName): string {
  const caption = `<figcaption>${escapeMarkup(picture.title)} (${set})</figcaption>`;
  return `<figure>${caption}${draw(picture)}</figure>`;
}

function draw(picture: Picture): string {
  switch (picture.type) {
    case 'matrix':
      return drawMatrix(picture);
    case 'pairs':
      return drawPairs(picture);
    case 'curve':
      return drawCurve(picture);
  }
}

type PictureOf<Type extends Picture['type']> = Extract<Picture, { type: Type }>;

function drawMatrix({ rows, columns, counts }: PictureOf<'matrix'>): string {
  const head = ['', ...columns].map((column) => `<th scope="col">${column}</th>`).join('');
  const body = rows.flatMap((row, index) => {
    const cells = counts[index] ?? [];
    // A language without a case has no row.
    if (cells.every((count) => count === 0)) return [];
    const most = Math.max(...cells);
    const written = cells.map(
      (count) => `<td${count === most ? ' class="hot"' : ''}>${count}</td>`,
    );
    return [`<tr><th scope="row">${row}</th>${written.join('')}</tr>`];
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function drawPairs({ pairs }: PictureOf<'pairs'>): string {
  const rows = pairs.map(
    ({ expected, given, count }) =>
      `<tr><th scope="row">${escapeMarkup(expected)}</th><th scope="row">${escapeMarkup(given)}</th><td>${count}</td></tr>`,
  );
  const head = '<thead><tr><th>meant</th><th>stood first</th><th>times</th></tr></thead>';
  return `<table>${head}<tbody>${rows.join('')}</tbody></table>`;
}

const WIDTH = 480;
const HEIGHT = 240;
const LEFT = 50;
const TOP = 10;
const COLOURS = ['#1f6feb', '#c0262d', '#187a3d', '#b26a00'];
const DASHES = ['', '6 3', '2 3', '8 3 2 3'];

function drawCurve({ lines }: PictureOf<'curve'>): string {
  const errors = lines.flatMap(({ points }) => points.map(({ error }) => error));
  // Whole tenths leave room for a label; a line without an error still needs a scale.
  const highest = Math.max(0.1, Math.ceil(Math.max(...errors) * 10) / 10);
  const x = (coverage: number) => LEFT + coverage * WIDTH;
  const y = (error: number) => TOP + HEIGHT - (error / highest) * HEIGHT;
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const across = ticks.map(
    (tick) =>
      `<text x="${x(tick)}" y="${TOP + HEIGHT + 16}" text-anchor="middle">${percent(tick, 0)}</text>`,
  );
  const up = ticks.map((tick) => {
    const at = y(tick * highest);
    return `<line x1="${LEFT}" x2="${LEFT + WIDTH}" y1="${at}" y2="${at}" stroke="#8884"/><text x="${LEFT - 6}" y="${at + 4}" text-anchor="end">${percent(tick * highest)}</text>`;
  });
  const drawn = lines.map(({ name, points }, index) => {
    const path = points
      .map(
        ({ coverage, error }, at) =>
          `${at === 0 ? 'M' : 'L'}${x(coverage).toFixed(1)} ${y(error).toFixed(1)}`,
      )
      .join('');
    const stroke = `stroke="${COLOURS[index % COLOURS.length]}" stroke-dasharray="${DASHES[index % DASHES.length]}" stroke-width="2"`;
    const key = TOP + 12 + index * 18;
    return `<path d="${path}" fill="none" ${stroke}/><line x1="${LEFT + 10}" x2="${LEFT + 40}" y1="${key}" y2="${key}" ${stroke}/><text x="${LEFT + 46}" y="${key + 4}">${escapeMarkup(name)}</text>`;
  });
  const axes = `<text x="${LEFT + WIDTH / 2}" y="${TOP + HEIGHT + 34}" text-anchor="middle">answered, % of all questions</text><text x="12" y="${TOP + HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 12 ${TOP + HEIGHT / 2})">wrong, % of the answered</text>`;
  return `<svg viewBox="0 0 ${LEFT + WIDTH + 20} ${TOP + HEIGHT + 44}" role="img" aria-label="coverage and error">${up.join('')}${across.join('')}${axes}${drawn.join('')}</svg>`;
}
