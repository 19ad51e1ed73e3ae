import type { SkillScores } from '@/lib/evaluation/flask/parse-skill-scores';
import { flaskSkills } from '@/lib/evaluation/flask/skills';
import { mean } from '@/lib/evaluation/statistics/mean';
import type { GroupScores } from './report-schema';
import type { JudgedCall } from './scored-answer';

/** FLASK's means by skill, of the skills that were scored. */
export function skillScores(judgements: readonly JudgedCall[], contenders: number): GroupScores[] {
  const read = judgements.flatMap(({ position, call, value }) =>
    value === null ? [] : [{ position, contender: Number(call), scores: value as SkillScores }],
  );
  return flaskSkills.flatMap((skill) => {
    const scored = read.flatMap(({ position, contender, scores }) => {
      const score = scores[skill] ?? null;
      return score === null ? [] : [{ position, contender, score }];
    });
    if (scored.length === 0) return [];
    const means = Array.from({ length: contenders }, (_, contender) =>
      mean(scored.filter((one) => one.contender === contender).map(({ score }) => score)),
    );
    const samples = new Set(scored.map(({ position }) => position)).size;
    return [{ name: skill, samples, scores: means }];
  });
}
