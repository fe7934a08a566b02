import type { Case } from '../cases.ts';
import { givenTo, type Transcript } from '../generate/transcript.ts';
import { judge, tellOf } from './describe.ts';
import { isRightService } from './outcomes.ts';
import { headline, type Judgement, type Suite, share } from './suite.ts';

export const followUp: Suite = {
  name: 'follow-up',
  about: 'What a message means after others: "et pour mon fils ?", "o ch7al?".',
  measures: [
    headline('later turns', 'Messages after the first whose best service is the right one.'),
    share('first turns', 'The same for the first message of a dialogue.'),
    share('variety held', 'Messages after the first that are answered in the dialogue’s variety.'),
    share('whole dialogues', 'Dialogues of which every message got the right service.'),
  ],
  wants: ({ cases }) => ({ dialogues: cases.dialogue.map(questionsOf) }),
  score: ({ cases }, transcript) => ({
    judgements: cases.dialogue.flatMap((found) => judgeDialogue(found, transcript)),
  }),
};

const questionsOf = ({ turns = [] }: Case): string[] => turns.map(({ question }) => question);

function judgeDialogue(found: Case, transcript: Transcript): Judgement[] {
  const given = givenTo(transcript, questionsOf(found));
  const judged = (found.turns ?? []).flatMap((turn, index): Judgement[] => {
    const reply = given[index];
    // A turn without services, such as a thank-you, is there for those after it.
    if (reply === undefined || turn.services.length === 0) return [];
    const said = questionsOf(found)
      .slice(0, index + 1)
      .join(' → ');
    const told = tellOf(reply, turn.services.join(' | '));
    const right = isRightService(reply.answer, turn.services);
    if (index === 0) return [judge('first turns', found, said, right, told)];
    const held = reply.answer.language === found.language;
    return [
      judge('later turns', found, said, right, told),
      judge('variety held', found, said, held, { ...told, expected: found.language }),
    ];
  });
  const wrong = judged.filter(({ measure, score }) => measure !== 'variety held' && score === 0);
  const told = { expected: 'every turn right', given: `${wrong.length} wrong`, trace: [] };
  const whole = questionsOf(found).join(' → ');
  return [...judged, judge('whole dialogues', found, whole, wrong.length === 0, told)];
}
