/**
 * What a demo model says as a judge: deterministic and offline, so that the lab can be tried without a key. It prefers
 * texts that share words with the reference answer, have structure and are neither very short nor very long. It reads
 * the prompt as a model would.
 */
import type { JudgeAnswer, JudgeRequest } from '@/lib/evaluation/judges/judge-request';

interface Material {
  title: string;
  text: string;
}

export function scriptedJudgement({ messages, topLogprobs }: JudgeRequest): JudgeAnswer {
  const prompt = messages.at(-1)?.content ?? '';
  const material = materialOf(prompt);
  const reference = material
    .filter(({ title }) => /^(reference|correct) answer/i.test(title))
    .map(({ text }) => text)
    .join('\n');
  const answers = material.filter(({ title }) => /^(answer|output) of/i.test(title)).map(({ text }) => text);
  const merits = answers.map((text) => meritOf(text, reference));
  if (topLogprobs !== null) return preference(merits[0] ?? 0, merits[1] ?? 0);
  if (prompt.includes('[[tie]]')) return said(verdict(merits));
  const skills = [...prompt.matchAll(/'([a-z ]+)': score/g)].map(([, skill]) => skill ?? '');
  const merit = merits.at(-1) ?? 0;
  if (skills.length > 0) return said(skillScores(skills, merit));
  const rating = 1 + Math.round(9 * merit);
  return said(
    `A scripted judgement: words of the reference and structure make ${rating} of 10. Rating: [[${rating}]]`,
  );
}

function said(text: string): JudgeAnswer {
  return { text, cut: false, firstToken: null };
}

function preference(first: number, second: number): JudgeAnswer {
  const share = 1 / (1 + Math.exp(8 * (first - second)));
  return {
    text: share > 0.5 ? 'M' : 'm',
    cut: true,
    firstToken: [
      { token: 'm', logprob: Math.log(Math.max(1 - share, 1e-6)) },
      { token: 'M', logprob: Math.log(Math.max(share, 1e-6)) },
    ],
  };
}

/** The answers of the first assistant come before those of the second. */
function verdict(merits: readonly number[]): string {
  const half = merits.length / 2;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const difference = sum(merits.slice(0, half)) - sum(merits.slice(half));
  const decision = Math.abs(difference) < 0.02 ? 'tie' : difference > 0 ? '1' : '2';
  return `A scripted judgement by shared words and structure.\n[[${decision}]]`;
}

function skillScores(skills: readonly string[], merit: number): string {
  const entries = skills.map((skill, i) => {
    const score = Math.min(5, Math.max(1, Math.round(1 + 4 * merit + ((skill.length + i) % 3) / 2 - 0.5)));
    return `'${skill}': ${score}`;
  });
  return `A scripted judgement.\n{${entries.join(', ')}}`;
}

/** The fenced texts of a judge's prompt with their titles. */
function materialOf(prompt: string): Material[] {
  const material: Material[] = [];
  const lines = prompt.split('\n');
  for (let i = 1; i < lines.length; i += 1) {
    const fence = lines[i] ?? '';
    const title = lines[i - 1] ?? '';
    if (!/^~{3,}$/.test(fence) || !title.endsWith(':')) continue;
    const end = lines.indexOf(fence, i + 1);
    if (end === -1) break;
    material.push({ title: title.slice(0, -1), text: lines.slice(i + 1, end).join('\n') });
    i = end;
  }
  return material;
}

/** From 0 to 1. */
function meritOf(text: string, reference: string): number {
  const words = wordsOf(text);
  const wanted = wordsOf(reference);
  const covered =
    wanted.size === 0 ? 0.5 : [...wanted].filter((word) => words.has(word)).length / wanted.size;
  const length = Math.min(1, words.size / 80) * Math.min(1, 400 / Math.max(words.size, 1));
  const structure = Math.min(1, (text.match(/^(?:[-*#|]|\d+\.)/gm)?.length ?? 0) / 4);
  return 0.6 * covered + 0.25 * length + 0.15 * structure;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
