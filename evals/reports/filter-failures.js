// Shows the failing cases that fit every filter, and how many they are.
const form = document.querySelector('#failures form');
const items = [...document.querySelectorAll('#failures li')];

function fits(item, name, value) {
  if (value === '') return true;
  if (name === 'text') return item.textContent.toLowerCase().includes(value.toLowerCase());
  // A case may fail in several measures.
  return item.dataset[name].split('|').includes(value);
}

function filter() {
  const wanted = [...new FormData(form)];
  let shown = 0;
  for (const item of items) {
    item.hidden = !wanted.every(([name, value]) => fits(item, name, value));
    if (!item.hidden) shown += 1;
  }
  form.querySelector('output').textContent = `${shown} of ${items.length}`;
}

form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
filter();
