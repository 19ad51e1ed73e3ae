/**
 * Texts for which functions of non-linear time take long. Each text opens a construct many times without closing it, or
 * repeats a character that several parts of a regular expression can match.
 */

const repeated = (unit: string) => (length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const ending = (unit: string, end: string) => (length: number) => repeated(unit)(length - end.length) + end;
const starting = (start: string, unit: string) => (length: number) =>
  start + repeated(unit)(length - start.length);

/** Functions by name. Each makes a text of the requested length in UTF-16 code units. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  'dashes, then x': ending('-', 'x'),
  'dashes after line breaks': ending('\n-', 'x'),
  'equals signs, then x': ending('=', 'x'),
  pipes: ending('|', 'x'),
  'pipes between spaces': ending(' | ', 'x'),
  'a table’s rule that does not end': ending('|-', 'x'),
  backticks: ending('`', 'x'),
  'backticks between words': repeated('`a'),
  'runs of backticks of many lengths': (length) => {
    let text = '';
    for (let run = 1; text.length < length; run += 1) text += `${'`'.repeat(run)}a`;
    return text.slice(0, length);
  },
  fences: repeated('```a\n'),
  tildes: ending('~', 'x'),
  asterisks: ending('*', 'x'),
  'asterisks before words': repeated('*a '),
  'pairs of asterisks before words': repeated('**a '),
  'asterisks and underscores that cross': repeated('*a _b **c __d '),
  underscores: ending('_', 'x'),
  'underscores between words': repeated('_a'),
  'opening brackets': repeated('['),
  'closing brackets': repeated(']'),
  'links without an end': repeated('[a]('),
  'nested links without an end': repeated('[a](b(c'),
  'images without an end': repeated('!['),
  parentheses: repeated('('),
  'opening braces': repeated('{'),
  'braces and quotation marks': repeated('{"'),
  'objects without an end': repeated('{"a":['),
  'quotation marks': repeated('"'),
  'a string without an end': starting('{"', '\\"'),
  'curly quotation marks': repeated('“'),
  backslashes: ending('\\', 'x'),
  'backslashes before backticks': repeated('\\`'),
  'nested quotes': repeated('>'),
  'nested quotes between spaces': repeated('> '),
  'less-than signs': repeated('<'),
  'tags without an end': repeated('<a '),
  'comments without an end': repeated('<!--'),
  dollars: ending('$', 'x'),
  'pairs of dollars': repeated('$$a'),
  'dollars before words': repeated('$a '),
  'formulas in one line': repeated('$x$ '),
  'display formulas in one line': repeated('$$x$$'),
  'formulas in parentheses without an end': repeated('\\(a '),
  'formulas in brackets without an end': repeated('\\[a\n'),
  'environments without an end': repeated('\\begin{align}'),
  'environments inside each other': (length) => {
    const half = Math.floor(length / 28);
    return '\\begin{align}'.repeat(half) + '\\end{align}'.repeat(half);
  },
  'numbers of a list': repeated('1. '),
  'number signs': ending('#', 'x'),
  digits: ending('1', 'x'),
  'dots and digits': repeated('1.'),
  slashes: ending('/', 'x'),
  colons: ending(':', 'x'),
  'a long word': repeated('x'),
  'a long word with apostrophes': repeated("x'"),
  'a long word with an accent': repeated('e\u0301'),
  'short words': repeated('a '),
  'a comparison without an end': repeated('or a '),
  'between without an end': repeated('between a '),
  'names of keys': repeated('token'),
  'keys without a secret': repeated('key= '),
  'keys that are no keys': repeated('sk-'),
  'schemes without a secret': repeated('Bearer '),
  spaces: ending(' ', 'x'),
  'spaces between words': (length) => `x${' '.repeat(length - 2)}x`,
  tabs: ending('\t', 'x'),
  'line breaks': ending('\n', 'x'),
  'line breaks and spaces': ending('\n ', 'x'),
  'carriage returns': ending('\r\n', 'x'),
  'NUL characters': repeated('\0'),
  'halves of surrogate pairs': repeated('\ud83d'),
  emoji: repeated('🙂'),
  ideographs: repeated('天'),
};
