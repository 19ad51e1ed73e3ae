import type { Sample } from '@/lib/evaluation/datasets/sample';
import type { JudgeRequest } from '@/lib/evaluation/judges/judge-request';
import type { Judge } from './judge';
import { judgeCalls } from './judge-calls';

/** The answers are not known yet, so texts of a typical length stand for them: no two are the same. */
function placeholders(contenders: number, { turns }: Sample): string[][] {
  return Array.from({ length: contenders }, (_, contender) =>
    turns.map(() => `${contender} ${'A sentence of a typical answer. '.repeat(typicalCharacters / 32)}`),
  );
}

/** The 805 answers of AlpacaEval 2.0 have about 2,000 characters. */
const typicalCharacters = 2_000;

/** What a judge would be asked about a sample that every contender answers. */
export function judgeWorkload(judge: Judge, contenders: number, sample: Sample): JudgeRequest[] {
  const answers = placeholders(contenders, sample);
  return judgeCalls(judge, sample, answers).flatMap(({ how }) => ('request' in how ? [how.request] : []));
}
