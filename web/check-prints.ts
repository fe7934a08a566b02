/**
 * Prints every service in every variety, and fails if one needs a second sheet of A4 or has letters
 * of less than 9 points. It takes a minute or two, so that the tests print the fullest services only.
 */
import { chromium } from 'playwright-core';
import { VARIETIES } from '../src/domain/variety.ts';
import { fullestFirst, KNOWLEDGE, printService, SMALLEST_LETTERS } from './count-pages.ts';
import { launchOptions, serveWorld } from './served-world.ts';

const served = await serveWorld({ knowledge: KNOWLEDGE });
const browser = await chromium.launch(launchOptions);
const page = await browser.newPage();
let printed = 0;
for (const variety of VARIETIES) {
  for (const id of fullestFirst(variety)) {
    const { pages, smallest } = await printService(page, served.origin, id, variety);
    printed += 1;
    if (pages === 1 && smallest >= SMALLEST_LETTERS) continue;
    console.error(`${id} in ${variety}: ${pages} pages, smallest letters ${smallest} pt`);
    process.exitCode = 1;
  }
}
console.log(`${printed} sheets printed`);
await browser.close();
await served.stop();
