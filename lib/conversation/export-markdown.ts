/** A conversation as Markdown. Pure. */
import type { SharedConversation } from '@/lib/contract/share-contract';
import { plainName } from '@/lib/format/plain-name';
import { callState, endOfRun, seconds } from '@/lib/format/quantities';
import { costOfRun, hasCosts } from '@/lib/format/run-cost';
import { shownLayers, summaryOf } from '@/lib/format/run-summary';
import { strategyWords } from '@/lib/format/strategy-words';
import { callName } from '@/lib/format/sub-calls';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { embeddedMarkdown } from './embedded-markdown';

type NameOf = (reference: string) => string;

/** Questions and answers; the layers, where they are included, as folded sections. */
export function conversationMarkdown(shared: SharedConversation, nameOf: NameOf): string {
  const turns = shared.messages.map(({ id, content }) => {
    const run = shared.runs.find(({ messageId }) => messageId === id);
    return [
      '## Question',
      embeddedMarkdown(content),
      ...(run === undefined ? [] : answerSections(run, nameOf, shared.included.layers)),
    ].join('\n\n');
  });
  return `${[`# ${headingOf(shared.title)}`, ...turns].join('\n\n')}\n`;
}

/** The proposals of all layers with the names of their models, to be pasted elsewhere. */
export function proposalsMarkdown(run: RunState, nameOf: NameOf): string {
  const sections = run.mixture.layers.flatMap((_, index) => {
    const calls = run.calls.filter(({ layer, role, text }) => {
      return layer === index + 1 && role === 'proposer' && text !== '';
    });
    return calls.length === 0
      ? []
      : [`## Layer ${index + 1}`, ...calls.map((call) => callSection(call, nameOf))];
  });
  return `${sections.join('\n\n')}\n`;
}

function answerSections(run: RunState, nameOf: NameOf, withLayers: boolean): string[] {
  const end = endOfRun(run);
  const facts = [
    plainName(run.mixture.name),
    ...(withLayers ? summaryOf(run) : []),
    seconds(run.durationMs),
    ...(hasCosts(run) ? [costOfRun(run)] : []),
  ];
  return [
    '## Answer',
    ...(end === null ? [] : [`*${end}*`]),
    ...strategyWords(run).map((words) => `*${headingOf(words)}*`),
    ...(run.answer === '' ? [] : [embeddedMarkdown(run.answer)]),
    `*${facts.join(' · ')}*`,
    ...(withLayers
      ? shownLayers(run).map(({ layer, calls, steps }) => layerSection(layer, [...steps, ...calls], nameOf))
      : []),
  ];
}

function layerSection(layer: number, calls: readonly CallState[], nameOf: NameOf): string {
  // GitHub and others read Markdown inside the element only after an empty line.
  return [
    `<details>\n<summary>Layer ${layer}</summary>`,
    ...calls.map((call) => callSection(call, nameOf)),
    '</details>',
  ].join('\n\n');
}

function callSection(call: CallState, nameOf: NameOf): string {
  const { word } = callState(call);
  const name = callName(call).replace(/^call /, '');
  const heading = `### ${name} · ${headingOf(nameOf(call.model))}${word === 'done' ? '' : ` · ${word}`}`;
  return [
    heading,
    ...(call.error === null ? [] : [`*${headingOf(call.error.message)}*`]),
    ...(call.text === '' ? [] : [embeddedMarkdown(call.text)]),
  ].join('\n\n');
}

/** A name on one line, whose characters mean nothing in Markdown. */
function headingOf(name: string): string {
  return plainName(name)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#]/g, '\\$&')
    .trim();
}
