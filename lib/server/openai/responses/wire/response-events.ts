/** Converts a run's events to the events of a streamed response. Pure. */
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { type Chunks, isOfOtherCall } from '@/lib/server/openai/wire/completion-chunks';
import { createHeldContent, type TagHabit } from '@/lib/server/openai/wire/held-content';
import { createReasoningStream } from '@/lib/server/openai/wire/reasoning-stream';
import { calledToolsOf } from './called-tools';
import { createOutputStream } from './output-stream';
import { type AskedResponse, type ResponseStatus, responseOf, responseStatusOf } from './response-object';

/**
 * @param run its state at the beginning.
 * @param aggregator the call whose text is the answer.
 * @param tagHabit whether the aggregator's model loses the opening tag of its reasoning.
 * @param onAnswered receives the finished call of the aggregator, and whether text of it turned out to be reasoning.
 */
export function responseEvents(
  response: AskedResponse,
  run: RunState,
  aggregator: string,
  tagHabit: TagHabit,
  onAnswered: (call: CallState, wasReasoning: boolean) => void,
): Chunks {
  const { asked, settings } = response;
  let sequence = 0;
  function event(type: string, fields: object): object {
    sequence += 1;
    return { type, sequence_number: sequence - 1, ...fields };
  }
  const layers = createReasoningStream(settings.layers, asked.references, aggregator);
  const output = createOutputStream(asked.runId, calledToolsOf(settings.echo.tools), event);

  const held = createHeldContent(tagHabit);

  let wasReasoning = false;

  function answered(said: RunEvent, state: RunState): object[] {
    if (!('call' in said) || said.call !== aggregator) return [];
    switch (said.type) {
      case 'call.tool':
        return [...content(held.end()), ...output.toolCall(said)];
      case 'call.delta':
        if (said.textIsReasoning) {
          held.wasReasoning();
          wasReasoning = true;
          output.dropText();
        }
        return content(said.text === undefined ? '' : held.take(said.text));
      case 'call.finished': {
        const call = state.calls.find((candidate) => candidate.call === aggregator);
        if (call !== undefined) onAnswered(call, wasReasoning);
        return content(held.end());
      }
      default:
        return [];
    }
  }
  function content(text: string): object[] {
    return text === '' ? [] : output.text(text);
  }
  function ended(end: RunState): object[] {
    const status = responseStatusOf(end, settings);
    // The proposals replace the answer, and were not sent yet. A response without any item would have no answer.
    const standIns = output.hasAnswer || !isAnswered(status) ? [] : output.text(end.answer);
    const items = output.end(status === 'completed' ? 'completed' : 'incomplete');
    const last = { response: responseOf(end, response, output.items) };
    return [...standIns, ...items, event(`response.${isAnswered(status) ? status : 'failed'}`, last)];
  }

  const begun = { response: responseOf({ ...run, status: 'running' }, response, []) };
  return {
    first: [event('response.created', begun), event('response.in_progress', begun)],
    isSilent: (json) => settings.layers !== 'full' && isOfOtherCall(json, aggregator),
    take(said, state) {
      const told = layers.take(said);
      const reasoning = told === '' ? [] : output.reasoning(told);
      return [...reasoning, ...answered(said, state), ...(said.type === 'run.finished' ? ended(state) : [])];
    },
  };
}

function isAnswered(status: ResponseStatus): boolean {
  return status === 'completed' || status === 'incomplete';
}
