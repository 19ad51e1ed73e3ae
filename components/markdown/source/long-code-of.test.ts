import { expect, test } from 'vitest';
import { longCodeOf } from './long-code-of';

const code = 'const a = 1;\n'.repeat(2000).trimEnd();

test('long code is told without a parser, whole or while it is written', () => {
  expect(longCodeOf(`\`\`\`ts\n${code}\n\`\`\`\n`)).toBe(code);
  expect(longCodeOf(`~~~~\n${code}\n~~~\n~~~~`)).toBe(`${code}\n~~~`);
  expect(longCodeOf(`\`\`\`ts\n${code}`)).toBe(code);
});

test('short code and other blocks are not', () => {
  expect(longCodeOf('```ts\nconst a = 1;\n```')).toBeNull();
  expect(longCodeOf('words '.repeat(5000))).toBeNull();
});
