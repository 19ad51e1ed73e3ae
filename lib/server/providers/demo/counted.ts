const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "six responses", "one response". */
export function counted(count: number, one: string): string {
  return `${words[count] ?? count} ${one}${count === 1 ? '' : 's'}`;
}
