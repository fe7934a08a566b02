/** Puts the widget in the place of the form once it can be used; until then the form answers. */
const page = document.documentElement;
const form = document.querySelector('#ask');

// A conversation that the form has begun is carried on by the form.
const begun = form.elements.conversationId.value !== '';
if (!begun && 'adoptedStyleSheets' in Document.prototype) {
  const chat = document.createElement('dalil-chat');
  chat.setAttribute('display', 'inline');
  chat.setAttribute('keep', 'device');
  chat.setAttribute('theme', 'auto');
  // The page has links for that, which work without script too.
  chat.setAttribute('language-choice', 'none');
  chat.setAttribute('language', page.lang);
  chat.addEventListener('dalil:ready', () => {
    for (const element of document.querySelectorAll('[data-without-script]')) element.remove();
  });
  await customElements.whenDefined('dalil-chat');
  document.querySelector('main').append(chat);
}

navigator.serviceWorker?.register('/service-worker.js').catch(() => {});
