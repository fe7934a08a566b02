import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

/** The strictest policy under which the widget works; `/embed` shows these lines to agencies. */
export function strictPolicy(dalil: string): string {
  return [
    "default-src 'none'",
    `script-src ${dalil}`,
    `connect-src ${dalil}`,
    "style-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** An agency's site at an origin of its own; `dalil` is the origin of the service. */
export function createAgency(dalil: string): Server {
  const page = readFileSync(join(import.meta.dirname, 'agency.html'), 'utf8');
  const body = page.replaceAll('{dalil}', dalil);
  return createServer((_, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': strictPolicy(dalil),
    });
    response.end(body);
  });
}
