const LINK = /\[[^\]]*\]\(([^)\s]*)\)/g;
const IMAGE = /!\[/;
/** An address outside of a Markdown link, or HTML: nothing of ours writes either. */
const BARE_ADDRESS = /\b(?:https?|javascript|data):/i;
const HTML = /<[a-z/!]/i;

/** What is wrong with the links of a text, given the addresses that it may link to. */
export function linkFaults(text: string, allowed: ReadonlySet<string>): string[] {
  const targets = [...text.matchAll(LINK)].map(([, target = '']) => target);
  const prose = text.replace(LINK, '');
  return [
    ...targets.filter((target) => !allowed.has(target)),
    ...(IMAGE.test(text) ? ['image'] : []),
    ...(BARE_ADDRESS.test(prose) ? ['bare address'] : []),
    ...(HTML.test(prose) ? ['html'] : []),
  ];
}
