import { ask, ToldProblem } from './ask.js';
import { AnswerView, showQuestion } from './show-answer.js';

const page = document.documentElement;
const form = document.querySelector('#ask');
const field = form.elements.message;
const messages = document.querySelector('#messages');
const start = document.querySelector('#start');
const status = document.querySelector('#status');
const forgetForm = document.querySelector('#forget');

/** The words of the page, in the language that it was served in. */
const texts = await fetch(`/web/texts/${page.lang}.json`).then((response) => response.json());

let conversationId = form.elements.conversationId.value || undefined;
let busy = false;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  send(field.value.trim());
});

field.addEventListener('keydown', (event) => {
  // While an input method composes, Enter ends the composition and not the message.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

// Questions that the server put on the page: examples, and follow-ups of a page without script.
document.addEventListener('click', (event) => {
  const chip = event.target.closest('button[name="message"]');
  if (!chip) return;
  event.preventDefault();
  send(chip.value);
});

forgetForm.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (busy || conversationId === undefined) return;
  const gone = await forget(conversationId);
  say(gone ? texts.forgotten : texts.offline);
  if (gone) startAnew();
});

async function send(message) {
  if (busy || message === '') return;
  setBusy(true);
  say('');
  const view = new AnswerView(texts);
  const question = showQuestion(message, texts);
  start.hidden = true;
  field.value = '';
  messages.append(question, view.element);
  question.scrollIntoView({ block: 'start' });
  try {
    const ended = await ask({ message, conversationId }, page.lang, (type, data) =>
      follow(view, type, data),
    );
    if (!ended) view.replace(texts.interrupted);
  } catch (error) {
    // The question comes back into the field, so that it need not be typed again.
    question.remove();
    view.element.remove();
    field.value = message;
    say(error instanceof ToldProblem ? error.message : texts.offline);
  } finally {
    view.settle();
    setBusy(false);
  }
}

function follow(view, type, data) {
  if (type === 'question-accepted') {
    view.accept(data);
    keepConversation(data.conversationId);
  } else if (type === 'answer-delta') view.add(data.text);
  else if (type === 'answer-end') {
    const rate = (rating) => sendRating(data.answer.turnId, rating);
    view.complete(data.answer, send, rate);
  } else if (type === 'answer-withdrawn' || type === 'answer-error') view.replace(data.text);
}

function keepConversation(id) {
  conversationId = id;
  for (const input of document.querySelectorAll('input[name="conversationId"]'))
    input.value = id ?? '';
  forgetForm.hidden = id === undefined;
}

function startAnew() {
  keepConversation(undefined);
  messages.replaceChildren();
  start.hidden = false;
  field.focus();
}

async function sendRating(turnId, rating) {
  const body = JSON.stringify({ turnId, rating });
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch('/v1/feedback', { method: 'POST', headers, body }).catch(() => null);
  return response?.ok === true;
}

async function forget(id) {
  const address = `/v1/conversations/${id}`;
  const response = await fetch(address, { method: 'DELETE' }).catch(() => null);
  // Nothing kept under that id is what was asked for.
  return response?.ok === true || response?.status === 404;
}

function setBusy(value) {
  busy = value;
  form.elements.send.disabled = value;
}

function say(text) {
  status.textContent = text;
}
