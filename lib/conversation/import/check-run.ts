/** Whether the parts of a run of a conversation file refer to each other as they must. Pure. */
import { type FileRun, fileLimits } from '@/lib/contract/conversation-file';
import { parsePlace, planOf } from '@/lib/mixture/plan';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState } from '@/lib/moa/events/run-state';
import type { PlainProblem } from './plain-problem';

export function checkRun(run: FileRun): PlainProblem[] {
  const calls = new Map(run.calls.map((call) => [call.call, call]));
  return [
    ...(run.status === 'running'
      ? [{ path: ['status'], detail: 'must not be “running”: a file holds finished runs' }]
      : []),
    ...(calls.size < run.calls.length ? [{ path: ['calls'], detail: 'has a call twice' }] : []),
    ...run.calls.flatMap((call, index) => checkCall(call, ['calls', index], run, calls)),
    ...unknownCalls(run.answerCalls, ['answerCalls'], calls),
    ...run.layers.flatMap(({ layer, references }, index) => [
      ...(layer > run.mixture.layers.length + 1
        ? [
            {
              path: ['layers', index, 'layer'],
              detail: `names layer ${layer}, which the mixture does not have`,
            },
          ]
        : []),
      ...unknownCalls(references, ['layers', index, 'references'], calls),
    ]),
    ...Object.keys(run.ratings ?? {}).flatMap((of) =>
      of === 'answer' || calls.has(of) ? [] : [{ path: ['ratings', of], detail: 'there is no such call' }],
    ),
    ...Object.entries(run.requests ?? {}).flatMap(([call, { messages }]) => {
      const path = ['requests', call];
      if (!calls.has(call)) return [{ path, detail: 'there is no such call' }];
      const quoted = messages.flatMap((message) =>
        'pieces' in message
          ? message.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.call]))
          : [],
      );
      const length = quoted.reduce((sum, place) => sum + (calls.get(place)?.text.length ?? 0), 0);
      return [
        ...unknownCalls(quoted, [...path, 'messages'], calls),
        ...(length > fileLimits.requestLength
          ? [{ path, detail: 'it quotes more text than a request can have' }]
          : []),
      ];
    }),
  ];
}

function checkCall(
  call: CallState,
  path: readonly PropertyKey[],
  { mixture }: FileRun,
  calls: ReadonlyMap<string, CallState>,
): PlainProblem[] {
  const place = parsePlace(call.call);
  if (place === null) return [{ path: [...path, 'call'], detail: 'must be like “1.3” or “3.1.2”' }];
  const planned = planOf(mixture)
    .flat()
    .find(({ layer, slot }) => layer === place.layer && slot === place.slot);
  const isSubCall = call.role !== 'proposer' && call.role !== 'aggregator';
  return [
    ...(planned === undefined ? [{ path, detail: 'the mixture has no such slot' }] : []),
    ...(call.layer !== place.layer || call.slot !== place.slot
      ? [{ path, detail: 'its layer and slot are not those of its number' }]
      : []),
    ...(planned !== undefined &&
    (isSubCall !== (place.step !== null) || (!isSubCall && call.role !== planned.role))
      ? [{ path: [...path, 'role'], detail: `must not be “${call.role}” at this place` }]
      : []),
    ...(isOpen(call.status) && call.status !== 'pending'
      ? [{ path: [...path, 'status'], detail: `must not be “${call.status}”: a file holds finished runs` }]
      : []),
    ...unknownCalls(call.reads, [...path, 'reads'], calls),
  ];
}

function unknownCalls(
  places: readonly string[],
  path: readonly PropertyKey[],
  calls: ReadonlyMap<string, CallState>,
): PlainProblem[] {
  const unknown = places.find((place) => !calls.has(place));
  return unknown === undefined
    ? []
    : [{ path, detail: `names call ${unknown.slice(0, 8)}, which the run does not have` }];
}
