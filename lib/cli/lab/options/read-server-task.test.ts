import { expect, test } from 'vitest';
import { exitCodes } from '@/lib/cli/command-failure';
import { readServerTask } from './read-server-task';

const [name = '', ...least] = 'run --dataset d --contender demo --judge checks'.split(' ');

test('a run names its questions, contenders and judges', () => {
  const more =
    '--contender ./mine.json --contender demo/careful --judge preference:o/m:7b:1 --budget 2 --samples 40';
  expect(readServerTask(name, [...least, ...more.split(' ')])).toEqual({
    name: 'run',
    dataset: 'd',
    contenders: [{ mixture: 'demo' }, { path: './mine.json' }, { model: 'demo/careful' }],
    judges: [{ form: 'checks' }, { form: 'preference', model: 'o/m:7b', baseline: 0 }],
    samples: 40,
    budgetUsd: 2,
    title: null,
    estimate: false,
    detach: false,
    failUnder: null,
    json: false,
    url: null,
  });
});

test.each([
  ['65%', { score: 0.65, share: true, contender: null }],
  ['65.5%:2', { score: 0.655, share: true, contender: '2' }],
  ['50%:GPT: new', { score: 0.5, share: true, contender: 'GPT: new' }],
])('--fail-under %s is understood', (text, failUnder) => {
  expect(readServerTask(name, [...least, '--fail-under', text])).toMatchObject({ failUnder });
});

test('a search takes lists of numbers', () => {
  const args = '--dataset d --model p/a --model p/b --judge rating:p/j --proposers 1,2 --layers 2'.split(' ');
  expect(readServerTask('search', args)).toMatchObject({
    models: ['p/a', 'p/b'],
    judge: { form: 'rating', model: 'p/j' },
    proposers: [1, 2],
    layers: [2],
    samples: null,
  });
});

test.each([
  [
    'import',
    'f.csv --name Mine --references r.jsonl',
    { file: 'f.csv', title: 'Mine', references: 'r.jsonl' },
  ],
  ['show', '', { id: null }],
  ['show', 'e1 --json', { id: 'e1', json: true }],
  ['compare', 'e1 1 2', { id: 'e1', a: '1', b: '2' }],
  ['export', 'e1 --format json -o f', { id: 'e1', format: 'json', output: 'f', contender: null }],
  ['resume', 'e1 --budget 5 --fail-under 7.5', { budgetUsd: 5, failUnder: { score: 7.5, share: false } }],
  ['pause', 'e1 --url http://h:1', { id: 'e1', url: 'http://h:1' }],
  ['datasets', '--json', { json: true }],
])('lab %s %s is understood', (task, args, read) => {
  expect(readServerTask(task, args.split(' ').filter(Boolean))).toMatchObject({ name: task, ...read });
});

test.each([
  ['run', '--contender demo --judge checks', 'Name the questions'],
  ['run', '--dataset d --judge checks', 'Name who is evaluated'],
  ['run', '--dataset d --contender demo', 'Say who scores'],
  ['run', `${least.join(' ')} --judge elo:p/m`, 'no judge "elo:p/m"'],
  ['run', `${least.join(' ')} --judge rating`, 'needs a model'],
  ['run', `${least.join(' ')} --judge rating:gpt`, 'model reference'],
  ['run', `${least.join(' ')} --contender Not/AModel`, 'neither a mixture'],
  ['run', `${least.join(' ')} --samples 1.5`, 'whole number'],
  ['run', `${least.join(' ')} --budget none`, 'above 0'],
  ['run', `${least.join(' ')} --fail-under 0.65`, 'in percent'],
  ['run', `${least.join(' ')} --fail-under 120%`, 'in percent'],
  ['run', '--dataset d --contender demo --judge rating:p/m --fail-under 65%', 'from 1 to 10'],
  ['run', `${least.join(' ')} --fail-under 65% --detach`, 'excludes --detach'],
  ['search', '--dataset d --model p/a --judge checks', 'two models'],
  ['import', 'f.csv', 'Name the dataset'],
  ['compare', 'e1 1', 'lab compare <id> <a> <b>'],
  ['export', 'e1 --format xml', 'no format "xml"'],
  ['cancel', '', 'lab cancel <id>'],
])('lab %s %s is a usage error with an explanation', (task, args, words) => {
  expect(() => readServerTask(task, args.split(' ').filter(Boolean))).toThrow(
    expect.objectContaining({ exitCode: exitCodes.usage, message: expect.stringContaining(words) }),
  );
});
