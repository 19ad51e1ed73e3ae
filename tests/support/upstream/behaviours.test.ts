import { expect, test } from 'vitest';
import { byModel, hangingAfter, saysSo, waitingAfter, writingWords } from './behaviours';
import { failing, saying } from './script';
import type { RecordedRequest } from './upstream';

const askedOf = (model: string): RecordedRequest => ({
  body: { model, messages: [] },
  headers: {},
  sent: '',
  closedByClientAt: null,
});

test('a model in the table follows the table, and every other model writes the default answer', () => {
  const respond = byModel({ broken: () => failing(400, 'no') });
  expect(respond(askedOf('broken'))).toEqual(failing(400, 'no'));
  expect(respond(askedOf('other'))).toEqual(saying('other says so'));
});

test('models outside the table can have another behaviour', () => {
  expect(byModel({ a: saysSo }, () => saying('x'))(askedOf('b'))).toEqual(saying('x'));
});

test('a hanging model writes its text and then sends nothing more', () => {
  expect(hangingAfter('So far')(askedOf('a'))).toEqual([{ do: 'text', text: 'So far' }, { do: 'hang' }]);
});

test('a waiting model writes the rest when the gate opens', () => {
  const gate = Promise.resolve();
  expect(waitingAfter('So far', gate, 'and on')(askedOf('a'))).toEqual([
    { do: 'text', text: 'So far' },
    { do: 'until', gate },
    ...saying('and on'),
  ]);
});

test('a slow model pauses after each word', () => {
  expect(writingWords(2, 10)(askedOf('a'))).toEqual([
    { do: 'text', text: 'word0 ' },
    { do: 'wait', ms: 10 },
    { do: 'text', text: 'word1 ' },
    { do: 'wait', ms: 10 },
  ]);
});
