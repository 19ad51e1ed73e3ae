import { mean } from '@/lib/evaluation/statistics/mean';
import type { FlaskJudgement } from './flask-judgement';
import { parseSkillScores, readScore, type SkillScores } from './parse-skill-scores';
import { flaskSkillOf, flaskSkills } from './skills';

export interface FlaskFigures {
  /** The mean score of each skill that was scored, 1 to 5. */
  skills: Record<string, number | null>;
  /** Of each domain: all scores of its answers, whatever the skill, divided by their number. */
  domains: Record<string, number | null>;
  /** Judgements whose scores were read. */
  judgements: number;
  /** Judgements that could not be read. */
  dropped: number;
  /** Scores that the judge called not applicable. */
  not_applicable: number;
}

/** FLASK's figures of the judgements of one model. */
export function flaskReport(judgements: readonly FlaskJudgement[]): FlaskFigures {
  const read = judgements.flatMap((judgement) => {
    const scores = scoresOf(judgement);
    return scores === null ? [] : [{ scores, domains: judgement.domain_labeled ?? judgement.domain ?? [] }];
  });
  const bySkill = flaskSkills.map(
    (skill) => [skill, read.flatMap(({ scores }) => numbers([scores[skill]]))] as const,
  );
  const domains = [...new Set(read.flatMap((row) => row.domains))];
  const byDomain = domains.map((domain) => {
    const rows = read.filter((row) => row.domains.includes(domain));
    return [domain, rows.flatMap(({ scores }) => numbers(Object.values(scores)))] as const;
  });
  return {
    skills: meansOf(bySkill),
    domains: meansOf(byDomain),
    judgements: read.length,
    dropped: judgements.length - read.length,
    not_applicable: read.flatMap(({ scores }) => Object.values(scores)).filter((score) => score === null)
      .length,
  };
}

/** The scores of the file where it has some, else those in the review. */
function scoresOf({ score, review }: FlaskJudgement): SkillScores | null {
  if (score === undefined || Object.keys(score).length === 0) return parseSkillScores(review ?? '');
  const scores: SkillScores = {};
  for (const [name, value] of Object.entries(score)) {
    const skill = flaskSkillOf(name);
    const read = readScore(String(value));
    if (skill === null || read === undefined) return null;
    scores[skill] = read;
  }
  return scores;
}

function meansOf(groups: readonly (readonly [string, number[]])[]): Record<string, number | null> {
  return Object.fromEntries(
    groups.filter(([, scores]) => scores.length > 0).map(([name, scores]) => [name, mean(scores)]),
  );
}

function numbers(scores: readonly (number | null | undefined)[]): number[] {
  return scores.filter((score) => typeof score === 'number');
}
