import { button, element } from './elements.js';

/** A day that the citizen chooses, as a file that calendars open. Nothing leaves the device. */
export function showReminder(service, sentence, words) {
  const day = element('input', { type: 'date', required: true });
  const label = element('label', {}, `${words.widget.remindOn} `, day);
  const add = button(words.widget.addToCalendar, () => {
    if (day.reportValidity())
      download(`${service.id}.ics`, writeCalendar(service, sentence, day.value));
  });
  return element('div', { class: 'reminder' }, label, add);
}

/** One all-day event, RFC 5545: lines end with CRLF, text escapes `\ ; ,` and line ends. */
export function writeCalendar({ id, name }, sentence, day) {
  const escaped = (text) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
  const date = day.replaceAll('-', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dalil//FR',
    'BEGIN:VEVENT',
    `UID:${id}-${date}@dalil`,
    `DTSTAMP:${date}T000000Z`,
    `DTSTART;VALUE=DATE:${date}`,
    `SUMMARY:${escaped(name)}`,
    `DESCRIPTION:${escaped(sentence)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.flatMap(foldLine).join('\r\n').concat('\r\n');
}

/** A line has 75 octets at most; 24 characters of Arabic or 36 of French never exceed it. */
const LONGEST = 24;

function foldLine(line) {
  const characters = [...line];
  const pieces = [];
  for (let at = 0; at < characters.length; at += LONGEST)
    pieces.push((at === 0 ? '' : ' ') + characters.slice(at, at + LONGEST).join(''));
  return pieces;
}

function download(name, text) {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
