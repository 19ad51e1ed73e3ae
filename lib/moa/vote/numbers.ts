/** Reads the numbers that people and models write. */

/** The sign counts only where no operand precedes it: "5-3" holds 5 and 3. */
const sign = '(?:(?<![\\w)])[-−+])?';
const digits = '(?:\\d{1,3}(?:[,\\u00A0\\u202F]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3})?';
const power = '(?:\\s?(?:×|\\\\times|\\\\cdot|\\*)\\s?10\\^\\{?[-−]?\\d{1,3}\\}?)?';
const plain = `${sign}(?:${digits}|(?<!\\d)\\.\\d+)${power}`;
const fraction = `${sign}\\\\d?frac\\{\\d+\\}\\{\\d+\\}`;
const numberPattern = new RegExp(`${fraction}|${plain}(?:\\s?/\\s?\\d+)?`, 'gu');

/** The last number in a text; null when there is none. Fractions and powers of ten are calculated. */
export function lastNumber(text: string): number | null {
  let last: string | null = null;
  for (const [found] of text.matchAll(numberPattern)) last = found;
  return last === null ? null : calculated(last);
}

/** The number when the text is one and nothing else, beside a currency or percent sign and Markdown; else null. */
export function onlyNumber(text: string): number | null {
  const bare = text.replace(/(?<![$€£\s*\\%.])[$€£\s*\\%.]+$|^[$€£\s*\\]+/gu, '');
  const [found, ...more] = bare.match(numberPattern) ?? [];
  return found !== undefined && more.length === 0 && found.length === bare.length ? calculated(found) : null;
}

function calculated(written: string): number | null {
  const unsigned = written.replace(/^[-−+]/, '');
  const parts = /^\\d?frac\{(\d+)\}\{(\d+)\}$/.exec(unsigned);
  const value = parts === null ? plainValue(unsigned) : Number(parts[1]) / Number(parts[2]);
  if (!Number.isFinite(value)) return null;
  return /^[-−]/.test(written) ? -value : value;
}

/** Of a number without its sign. */
function plainValue(written: string): number {
  const [dividend = '', divisor] = written.split('/');
  const [mantissa = '', exponent] = dividend.split(/\s?(?:×|\\times|\\cdot|\*)\s?10\^\{?/u);
  const scale = exponent === undefined ? '' : `e${exponent.replace('}', '').replace('−', '-')}`;
  const value = Number(`${mantissa.trim().replace(/[,\u00A0\u202F]/gu, '')}${scale}`);
  return divisor === undefined ? value : value / Number(divisor);
}
