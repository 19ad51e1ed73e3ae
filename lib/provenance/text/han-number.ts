const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const tenThousand = 10_000;
const hundredMillion = 100_000_000;

/** The value of a number in Chinese characters as text: "一千六百万" is 16000000, "二〇二三" is 2023. */
export function hanNumber(written: string): string {
  let total = 0;
  let part = 0;
  let digit: number | null = null;
  let plain = '';
  for (const character of written.replaceAll('两', '二').replaceAll('〇', '零')) {
    const value = digits.indexOf(character);
    if (value !== -1) {
      digit = value;
      plain += value;
      continue;
    }
    plain = '';
    const unit = units[character];
    if (unit === undefined) {
      const section = part + (digit ?? 0);
      total = character === '亿' ? (total + section) * hundredMillion : total + section * tenThousand;
      part = 0;
    } else {
      part += (digit ?? 1) * unit;
    }
    digit = null;
  }
  return plain.length === written.length ? plain : String(total + part + (digit ?? 0));
}
