/** Where a run plays again on an exported page: its controls and calls. The script shows, fills and moves them. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { SharedRun } from '@/lib/contract/share-contract';
import { plainName } from '@/lib/format/plain-name';
import { endOfRun, plural } from '@/lib/format/quantities';
import { callName } from '@/lib/format/sub-calls';
import { shortSeconds } from '@/lib/format/timeline-words';
import { comparePlaces } from '@/lib/mixture/plan';
import type { CallState } from '@/lib/moa/events/run-state';
import { playbackSpeeds } from '@/lib/moa/timeline/playback';
import { runEndMs } from '@/lib/moa/timeline/run-times';
import type { ExportContext } from './export-context';
import { replayId } from './page-ids';

/** Null for a run that took no time. @param run with all of its calls. */
export function replayElement(run: SharedRun, nameOf: ExportContext['nameOf']): Element | null {
  const endMs = runEndMs(run) ?? 0;
  if (endMs === 0) return null;
  const layers = [...Map.groupBy(run.calls, ({ layer }) => layer)].toSorted(([a], [b]) => a - b);
  const end = endOfRun(run);
  return h('div', { className: 'replay', id: replayId(run.id), hidden: true }, [
    controls(run.id, endMs),
    h(
      'div',
      { className: 'layers' },
      layers.map(([layer, calls]) => layerElement(layer, calls, nameOf)),
    ),
    ...(end === null ? [] : [h('p', { className: ['note', 'end'], hidden: true }, end)]),
  ]);
}

function controls(run: string, endMs: number): Element {
  return h('div', { className: 'controls', role: 'group', ariaLabel: 'Replay' }, [
    h('button', { type: 'button', className: 'play' }, 'Play'),
    h('span', { className: 'track' }, [
      h('span', { className: 'segments', ariaHidden: 'true' }),
      h('input', {
        ...{ type: 'range', min: '0', max: String(Math.round(endMs)), step: 'any', value: '0' },
        ariaLabel: 'Time of the run',
      }),
    ]),
    h('span', { className: ['figures', 'time'] }, [
      h('span', { className: 'now' }),
      h('span', { className: 'whole' }, ` of ${shortSeconds(endMs)}`),
    ]),
    h('fieldset', { className: 'speeds' }, [
      h('legend', { className: 'unseen' }, 'Speed'),
      ...playbackSpeeds.map((speed) =>
        h('label', [
          h('input', { type: 'radio', name: `speed-${run}`, value: String(speed), checked: speed === 1 }),
          h('span', `${speed}x`),
        ]),
      ),
    ]),
    h('button', { type: 'button', className: 'close' }, 'Close'),
  ]);
}

function layerElement(layer: number, calls: readonly CallState[], nameOf: ExportContext['nameOf']): Element {
  const ordered = calls.toSorted((a, b) => comparePlaces(a.call, b.call));
  const isAnswer = ordered.some(({ role }) => role === 'aggregator');
  const band = isAnswer ? 'final' : `band-${Math.min(layer, 5)}`;
  return h('details', { className: ['layer', band], dataLayer: String(layer) }, [
    h('summary', [
      h('b', isAnswer ? 'Answer' : `Layer ${layer}`),
      h('span', { className: 'progress' }, plural(calls.length, 'call')),
    ]),
    h(
      'div',
      { className: 'cards' },
      ordered.map((call) => cardElement(call, nameOf)),
    ),
  ]);
}

function cardElement(call: CallState, nameOf: ExportContext['nameOf']): Element {
  return h('section', { className: ['card', call.role], dataCall: call.call, ariaLabel: callName(call) }, [
    h('p', { className: 'card-head' }, [
      h('span', { className: ['dot', 'waiting'] }),
      h('span', { className: 'figures' }, callName(call).replace(/^call /, '')),
      h('b', plainName(nameOf(call.model))),
      h('span', { className: 'state' }),
    ]),
    h('div', {
      className: 'text',
      tabIndex: 0,
      dir: 'auto',
      role: 'group',
      ariaLabel: `Text of ${callName(call)}`,
    }),
  ]);
}
