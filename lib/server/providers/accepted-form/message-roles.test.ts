import { expect, test } from 'vitest';
import { withAlternatingRoles, withSystemInQuestion, withSystemRole } from './message-roles';

const system = { role: 'system', content: 'Be brief.' };
const user = (content: unknown) => ({ role: 'user', content });
const assistant = { role: 'assistant', content: 'Because.' };

test('the system prompt begins the first question, whatever stands between', () => {
  expect(withSystemInQuestion({ messages: [system, user('Why?'), assistant, user('And?')] })).toEqual({
    messages: [user('Be brief.\n\nWhy?'), assistant, user('And?')],
  });
  expect(withSystemInQuestion({ messages: [system, assistant, user('And?')] })).toEqual({
    messages: [assistant, user('Be brief.\n\nAnd?')],
  });
  expect(withSystemInQuestion({ messages: [system] })).toEqual({ messages: [user('Be brief.')] });
  expect(withSystemInQuestion({ messages: [user('Why?')] })).toBeNull();
});

test('a question with an image keeps it', () => {
  const image = { type: 'image_url', image_url: { url: 'data:,' } };
  expect(withSystemInQuestion({ messages: [system, user([image])] })).toEqual({
    messages: [user([{ type: 'text', text: 'Be brief.' }, image])],
  });
});

test('Google’s format has the system prompt beside the messages', () => {
  const body = {
    systemInstruction: { parts: [{ text: 'Be brief.' }] },
    contents: [{ role: 'user', parts: [{ text: 'Why?' }] }],
  };
  expect(withSystemInQuestion(body)).toEqual({
    contents: [{ role: 'user', parts: [{ text: 'Be brief.' }, { text: 'Why?' }] }],
  });
});

test('the roles of the system and of a developer stand for one another', () => {
  const developer = { ...system, role: 'developer' };
  expect(withSystemRole({ messages: [developer, user('Why?')] }, 'system')).toEqual({
    messages: [system, user('Why?')],
  });
  expect(withSystemRole({ messages: [system] }, 'developer')).toEqual({ messages: [developer] });
  expect(withSystemRole({ messages: [system] }, 'system')).toBeNull();
});

test('neighbours of one role are joined, and a question comes first', () => {
  expect(withAlternatingRoles({ messages: [system, user('Why?'), user('Really?'), assistant] })).toEqual({
    messages: [system, user('Why?\n\nReally?'), assistant],
  });
  expect(withAlternatingRoles({ messages: [assistant, user('And?')] })).toEqual({
    messages: [user('(The conversation begins with your message.)'), assistant, user('And?')],
  });
  expect(withAlternatingRoles({ messages: [user('Why?'), assistant] })).toBeNull();
});

test('results of tools and calls of tools are not joined', () => {
  const calls = { role: 'assistant', content: '', tool_calls: [{ id: '1' }] };
  const result = { role: 'tool', content: 'ok', tool_call_id: '1' };
  expect(withAlternatingRoles({ messages: [user('Why?'), calls, result, result] })).toBeNull();
});
