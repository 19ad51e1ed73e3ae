/** The formats of rows: how each becomes a sample. */
import { z } from 'zod';
import { checkFromText } from '@/lib/evaluation/checks/check-text';
import { flaskSkillOf } from '@/lib/evaluation/flask/skills';
import type { sampleSchema } from './sample';

export type SampleInput = Partial<z.input<typeof sampleSchema>>;
type Fields = Record<string, unknown>;

export interface RowFormat {
  /** For people. */
  name: string;
  /** Whether a row has the fields that only this format has. */
  matches(row: Fields): boolean;
  /** Not validated yet. */
  toSample(row: Fields, position: number): SampleInput;
}

/** A scalar as text; other values stay and are refused by the schema of samples. */
function asText(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
}

function present(value: unknown): unknown {
  return value === null || value === '' ? undefined : value;
}

function asList(value: unknown): unknown {
  const given = present(value);
  return typeof given === 'string' ? [given] : given;
}

const alpacaEval: RowFormat = {
  name: 'AlpacaEval',
  matches: (row) => 'instruction' in row && 'output' in row,
  toSample: (row, position) =>
    ({
      id: String(position),
      turns: [row.instruction],
      category: present(row.dataset),
      given: { output: row.output, generator: row.generator ?? 'unknown' },
    }) as SampleInput,
};

const mtBench: RowFormat = {
  name: 'MT-Bench',
  matches: (row) => 'question_id' in row && 'turns' in row,
  toSample: (row) =>
    ({
      id: asText(row.question_id),
      turns: row.turns,
      references: asList(row.reference),
      category: present(row.category),
    }) as SampleInput,
};

/** The names of difficulties in FLASK's files, the easiest first. */
const flaskDifficulties = [
  'simple lifestyle',
  'advanced lifestyle',
  'formal education',
  'major level',
  'expert level',
];

const flask: RowFormat = {
  name: 'FLASK',
  matches: (row) => ('metrics' in row && 'text' in row) || ('skill' in row && 'instruction' in row),
  toSample: (row, position) =>
    ({
      id: asText(row.question_id ?? row.idx ?? position),
      turns: [row.text ?? row.instruction],
      references: asList(row.answer),
      category: present(row.task),
      skills: skillsOf(asList(row.metrics ?? row.skill)),
      domains: asList(row.domain_labeled ?? row.domain),
      difficulty: difficultyOf(row.difficulty_labeled ?? row.difficulty),
    }) as SampleInput,
};

function skillsOf(names: unknown): unknown {
  return Array.isArray(names) ? names.map((name) => flaskSkillOf(String(name)) ?? name) : names;
}

function difficultyOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const level = flaskDifficulties.findIndex((name) => value.toLowerCase().startsWith(name));
  return level === -1 ? Number(value) : level + 1;
}

const own: RowFormat = {
  name: 'own',
  matches: (row) => 'question' in row || 'turns' in row,
  toSample: (row, position) =>
    ({
      id: asText(present(row.id)) ?? String(position),
      turns: row.turns ?? [row.question],
      references: asList(row.references ?? row.reference),
      category: present(row.category),
      check: checkOf(present(row.check)),
    }) as SampleInput,
};

function checkOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return checkFromText(value) ?? value;
}

/** In the order in which they are tried. */
export const rowFormats: readonly RowFormat[] = [mtBench, flask, alpacaEval, own];

/** @returns null when a row is of none of the formats. */
export function rowFormatOf(row: unknown): RowFormat | null {
  const fields = z.record(z.string(), z.unknown()).safeParse(row).data;
  return fields === undefined ? null : (rowFormats.find((format) => format.matches(fields)) ?? null);
}
