/** The remainder by 97 of a number of any length, read digit by digit. */
export function remainderBy97(digits: string): number {
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder;
}

/** ISO 13616: the first four characters go last, letters count from A = 10, remainder 1. */
export function isValidIban(compact: string): boolean {
  const moved = compact.slice(4) + compact.slice(0, 4);
  const digits = [...moved.toUpperCase()].map((letter) => Number.parseInt(letter, 36)).join('');
  return remainderBy97(digits) === 1;
}

/** ISO/IEC 7812, the check digit of bank cards. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
