import { expect, test } from 'vitest';
import { contrastOf, isHexColour } from './contrast.ts';

test('contrast is that of WCAG: black on white 21, a colour on itself 1, #767676 just enough', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#0b6b4a', '#0b6b4a')).toBe(1);
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test('only six hexadecimal digits are a colour', () => {
  expect(isHexColour('#0B6b4a')).toBe(true);
  for (const other of ['red', '#fff', '#0b6b4a;', 'url(x)', undefined])
    expect(isHexColour(other)).toBe(false);
});
