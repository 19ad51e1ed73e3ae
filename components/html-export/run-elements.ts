/** One run on an exported page: its answer, layers and replay. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SharedRun, ShareOptions } from '@/lib/contract/share-contract';
import { plainName } from '@/lib/format/plain-name';
import { endOfRun, plural, seconds } from '@/lib/format/quantities';
import { costOfRun, hasCosts } from '@/lib/format/run-cost';
import { aggregatorOf, type LayerView, layerView, shownLayers, summaryOf } from '@/lib/format/run-summary';
import { strategyWords } from '@/lib/format/strategy-words';
import { comparePlaces } from '@/lib/mixture/plan';
import { fromStoredRequest } from '@/lib/moa/messages/stored-request';
import { callElement } from './call-elements';
import type { ExportContext } from './export-context';
import type { RunSources } from './exported-sources';
import { markPassages } from './mark-passages';
import { markdownElements } from './markdown-elements';
import { callId, replayId } from './page-ids';
import { replayElement } from './replay-elements';
import { sourcesElements } from './sources-elements';

interface RunParts {
  sources: RunSources | null;
  included: ShareOptions;
  context: ExportContext;
}

export async function runElements(
  run: SharedRun,
  { sources, included, context }: RunParts,
): Promise<ElementContent[]> {
  const end = endOfRun(run);
  const layers: Element[] = [];
  for (const view of [...shownLayers(run), ...answerLayer(run)])
    layers.push(await layerElement(view, run, { sources, context }));
  const facts = [
    plainName(run.mixture.name),
    ...(layers.length > 0 ? summaryOf(run) : []),
    ...(run.durationMs === null ? [] : [seconds(run.durationMs)]),
    ...(hasCosts(run) ? [costOfRun(run)] : []),
  ];
  const replay = included.layers ? replayElement(run, context.nameOf) : null;
  return [
    ...(replay === null ? [] : [openReplay(run.id)]),
    h('div', { className: 'outcome' }, [
      ...(end === null
        ? []
        : [h('p', { className: ['note', ...(run.status === 'failed' ? ['bad'] : [])] }, end)]),
      ...strategyWords(run).map((words) => h('p', { className: 'note' }, words)),
      ...(await answerElements(run, sources, context)),
      h('p', { className: 'facts' }, facts.join(' · ')),
      ...(layers.length > 0 ? [h('div', { className: 'layers' }, layers)] : []),
    ]),
    ...(replay === null ? [] : [replay]),
  ];
}

/** Shown by the script. */
function openReplay(run: string): Element {
  return h(
    'button',
    {
      type: 'button',
      className: 'open-replay',
      ariaControls: replayId(run),
      ariaExpanded: 'false',
      hidden: true,
    },
    'Replay',
  );
}

async function answerElements(
  run: SharedRun,
  sources: RunSources | null,
  { nameOf, pause, inTurns }: ExportContext,
): Promise<Element[]> {
  const elements: Element[] = [];
  for (const call of run.calls.filter(({ call }) => run.answerCalls.includes(call))) {
    if (call.text === '') continue;
    const isAnswer = call.role === 'aggregator';
    const by = `${isAnswer ? 'Answer' : `Proposal ${call.call}`} by ${plainName(nameOf(call.model))}`;
    const text = await markdownElements(call.text, pause);
    const prose = await inTurns(markPassages(text, call.text, sources?.sentenceMarks ?? []));
    elements.push(
      h('div', { className: isAnswer ? 'answer' : 'proposal' }, [
        h('div', [h('p', { className: 'by' }, by), h('div', { className: 'prose', dir: 'auto' }, prose)]),
        ...(sources === null ? [] : sourcesElements(sources)),
      ]),
    );
  }
  return elements;
}

/** The layer of the answer, where its calls hold more than the answer, which is shown above. */
function answerLayer(run: SharedRun): LayerView[] {
  const aggregator = aggregatorOf(run);
  if (aggregator === undefined || !run.answerCalls.includes(aggregator.call)) return [];
  const view = layerView(run, aggregator.layer);
  const { reasoning, notes, failures, call } = aggregator;
  const hasMore =
    reasoning !== '' || notes.length > 0 || failures.length > 0 || requestOf(run, call) !== null;
  if (!hasMore && view.steps.length === 0) return [];
  return [{ ...view, calls: view.calls.map((each) => ({ ...each, text: '' })) }];
}

interface LayerContext {
  sources: RunSources | null;
  context: ExportContext;
}

async function layerElement(
  view: LayerView,
  run: SharedRun,
  { sources, context }: LayerContext,
): Promise<Element> {
  const calls = [...view.steps, ...view.calls].toSorted((a, b) => comparePlaces(a.call, b.call));
  const elements: Element[] = [];
  for (const call of calls) {
    const parts = {
      id: callId(run.id, call.call),
      request: requestOf(run, call.call),
      marks: sources?.passageMarks.get(call.call) ?? [],
    };
    elements.push(await callElement(call, parts, context));
  }
  const band = `band-${Math.min(view.layer, 5)}`;
  return h('details', { className: ['layer', band] }, [
    h('summary', [h('b', `Layer ${view.layer}`), h('span', plural(calls.length, 'call'))]),
    h('div', { className: 'calls' }, elements),
  ]);
}

function requestOf(run: SharedRun, call: string) {
  const stored = run.requests?.[call];
  if (stored === undefined) return null;
  return fromStoredRequest(stored, (place) => run.calls.find((other) => other.call === place)?.text);
}
