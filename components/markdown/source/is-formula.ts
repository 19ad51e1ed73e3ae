/**
 * Decides whether the text between two single dollar signs is a formula or a sentence between two prices. Pure, and
 * linear in the length of the text. `is-formula.test.ts` lists the sentences that it must get right.
 */

/** A longer text between two dollar signs is prose. */
const longestFormula = 2000;

/** What only a formula contains: a command, a superscript or a subscript. */
const command = /[\\^_]/;
const relation = /[=<>≤≥≠≈∈]/;
/** Operators and punctuation that end no formula: the text goes on after the dollar sign. */
const openEnd = /[=+\-–—/*<>,;:([{&~]$/;
/** Punctuation and operators between two prices. */
const openStart = /^(?:[,;:)\]}=*/&]|\.(?!\d)|[+\-–—](?=\s))/;
const loneOperator = /^[=+\-*/<>×±∈|]$/;
/** Commands whose argument is words. */
const wordCommand = /\\(?:text\w{0,6}|math\w{1,6}|operatorname|mbox|tag|label)\*?\s?\{[^{}]*\}/g;
/** Words that join two prices. */
const connectives = new Set(
  'and or to in for per each of vs at plus minus from with is was et ou und oder bis then'.split(' '),
);
/** A variable of a shell or a template: `$HOME`, `${name}`, `$(date)`. */
const shellVariable = /^(?:[A-Z_][A-Z0-9_]+\b|\{[\w.]+\}|\([a-z])/;

/**
 * @param content what is between the dollar signs, on one paragraph and without a dollar sign of its own
 * @param before the character before the first dollar sign, or ''
 * @param after the character after the second, or ''
 */
export function isFormula(content: string, before: string, after: string): boolean {
  const inner = content.trim();
  if (inner === '' || content.length > longestFormula || content.includes('`')) return false;
  // $30-$40
  if (/\d/.test(after)) return false;
  // US$5, 10$
  if (/[A-Za-z0-9]/.test(before) && !/^[\\^_{]/.test(inner)) return false;
  const hasCommand = command.test(inner);
  if (!areSpacesEven(content, inner, hasCommand)) return false;
  if (loneOperator.test(inner)) return content === inner;
  if (openStart.test(inner) || isOpenEnded(inner, hasCommand)) return false;
  if (!hasCommand && shellVariable.test(inner) && /[A-Za-z{(/]/.test(after)) return false;
  if (!isBalanced(inner)) return false;
  return !isProse(inner, hasCommand);
}

/** Whether a text that follows a dollar sign may become a formula; the second dollar sign is still to come. */
export function mayBecomeFormula(content: string): boolean {
  if (content.length > longestFormula || content.startsWith(' ')) return false;
  const hasCommand = command.test(content);
  if (!hasCommand && (/^[\d.]/.test(content) || shellVariable.test(content))) return false;
  return !isProse(content, hasCommand);
}

/** Spaces at one side only separate words. At both sides they are part of a formula only if it relates something. */
function areSpacesEven(content: string, inner: string, hasCommand: boolean): boolean {
  if (content === inner) return true;
  const atBothSides = content.trimStart() !== content && content.trimEnd() !== content;
  return atBothSides && (hasCommand || relation.test(inner) || /\S[+\-*/]|\s[+\-*/]\s/.test(inner));
}

function isOpenEnded(inner: string, hasCommand: boolean): boolean {
  // x^+ and a pair of bars are whole. LaTeX authors put the comma of the sentence inside.
  if (/[\^_][+\-*]$/.test(inner) || /\\[,;:]$/.test(inner)) return false;
  if (inner.endsWith('|')) return inner.split('|').length % 2 === 0;
  if (hasCommand && /[,;:]$/.test(inner)) return false;
  return openEnd.test(inner);
}

/** No brace closes before it opens or stays open, and no parenthesis closes before it opens. */
function isBalanced(inner: string): boolean {
  let braces = 0;
  let parentheses = 0;
  for (const { 0: mark } of inner.matchAll(/\\.|[{}()[]/gs)) {
    if (mark === '{') braces += 1;
    else if (mark === '}') braces -= 1;
    else if (mark === '(' || mark === '[') parentheses += 1;
    else if (mark === ')') parentheses -= 1;
    if (braces < 0 || parentheses < 0) return false;
  }
  return braces === 0;
}

/** Two words in a row, a word that joins two prices, or words of a script that formulas do not use. */
function isProse(inner: string, hasCommand: boolean): boolean {
  const bare = inner.replace(wordCommand, ' ').replace(/\\[A-Za-z]+/g, ' ');
  let wordBefore = false;
  for (const { 0: piece, index } of bare.matchAll(/[A-Za-zÀ-ÖØ-öø-ÿ]+|[^A-Za-zÀ-ÖØ-öø-ÿ]+/g)) {
    const isWord = /^[A-Za-zÀ-ÿ]/.test(piece) && piece !== '×' && piece !== '÷';
    if (!isWord) {
      // Only spaces and commas keep two words together.
      wordBefore = wordBefore && /^[\s,;.!?’']+$/.test(piece);
      continue;
    }
    if (index > 0 && /\s/.test(bare.charAt(index - 1)) && piece.length > 1) {
      if (wordBefore || connectives.has(piece.toLowerCase())) return true;
    }
    wordBefore = piece.length > 1;
  }
  const foreign =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}，。、；：！？（）「」]/u;
  return foreign.test(bare) && (!hasCommand || /^[\d.]/.test(inner));
}

/** Decides for `$$…$$` and `\(…\)`, which say that they are formulas unless their content is a sentence. */
export function isDisplayFormula(content: string): boolean {
  const inner = content.trim();
  if (inner === '' || connectives.has(inner)) return false;
  const hasCommand = command.test(inner);
  if (hasCommand) return isBalanced(inner);
  return isBalanced(inner) && !/:$/.test(inner) && !isProse(inner, hasCommand);
}

/** Whether `\[…\]` is a pair of brackets that Markdown does not read: `\[1\]`, `\[sic\]`, `\[a\](b)`. */
export function isEscapedBracket(content: string, after: string): boolean {
  const inner = content.trim();
  if (inner === '' || after === '(' || !isBalanced(inner)) return true;
  const hasCommand = command.test(inner);
  if (hasCommand || content.includes('\n')) return false;
  if (isProse(inner, hasCommand)) return true;
  return content === inner && !relation.test(inner) && !/[+*/]/.test(inner);
}
