import { expect, test } from 'vitest';
import { VARIETIES } from '../src/domain/variety.ts';
import { axeViolations, describeInBrowser, listen } from './browser-world.ts';
import { CONVERSATIONS } from './served-world.ts';

/** No machine hears or speaks here: `hears` and `voices` stand for what a browser would do. */
const BROWSER_THAT_HEARS = `
globalThis.heard = [];
globalThis.SpeechRecognition = class {
  start() { heard.push(this); }
  abort() { this.aborted = true; }
};`;
const say = (text: string) =>
  `heard.at(-1).onresult({ results: [[{ transcript: '${text}' }]] }); heard.at(-1).onend();`;
const fail = (error: string) =>
  `heard.at(-1).onerror({ error: '${error}' }); heard.at(-1).onend();`;

const browserWithVoices = (voices: object[]) => `
globalThis.spoken = [];
globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(globalThis, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
  getVoices: () => (${JSON.stringify(voices)}),
  speak(said) { spoken.push(said); },
  cancel() { spoken.cancelled = true; },
}) });`;

describeInBrowser('voice', (visit) => {
  const openPage = async (language: string, script: string) => {
    await visit.open(`/?language=${language}`, {}, (page) => page.addInitScript(script));
    await visit.page.locator('dalil-chat textarea').waitFor();
  };
  const microphone = () => visit.page.locator('dalil-chat .microphone');
  const status = () => visit.page.locator('dalil-chat .status').textContent();
  const agree = async (name = 'Dicter maintenant') => {
    await microphone().click();
    await visit.page.getByRole('button', { name }).click();
  };

  test('nothing listens before it was told where a voice may go, and agreed to', async () => {
    await openPage('fr', BROWSER_THAT_HEARS);
    const said = await listen(visit.page);
    await microphone().click();
    const notice = visit.page.locator('dalil-chat .spoken');
    expect(await notice.textContent()).toContain('peut envoyer votre voix à son fabricant');
    expect((await said()).join()).toContain('peut envoyer votre voix');
    expect(await visit.page.evaluate('heard.length')).toBe(0);
    expect(await axeViolations(visit.page)).toEqual([]);
    await visit.page.getByRole('button', { name: 'Dicter maintenant' }).click();
    expect(await notice.isVisible()).toBe(false);
    expect(await status()).toBe("J'écoute…");
    expect(await microphone().getAttribute('aria-pressed')).toBe('true');
    expect(await axeViolations(visit.page)).toEqual([]);
  });

  test('what was heard stands in the field to be read over, and is not sent', async () => {
    await openPage('fr', BROWSER_THAT_HEARS);
    await visit.page.locator('dalil-chat textarea').fill('Bonjour,');
    await agree();
    await visit.page.evaluate(say('combien coûte le passeport'));
    expect(await visit.page.locator('dalil-chat textarea').inputValue()).toBe(
      'Bonjour, combien coûte le passeport',
    );
    expect(await status()).toBe('Relisez votre question, puis envoyez-la.');
    expect(await visit.page.locator('dalil-chat article').count()).toBe(0);
    // Agreed once is enough; the second press stops what the first began.
    await microphone().click();
    await microphone().click();
    expect(await visit.page.evaluate('[heard.length, heard.at(-1).aborted]')).toEqual([2, true]);
    expect(await microphone().getAttribute('aria-pressed')).toBe('false');
  });

  test.each([
    ['fr', 'Dicter maintenant', 'fr-FR'],
    ['ar', 'ابدأ الإملاء', 'ar-MA'],
    ['ary', 'هضر دابا', 'ar-MA'],
    ['ary-Latn', 'Hder daba', 'ar-MA'],
  ])('in %s it hears %s', async (language, name, heard) => {
    await openPage(language, BROWSER_THAT_HEARS);
    await agree(name);
    expect(await visit.page.evaluate('heard[0].lang')).toBe(heard);
  });

  test('refused, not heard, out of reach: a sentence each, and writing goes on', async () => {
    await openPage('fr', BROWSER_THAT_HEARS);
    await agree();
    await visit.page.evaluate(fail('not-allowed'));
    expect(await status()).toContain("Le micro n'est pas autorisé");
    for (const [error, sentence] of [
      ['no-speech', "Je n'ai rien entendu"],
      ['network', 'La dictée ne marche pas'],
    ] as const) {
      await microphone().click();
      await visit.page.evaluate(fail(error));
      expect(await status()).toContain(sentence);
    }
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.ended();
  });

  test('a browser that cannot hear shows no microphone', async () => {
    await openPage(
      'fr',
      'delete globalThis.webkitSpeechRecognition; delete globalThis.SpeechRecognition',
    );
    expect(await microphone().count()).toBe(0);
  });

  test('an answer is read with a voice of the device, the Moroccan one first, and stopped', async () => {
    const voices = [
      { lang: 'ar-SA', localService: true },
      { lang: 'ar-MA', localService: false },
      { lang: 'ar_MA', localService: true },
    ];
    await openPage('ar', browserWithVoices(voices));
    await visit.ask(CONVERSATIONS.ar.question);
    await visit.ended();
    expect(await visit.page.evaluate('spoken.length')).toBe(0);
    await visit.lastAnswer.getByRole('button', { name: 'استماع' }).click();
    const stop = visit.lastAnswer.getByRole('button', { name: 'إيقاف القراءة' });
    await stop.waitFor();
    expect(await visit.page.evaluate('spoken[0].voice')).toEqual(voices[2]);
    expect(await visit.page.evaluate('spoken[0].text')).toContain('500 درهم');
    await stop.click();
    expect(await visit.page.evaluate('spoken.cancelled')).toBe(true);
    await visit.lastAnswer.getByRole('button', { name: 'استماع' }).waitFor();
  });

  test('where no voice reads the language, a sentence says so', async () => {
    await openPage('fr', browserWithVoices([{ lang: 'fr-FR', localService: false }]));
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.ended();
    await visit.lastAnswer.getByRole('button', { name: 'Écouter' }).click();
    await visit.page.locator('dalil-chat .status').getByText("n'a pas de voix").waitFor();
    await visit.lastAnswer.getByRole('button', { name: 'Écouter' }).waitFor();
  });

  test.each(VARIETIES)('nothing is offered in %s that a browser could not do', async (variety) => {
    await openPage(variety, '');
    await visit.ask(CONVERSATIONS[variety].question);
    await visit.ended();
    const names = await visit.lastAnswer.locator('.actions button').allTextContents();
    // No voice reads Darija in Latin letters.
    expect(names.length).toBe(variety === 'ary-Latn' ? 2 : 3);
  });
});
