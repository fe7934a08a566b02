import { parseArgs } from 'node:util';
import { createAgency } from './agency.ts';

const { values } = parseArgs({
  options: {
    dalil: { type: 'string', default: 'http://localhost:3000' },
    port: { type: 'string', default: '3001' },
  },
});

createAgency(values.dalil).listen(Number(values.port), () =>
  console.log(`The demo agency: http://localhost:${values.port} (the service: ${values.dalil})`),
);
