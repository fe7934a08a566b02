/** Renews tag, contrast and preview while an agency chooses; without script a button does. */
const form = document.querySelector('#embed');

function paint() {
  // A style attribute would breach the policy of this page; a property set by script does not.
  for (const chat of document.querySelectorAll('dalil-chat'))
    chat.style.setProperty('--dalil-accent', chat.dataset.accent);
}

form.addEventListener('change', async () => {
  const address = `/embed?${new URLSearchParams(new FormData(form))}`;
  const text = await fetch(address).then((response) => response.text());
  const made = new DOMParser().parseFromString(text, 'text/html').querySelector('#result');
  document.querySelector('#result').replaceWith(document.adoptNode(made));
  history.replaceState(null, '', address);
  paint();
});

paint();
