/** Writes the hand-written text of a voice, of parts that fit what it read. Pure. */
import { counted } from '../counted';
import { findPoints, type HeldPoints } from './find-points';
import type { Part, ProposerId, Script } from './script';

/** What a proposer writes: its text of layer 1, or what it makes of its references. */
export function writeProposal(script: Script, voice: ProposerId, references: readonly string[]): string {
  if (references.length === 0) return script.first[voice];
  const read = readingOf(script, references);
  const fitting = script.later[voice].filter((part) => fits(part, read));
  const [
    opening = `I have read «responses»${read.isOneText && references.length > 1 ? ', all the same' : ''}.`,
  ] = fitting.filter(isOpening).map(({ text }) => text);
  const parts = fitting.filter((part) => !isOpening(part)).map(({ text }) => text);
  // References of other models hold no known points. The voice then adds what it would say itself.
  const added = parts.length > 1 ? [] : ownParagraphs(script, voice);
  return [opening, ...parts, ...added].map((text) => filledIn(text, read)).join('\n\n');
}

/** What the aggregator writes. Its facts do not depend on its references; what only some know does. */
export function writeAnswer(script: Script, references: readonly string[]): string {
  const read = readingOf(script, references);
  return script.answer
    .filter((part) => fits(part, read))
    .map(({ text }) => text)
    .join('\n\n');
}

interface Reading {
  held: HeldPoints;
  count: number;
  isOneText: boolean;
}

function readingOf(script: Script, references: readonly string[]): Reading {
  return {
    held: findPoints(script, references),
    count: references.length,
    isOneText: new Set(references).size === 1,
  };
}

/** A name between « and ». */
const placeholder = /«([A-Za-z]{1,20})»/g;

/** A part that says how many responses were read. */
function isOpening({ text }: Part): boolean {
  return /«[Rr]esponses»/.test(text);
}

function fits(part: Part, { held, isOneText }: Reading): boolean {
  const isHeld = (name: string) =>
    name === 'alone' ? !isOneText && held.get('insight')?.length === 1 : held.has(name);
  const named = [...part.text.matchAll(placeholder)].map(([, name = '']) => name);
  const needed = [...(part.needs ?? []), ...named.filter((name) => !/^responses$/i.test(name))];
  if (isOneText && isOpening(part)) return false;
  return needed.every(isHeld) && !(part.lacks ?? []).some(isHeld);
}

function filledIn(text: string, { held, count }: Reading): string {
  return text.replace(placeholder, (_, name: string) => filled(name, held, count));
}

function filled(name: string, held: HeldPoints, count: number): string {
  const responses = counted(count, 'response');
  if (name === 'responses') return responses;
  if (name === 'Responses') return responses.replace(/^./, (letter) => letter.toUpperCase());
  return String(held.get(name)?.[0] ?? '');
}

/** The paragraphs of the voice's first text without the one that holds the mistake. */
function ownParagraphs(script: Script, voice: ProposerId): string[] {
  return script.first[voice]
    .split('\n\n')
    .filter((paragraph) => !findPoints(script, [paragraph]).has('mistake'));
}
