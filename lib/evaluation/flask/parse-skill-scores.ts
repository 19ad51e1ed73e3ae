import { type FlaskSkill, flaskSkillOf } from './skills';

/** From 1 to 5; null where the judge says that the skill does not apply. */
export type SkillScores = Partial<Record<FlaskSkill, number | null>>;

/**
 * Reads the last `{…}` of a judgement, a dictionary of skills and scores. Null when there is none or when any entry is
 * neither a score from 1 to 5 nor "n/a": nothing is guessed.
 */
export function parseSkillScores(judgement: string): SkillScores | null {
  const dictionary = lastBraces(judgement);
  if (dictionary === null) return null;
  const scores: SkillScores = {};
  for (const entry of dictionary.split(',')) {
    if (entry.trim() === '') continue;
    const colon = entry.lastIndexOf(':');
    const skill = flaskSkillOf(unquoted(entry.slice(0, Math.max(colon, 0))));
    const score = readScore(unquoted(entry.slice(colon + 1)));
    if (skill === null || score === undefined) return null;
    scores[skill] = score;
  }
  return Object.keys(scores).length === 0 ? null : scores;
}

/** Undefined when the value is no score. */
export function readScore(value: string): number | null | undefined {
  if (['n/a', 'na', 'not applicable'].includes(value.toLowerCase())) return null;
  const score = /^\d(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  return score >= 1 && score <= 5 ? score : undefined;
}

/** The content of the last braces that are not empty. */
function lastBraces(text: string): string | null {
  let found: string | null = null;
  let open = text.indexOf('{');
  while (open !== -1) {
    const close = text.indexOf('}', open + 1);
    if (close === -1) break;
    if (close > open + 1) found = text.slice(open + 1, close);
    open = text.indexOf('{', close + 1);
  }
  return found;
}

function unquoted(text: string): string {
  return text.trim().replace(/^["']/, '').replace(/["']$/, '').trim();
}
