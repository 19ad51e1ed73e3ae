import { expect, test } from 'vitest';
import { hanNumber } from './han-number';
import { tokensOf } from './tokens';

const termsOf = (text: string, language: 'en' | 'de' = 'en') =>
  tokensOf(text, { start: 0, end: text.length }, language)
    .filter(({ kind }) => kind !== 'function')
    .map(({ term, kind }) => (kind === 'word' ? term : `${kind} ${term}`));

test.each([
  ['The cats were running', ['cat', 'run']],
  ['2,048 words cost 3.5 USD', ['number 2048', 'word', 'cost', 'number 3.5', 'name usd']],
  ['Twelve percent in 1969', ['number 12', 'number %', 'number 1969']],
  ['长城长8851.8公', ['character 长', 'character 城', 'character 长', 'number 8851.8', 'character 公']],
  ['约一千六百万人', ['character 约', 'number 16000000', 'character 人']],
  ['The flavours of town centres', ['flavor', 'town', 'center']],
  ['トンネルに入る', ['トンネル', 'character 入']],
])('the terms of %j', (text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test('German words lose their umlauts with their endings, and numbers are read as written there', () => {
  expect(termsOf('Die Wälder kosten 30.000 Euro, der Wald 3,5', 'de')).toEqual([
    'wald',
    'kost',
    'number 30000',
    'euro',
    'wald',
    'number 3.5',
  ]);
});

test('a German verb with a separable prefix has the stem of the verb, and loanwords lose their plural', () => {
  const both = [termsOf('absammeln, aufräumen, Backups', 'de'), termsOf('sammelt, räumen, Backup', 'de')];
  expect(both[0]).toEqual(both[1]);
});

test.each([
  ['十二', '12'],
  ['二〇二三', '2023'],
  ['三万五千', '35000'],
  ['一亿三千万', '130000000'],
  ['两百', '200'],
])('%s is %s', (written, value) => {
  expect(hanNumber(written)).toBe(value);
});
