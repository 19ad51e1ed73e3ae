/** Grading by skills from 1 to 5, as in FLASK, in words of our own. */
import { parseSkillScores, type SkillScores } from '@/lib/evaluation/flask/parse-skill-scores';
import type { FlaskSkill } from '@/lib/evaluation/flask/skills';
import { conversationText } from './conversation-text';
import { fenced, materialNotice } from './fenced';
import { failureOf, type Reading } from './judge-reading';
import { type JudgeAnswer, type JudgeRequest, judgeRequest } from './judge-request';
import type { GradedTurns } from './rating-prompt';
import { skillRubrics } from './skill-rubrics';

const system = 'You grade an assistant’s answer by rubrics, each skill by itself, and explain every score.';

export function skillsRequest(
  { turns, answers, references }: GradedTurns,
  skills: readonly FlaskSkill[],
): JudgeRequest {
  const rubrics = skills.map((skill) => {
    const { question, levels } = skillRubrics[skill];
    return [`${skill}: ${question}`, ...levels.map((level, i) => `${i + 1}: ${level}`)].join('\n');
  });
  const form = skills.map((skill) => `'${skill}': score`).join(', ');
  const user = [
    materialNotice,
    conversationText(turns, answers),
    ...references
      .slice(0, answers.length)
      .map((reference, i) => fenced(`Reference answer of turn ${i + 1}`, reference)),
    'Score these skills from 1 to 5 by their rubrics, or N/A where a skill cannot be judged here.',
    ...rubrics,
    `Explain each score in a sentence. End with one line in exactly this form: {${form}}`,
  ].join('\n\n');
  return judgeRequest(system, user, { maxTokens: 1024, topLogprobs: null });
}

/** All skills that were asked for must be there, and no other. */
export function readSkills(answer: JudgeAnswer, skills: readonly FlaskSkill[]): Reading<SkillScores> {
  const scores = parseSkillScores(answer.text);
  const complete = scores !== null && skills.every((skill) => scores[skill] !== undefined);
  if (!complete || Object.keys(scores).length !== skills.length) return { failure: failureOf(answer) };
  return { value: scores };
}
