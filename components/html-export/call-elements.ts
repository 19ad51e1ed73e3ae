import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { figuresOf } from '@/components/call/call-figures';
import { plainText } from '@/components/call/plain-text';
import { otherModelOf } from '@/lib/format/other-model';
import { plainName } from '@/lib/format/plain-name';
import { callState } from '@/lib/format/quantities';
import { callName } from '@/lib/format/sub-calls';
import { isScripted } from '@/lib/mixture/model-reference';
import type { CallState } from '@/lib/moa/events/run-state';
import { type CallRequest, textOf } from '@/lib/moa/messages/call-request';
import type { ExportContext } from './export-context';
import { type Mark, markPassages } from './mark-passages';
import { markdownElements } from './markdown-elements';

interface CallParts {
  /** The id of the element. */
  id: string;
  /** Null where it is not included. */
  request: CallRequest | null;
  /** The passages that the answer has, too. */
  marks: readonly Mark[];
}

/** One call as a section that unfolds. */
export async function callElement(
  call: CallState,
  { id, request, marks }: CallParts,
  { nameOf, pause, inTurns }: ExportContext,
): Promise<Element> {
  const { word, tone } = callState(call);
  const other = otherModelOf(call);
  const { firstToken, speed, written, cost } = figuresOf(call, 0);
  const figures = [
    firstToken === null ? null : `first token ${firstToken}`,
    speed,
    written,
    cost === null || cost === 'cost unknown' ? null : cost,
  ].filter((figure) => figure !== null);
  const shown = await markdownElements(call.text, pause);
  const text = await inTurns(markPassages(shown, call.text, marks));
  const body: ElementContent[] = [
    ...(other === null ? [] : [h('p', { className: 'note' }, `Answered by ${plainName(other)}.`)]),
    ...(call.error === null ? [] : [h('p', { className: ['note', 'bad'] }, call.error.message)]),
    ...call.notes.map((note) => h('p', { className: 'note' }, note)),
    ...call.failures.map(({ model, error }) =>
      h('p', { className: 'note' }, `Earlier attempt, ${plainName(nameOf(model))}: ${error.message}`),
    ),
    ...(text.length === 0 ? [] : [h('div', { className: 'prose', dir: 'auto' }, text)]),
    ...(call.reasoning === ''
      ? []
      : [part('Reasoning', [h('p', { className: 'raw', dir: 'auto' }, call.reasoning)])]),
    ...(request === null ? [] : [part('Exact request', requestElements(request))]),
  ];
  return h('details', { className: 'call', id }, [
    h('summary', [
      h('span', { className: ['dot', tone] }),
      h('span', { className: 'figures' }, callName(call).replace(/^call /, '')),
      h('b', plainName(nameOf(call.model))),
      ...(isScripted(call.model) ? [h('span', { className: 'note' }, 'scripted demo')] : []),
      ...(word === 'done'
        ? []
        : [h('span', { className: ['note', ...(tone === 'bad' ? ['bad'] : [])] }, word)]),
      ...(figures.length === 0 ? [] : [h('span', { className: 'figures' }, figures.join(' · '))]),
      ...(call.text === '' ? [] : [h('span', { className: 'first' }, excerptOf(call.text))]),
    ]),
    h(
      'div',
      { className: 'body' },
      body.length === 0 ? [h('p', { className: 'note' }, 'Nothing else is known of it.')] : body,
    ),
  ]);
}

function excerptOf(text: string): string {
  return plainText(text.slice(0, 600)).replace(/\s+/g, ' ').slice(0, 200);
}

function part(title: string, children: readonly ElementContent[]): Element {
  return h('details', { className: 'part' }, [h('summary', title), ...children]);
}

function requestElements({ messages, ...parameters }: CallRequest): Element[] {
  return [
    h('pre', { tabIndex: 0 }, JSON.stringify(parameters, null, 2)),
    ...messages.map((message) =>
      h('div', { className: 'message' }, [
        h('p', message.role),
        h('pre', { tabIndex: 0, dir: 'auto' }, textOf(message.content)),
      ]),
    ),
  ];
}
