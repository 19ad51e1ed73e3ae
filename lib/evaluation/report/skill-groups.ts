import type { SkillScores } from '@/lib/evaluation/flask/parse-skill-scores';
import { flaskSkills } from '@/lib/evaluation/flask/skills';
import { mean } from '@/lib/evaluation/statistics/mean';
import type { GroupScores } from './report-schema';
import type { JudgedCall } from './scored-answer';

/** FLASK's means by skill, of the skills that were scored. */
export function skillScores(judgements: readonly JudgedCall[], contenders: number): GroupScores[] {
  const read = judgements.flatMap(({ call, value }) =>
    value === null ? [] : [{ contender: Number(call), scores: value as SkillScores }],
  );
  return flaskSkills.flatMap((skill) => {
    const scored = read.flatMap(({ contender, scores }) => {
      const score = scores[skill] ?? null;
      return score === null ? [] : [{ contender, score }];
    });
    if (scored.length === 0) return [];
    const means = Array.from({ length: contenders }, (_, contender) =>
      mean(scored.filter((one) => one.contender === contender).map(({ score }) => score)),
    );
    return [{ name: skill, samples: scored.length, scores: means }];
  });
}
