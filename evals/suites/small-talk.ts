import { questionOf } from '../cases.ts';
import { givenToOne } from '../generate/transcript.ts';
import { judge, tellOf } from './describe.ts';
import { headline, type Suite } from './suite.ts';

export const smallTalk: Suite = {
  name: 'small-talk',
  about: 'Greetings, thanks, "who are you?": answered as such, not searched for.',
  measures: [headline('recognised', 'Messages of small talk that were taken for it.')],
  wants: ({ cases }) => ({ dialogues: cases['small-talk'].map((found) => [questionOf(found)]) }),
  score: ({ cases }, transcript) => ({
    judgements: cases['small-talk'].map((found) => {
      const given = givenToOne(transcript, questionOf(found));
      const right = given.answer.outcome === 'small-talk';
      return judge('recognised', found, questionOf(found), right, tellOf(given, 'small-talk'));
    }),
  }),
};
