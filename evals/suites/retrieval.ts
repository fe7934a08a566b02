import { type Case, type CaseSet, questionOf } from '../cases.ts';
import { rankingOf, type Transcript } from '../generate/transcript.ts';
import { ndcgAt10, rankOf, recallAt, reciprocalRank } from '../scorers/ranking.ts';
import { judge } from './describe.ts';
import { headline, type Picture, type Suite, share } from './suite.ts';

/** Look-alikes that are told, the most frequent ones. */
const MOST_PAIRS = 25;

const rank = (found: Case, transcript: Transcript) => {
  const { language } = found;
  const ranking = rankingOf(transcript, { text: questionOf(found), language });
  return { ranking, rank: rankOf(ranking, found.services) };
};

export const retrieval: Suite = {
  name: 'retrieval',
  about: 'Where the right service stands in the ranking, before anything is decided.',
  measures: [
    headline('recall@1', 'Questions whose right service stands first.'),
    share('recall@5', 'Questions whose right service is among the first five.'),
    share('MRR', 'The mean of 1 / the right service’s place; 0 beyond the tenth.'),
    share('nDCG@10', 'The same with a logarithm: 1 / log2(1 + place).'),
  ],
  wants: ({ cases }) => ({
    searches: cases.answerable.map((found) => ({
      ...{ text: questionOf(found), language: found.language },
    })),
  }),
  score({ cases }, transcript) {
    const judgements = cases.answerable.flatMap((found) => {
      const { ranking, rank: place } = rank(found, transcript);
      const told = {
        expected: found.services.join(' | '),
        given: ranking.slice(0, 3).join(', '),
        trace: ranking.map((id, index) => `${index + 1} ${id}`),
      };
      const scores = {
        'recall@1': recallAt(1, place),
        'recall@5': recallAt(5, place),
        MRR: reciprocalRank(place),
        'nDCG@10': ndcgAt10(place),
      };
      return Object.entries(scores).map(([measure, score]) =>
        judge(measure, found, questionOf(found), score, told),
      );
    });
    return { judgements, pictures: lookAlikes(cases, transcript) };
  },
};

/** Which services are taken for which. */
function lookAlikes({ answerable }: CaseSet['cases'], transcript: Transcript): Picture[] {
  const counts = new Map<string, { expected: string; given: string; count: number }>();
  for (const found of answerable) {
    const { ranking, rank: place } = rank(found, transcript);
    const [expected = '', given = 'nothing'] = [found.services[0], ranking[0]];
    if (place === 1) continue;
    const key = `${expected} ${given}`;
    counts.set(key, { expected, given, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const pairs = [...counts.values()].sort((left, right) => right.count - left.count);
  const title = 'Look-alikes: the service that was meant and the one that stood first';
  return pairs.length === 0 ? [] : [{ type: 'pairs', title, pairs: pairs.slice(0, MOST_PAIRS) }];
}
