import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { assemble } from './assemble.ts';
import { readConfig } from './config.ts';
import { hearOut } from './domain/hear-out.ts';
import { furnishModel } from './furnish-model.ts';
import { openConversationStore } from './storage/memory/conversation-store.ts';

const HELP = `Usage: npm run ask -- [--trace] [--json] "question" ["next question" …]

Answers on the command line; several questions are one conversation.
  --trace   also prints why: signals, services and how likely each was
  --json    prints the object of POST /v1/chat
  --help    prints this
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trace: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help || positionals.length === 0) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 2);
}

const { dataFolder, model } = readConfig(process.env);
const assistant = await assemble({
  dataFolder,
  model: await furnishModel(model, dataFolder, () => new Date()),
  store: openConversationStore(),
  progress: (step) => process.stderr.write(`${step}\n`),
});
const conversationId = randomUUID();

for (const text of positionals) {
  const question = { text, conversationId, turnId: randomUUID(), askedAt: new Date() };
  const { answer, finding } = await hearOut(assistant.answer(question));
  if (values.json) {
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    continue;
  }
  process.stdout.write(`${answer.answer}\n\n`);
  const services = (finding?.services ?? [])
    .map(({ id, confidence }) => `${id} ${confidence.toFixed(2)}`)
    .join(', ');
  process.stdout.write(`[${answer.outcome} · ${answer.language} · ${services || 'no service'}]\n`);
  if (values.trace) {
    for (const { signal, detail } of finding?.trace ?? []) {
      process.stdout.write(`  ${signal}: ${detail}\n`);
    }
    process.stdout.write(`  aspects: ${finding?.aspects.join(', ') ?? '-'}\n`);
    process.stdout.write(`  situations: ${finding?.situations.join(', ') || '-'}\n`);
    const counted = finding?.quantities.map(({ unit, value }) => `${value} ${unit}`) ?? [];
    process.stdout.write(`  quantities: ${counted.join(', ') || '-'}\n`);
  }
}
