/** FLASK's skills, in the order of its tables. */
export const flaskSkills = [
  'logical robustness',
  'logical correctness',
  'logical efficiency',
  'factuality',
  'commonsense understanding',
  'comprehension',
  'insightfulness',
  'completeness',
  'metacognition',
  'readability',
  'conciseness',
  'harmlessness',
] as const;

export type FlaskSkill = (typeof flaskSkills)[number];

/**
 * The skill that a judge means: its first word decides, after "logical" the second one, as in FLASK's own tables.
 * Null when it is none of them.
 */
export function flaskSkillOf(name: string): FlaskSkill | null {
  const words = name.toLowerCase().replaceAll('_', ' ').trim().split(/\s+/);
  const [word] = words[0] === 'logical' ? words.slice(1) : words;
  return flaskSkills.find((skill) => skill.replace('logical ', '').split(' ')[0] === word) ?? null;
}
