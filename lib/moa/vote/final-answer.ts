/** Finds the final answer that a model states after its reasoning. */
import { lastNumber, onlyNumber } from './numbers';

/** The content of the last `\boxed{…}`, with balanced braces; null when there is none. */
export function boxedAnswer(text: string): string | null {
  const marker = '\\boxed{';
  const start = text.lastIndexOf(marker);
  if (start === -1) return null;
  let depth = 1;
  for (let i = start + marker.length; i < text.length; i += 1) {
    if (text[i] === '{') depth += 1;
    else if (text[i] === '}') depth -= 1;
    if (depth === 0) return text.slice(start + marker.length, i).trim();
  }
  return null;
}

/** What follows the last `####`, as in GSM8K, when it is a number or a letter: other text is a Markdown heading. */
export function hashedAnswer(text: string): string | null {
  const start = text.lastIndexOf('####');
  if (start === -1) return null;
  const [line = ''] = text.slice(start + 4).split('\n', 1);
  const answer = line.trim();
  return onlyNumber(answer) !== null || loneLetter(answer) !== null ? answer : null;
}

/** The letter, A to H, of the option that a model chose; null when none is stated clearly. */
export function choiceLetter(text: string): string | null {
  const marked = boxedAnswer(text) ?? hashedAnswer(text);
  if (marked !== null) return loneLetter(marked);
  const stated = [
    ...text.matchAll(/\b(?:answer|option|choice)\b[\s:*]{0,5}(?:is)?[\s:*(]{0,5}([A-H])(?![\w'’])/giu),
  ];
  const capital = stated.findLast(([, letter]) => letter === letter?.toUpperCase());
  if (capital !== undefined) return capital[1] ?? null;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const options = lines.flatMap(
    (line) => /^\s{0,3}[*(]{0,3}([A-H])[).:*]{1,3}(?:\s|$)/u.exec(line)?.[1] ?? [],
  );
  return loneLetter(lines.at(-1) ?? '') ?? (options.length === 1 ? (options[0] ?? null) : null);
}

/**
 * The final answer of a reasoning task, in a form in which equal answers are equal texts. In this order: `\boxed{}`,
 * `#### 42`, a choice letter, the last number.
 */
export function finalAnswer(text: string): string | null {
  const marked = boxedAnswer(text) ?? hashedAnswer(text);
  if (marked !== null) return comparable(marked);
  const letter = choiceLetter(text);
  if (letter !== null) return letter;
  const number = lastNumber(text);
  return number === null ? null : String(number);
}

function comparable(answer: string): string {
  const number = onlyNumber(answer);
  if (number !== null) return String(number);
  return loneLetter(answer) ?? answer.replace(/\s+/gu, ' ').toLowerCase();
}

/** "C", "(C)", "**C**." or "\text{C}". */
function loneLetter(text: string): string | null {
  return /^(?:\\text\{)?[\s*(]{0,4}([A-H])[\s*).}]{0,5}$/u.exec(text.trim())?.[1] ?? null;
}
