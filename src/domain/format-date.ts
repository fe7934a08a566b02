/** `2026-05-19` as Morocco writes it in every variety: 19/05/2026; a partial date as 05/2026. */
export function formatDate(isoDate: string): string {
  return isoDate.split('-').reverse().join('/');
}
