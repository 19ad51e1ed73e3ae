/**
 * What the models behind a mixture do with the questions that the tests ask with each client: plain and
 * streamed text, a tool and its result, and an object by its schema.
 */
import { type Behaviour, byModel } from './behaviours.ts';
import { calling, saying } from './script.ts';

export const weatherAnswer = 'It is 21 degrees in Oslo.';

export const answersClients: Behaviour = byModel({
  aggregator: ({ body }) => {
    if (body.response_format !== undefined) return saying('{"blue": true}');
    if (body.messages.at(-1)?.role === 'tool') return saying(weatherAnswer);
    const [tool] = (body.tools ?? []) as { function: { name: string } }[];
    if (tool === undefined) return saying('The sky is blue.');
    return calling({ id: 'c1', name: tool.function.name, input: ['{"city":', '"Oslo"}'] });
  },
});
