/** A response as one object, from the state of its run. Pure. */
import { eventsBetween } from '@/lib/moa/events/events-between';
import type { RunState } from '@/lib/moa/events/run-state';
import { aggregatorPlace } from '@/lib/server/openai/wire/completion-chunks';
import { createReasoningStream } from '@/lib/server/openai/wire/reasoning-stream';
import { calledToolsOf } from './called-tools';
import { outputOf } from './output-items';
import { type AskedResponse, type ResponseObject, responseOf, responseStatusOf } from './response-object';

/** A response in progress has no items yet. */
export function wholeResponse(run: RunState, response: AskedResponse): ResponseObject {
  const { asked, settings } = response;
  const status = responseStatusOf(run, settings);
  if (status === 'in_progress') return responseOf(run, response, []);
  const itemStatus = status === 'completed' ? 'completed' : 'incomplete';
  const tools = calledToolsOf(settings.echo.tools);
  return responseOf(run, response, outputOf(run, asked.runId, tools, layersText(run, response), itemStatus));
}

function layersText(run: RunState, { asked, settings }: AskedResponse): string {
  if (settings.layers === 'off') return '';
  const layers = createReasoningStream(settings.layers, asked.references, aggregatorPlace(run));
  return eventsBetween(null, run)
    .map((event) => layers.take(event))
    .join('')
    .trimStart();
}
