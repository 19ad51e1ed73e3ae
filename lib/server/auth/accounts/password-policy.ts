/** Which passwords are accepted, after NIST SP 800-63B-4, section 3.1.1.2: length counts, not kinds of characters. */

export const shortestPassword = 15;

/** Characters beside words that are guessed first. */
const shortestRest = 10;

/** The reason to refuse a new password, as one sentence; null for one that is accepted. */
export function passwordProblem(password: string, personal: readonly string[]): string | null {
  const length = [...password].length;
  if (length < shortestPassword)
    return `A password needs at least ${shortestPassword} characters. Four or five unrelated words are easy to keep in mind.`;
  const lower = password.toLowerCase();
  if (new Set(lower).size < 6 || isRepeated(lower) || isSequence(lower))
    return 'This password repeats a short pattern, which is guessed first. Use unrelated words.';
  const known = [...personal.flatMap(wordsOf), ...guessedFirst].filter((word) => lower.includes(word));
  const rest = known.reduce((text, word) => text.replaceAll(word, ''), lower);
  if (rest.length >= shortestRest) return null;
  return `This password is mostly “${known[0]}”, which is guessed first. Use unrelated words.`;
}

/** The most frequent parts of leaked passwords that reach the length. */
const guessedFirst = [
  ...[
    'password',
    'passwort',
    'qwertyuiop',
    'qwertzuiop',
    'asdfghjkl',
    '1q2w3e4r5t',
    '1234567890',
    'iloveyou',
  ],
  ...['letmein', 'welcome', 'administrator', 'correcthorsebatterystaple', 'abcdefghij', 'strata'],
];

/** The parts of a name or an email that are long enough to be guessed. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s@._+-]+/)
    .filter((word) => word.length >= 4);
}

/** Whether it is one short part again and again. */
function isRepeated(text: string): boolean {
  for (let size = 1; size <= text.length / 3; size += 1) {
    const part = text.slice(0, size);
    if (part.repeat(Math.ceil(text.length / size)).startsWith(text)) return true;
  }
  return false;
}

/** Whether each character follows the one before it, as in "abcdefgh" or "87654321". */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((character, i) => character.charCodeAt(0) - text.charCodeAt(i));
  return steps.filter((step) => Math.abs(step) <= 1).length > steps.length * 0.8;
}
