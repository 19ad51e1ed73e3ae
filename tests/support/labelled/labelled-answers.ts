/**
 * Answers whose sentences are labelled by where they come from, written by hand: tests/support/labelled-answers/*.txt.
 * A file is a topic: `@1`, `@2` … a reference, one sentence a line; `@answer` the labelled sentences with the places of
 * their origins, "1.3" being the third line of the first reference that has words, and "~1.3" if it merely says the same.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Span } from '@/lib/contract/span';
import type { Reference } from '@/lib/provenance/run-texts';

export const labels = ['copied', 'edited', 'paraphrased', 'merged', 'invented'] as const;
export type Label = (typeof labels)[number];

export interface Origin extends Span {
  call: string;
}

export interface LabelledSentence extends Span {
  label: Label;
  /** The sentences of references that it was made from. */
  origins: Origin[];
  /** Others that say the same: neither wrong nor missed. */
  alike: Origin[];
}

export interface LabelledAnswer {
  topic: string;
  language: string;
  part: 'development' | 'held-out';
  references: Reference[];
  answer: string;
  sentences: LabelledSentence[];
}

const folder = path.join(import.meta.dirname, '..', 'labelled-answers');

export const labelledAnswers: LabelledAnswer[] = readdirSync(folder)
  .toSorted()
  .map((file) => parse(readFileSync(path.join(folder, file), 'utf8')));

interface Text {
  text: string;
  /** Of each line in it. */
  lines: Span[];
}

function parse(file: string): LabelledAnswer {
  const [head = '', ...sections] = file.split(/^@(?=\d+$|answer$)/m);
  const [topic = '', language = '', part = ''] = head.replace('# ', '').trim().split(' · ');
  if (part !== 'development' && part !== 'held-out') throw new Error(`${topic} has no part: ${part}`);
  const glue = language === 'zh' || language === 'ja' ? '' : ' ';
  const bodyOf = (section: string) => section.slice(section.indexOf('\n') + 1).replace(/\n$/, '');
  const references = sections.slice(0, -1).map((section) => joined(blocksOf(bodyOf(section)), glue));
  const originOf = (place: string) => {
    const [reference = '', line = ''] = place.split('.');
    const span = references[Number(reference) - 1]?.lines[Number(line) - 1];
    if (span === undefined) throw new Error(`${topic} has no sentence ${place}`);
    return { ...span, call: `1.${reference}` };
  };
  const labelled = bodyOf(sections.at(-1) ?? '')
    .split(/\n(?=(?:copied|edited|paraphrased|merged|invented) )/)
    .map((line) => {
      const bar = line.indexOf(' | ');
      const [label = '', ...places] = line.slice(0, bar).split(' ');
      return { label: label as Label, places, text: line.slice(bar + 3) };
    });
  const answer = joined(
    labelled.map(({ text }) => text),
    glue,
  );
  return {
    topic,
    language,
    part,
    references: references.map(({ text }, index) => ({ call: `1.${index + 1}`, text })),
    answer: answer.text,
    sentences: labelled.map(({ label, places }, index) => ({
      ...(answer.lines[index] as Span),
      label,
      origins: places.filter((place) => !place.startsWith('~')).map(originOf),
      alike: places.filter((place) => place.startsWith('~')).map((place) => originOf(place.slice(1))),
    })),
  };
}

/** The lines of a reference that have words, a block of code as one. */
function blocksOf(body: string): string[] {
  const blocks: string[] = [];
  let inCode = false;
  for (const line of body.split('\n')) {
    if (inCode) blocks.push(`${blocks.pop()}\n${line}`);
    else if (line !== '') blocks.push(line);
    if (line.startsWith('```')) inCode = !inCode;
  }
  return blocks;
}

/** A line that begins a block of Markdown follows a line break, any other continues its paragraph. */
function joined(lines: readonly string[], glue: string): Text {
  const spans: Span[] = [];
  let text = '';
  let isAfterBlock = false;
  for (const line of lines) {
    const isBlock = /^\n?(?:[-#|]|\d+\. |```)/.test(line);
    if (text !== '') text += isBlock || isAfterBlock ? '\n' : glue;
    if (isAfterBlock && !isBlock) text += '\n';
    spans.push({ start: text.length, end: text.length + line.length });
    text += line;
    isAfterBlock = isBlock;
  }
  return { text, lines: spans };
}
