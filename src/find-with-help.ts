import type { Helper } from './ask-for-help.ts';
import { chooseLookAlike } from './choose-look-alike.ts';
import type { Turn } from './domain/conversation.ts';
import type { Finding } from './domain/finding.ts';
import type { PromptTemplate } from './domain/model-prompt.ts';
import type { SafeText } from './domain/safe-text.ts';
import type { Variety } from './domain/variety.ts';
import { lookAlikes } from './retrieval/decide.ts';
import { type FinderParts, findServices, settle } from './retrieval/find-services.ts';
import { isUnsureFollowUp, readAgain } from './retrieval/left-open.ts';
import type { Reading } from './retrieval/read-in-context.ts';
import { type Admit, rewriteFollowUp } from './rewrite-follow-up.ts';

/** What is asked: a message, what was said before it, and how it was read. */
export interface Message {
  text: SafeText;
  reading: Reading;
  history: readonly Turn[];
  variety: Variety;
}

export interface FindingHelp {
  parts: FinderParts;
  admit: Admit;
  rewriting: PromptTemplate;
  choosing: PromptTemplate;
}

/** Earlier questions that a follow-up may lean on: a longer memory only blurs what is asked now. */
const EARLIER = 3;

/**
 * Closes what retrieval left open with the help of a model: what a doubtful follow-up means, and
 * which of two or three look-alikes is asked about. The service is always one that retrieval had in
 * mind, and a question that it would not answer stays unanswered. Gives the finding back as it is
 * wherever the model is of no use. Throws only when the question's signal fires.
 */
export async function findWithHelp(
  found: Finding,
  message: Message,
  { parts, admit, rewriting, choosing }: FindingHelp,
  helper: Helper,
): Promise<Finding> {
  const { text, variety, history } = message;
  const earlier = history
    .filter(({ topic }) => topic.services.length > 0)
    .slice(-EARLIER)
    .map(({ question }) => question);
  const helpedBy = ({ id }: PromptTemplate) => `${id} ${helper.model.name}`;

  let { reading } = message;
  let finding = found;
  if (isUnsureFollowUp(reading, finding)) {
    const wanted = { template: rewriting, variety, earlier, text };
    const full = await rewriteFollowUp(wanted, admit, helper);
    if (full !== undefined) {
      reading = readAgain(reading, finding, full, parts.model);
      finding = findServices(reading, { mayAskBack: false }, parts);
      finding = { ...finding, helpedBy: [helpedBy(rewriting)] };
    }
  }

  const candidates = lookAlikesOf(finding, parts);
  if (candidates.length < 2) return finding;
  const context = reading.afterQuestion === undefined ? [] : earlier;
  const wanted = { template: choosing, variety, earlier: context, text };
  const chosen = await chooseLookAlike(wanted, candidates, helper);
  if (chosen === undefined) return finding;
  const settled = settle(finding, chosen.id, reading, parts);
  return { ...settled, helpedBy: [...(finding.helpedBy ?? []), helpedBy(choosing)] };
}

function lookAlikesOf({ verdict, services }: Finding, { cards }: FinderParts) {
  if (verdict !== 'answer' && verdict !== 'ask-back') return [];
  return lookAlikes(services).flatMap(({ id }) => cards.get(id) ?? []);
}
