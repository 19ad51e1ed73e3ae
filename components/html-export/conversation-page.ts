/**
 * A conversation as one HTML file. It needs no network, its policy forbids any, and it can be read without scripts.
 * Texts are untrusted: they become elements by `markdown-elements.ts`, or text.
 */
import type { Element, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h, s } from 'hastscript';
import type { ConversationFile } from '@/lib/contract/conversation-file';
import type { SharedConversation } from '@/lib/contract/share-contract';
import { conversationFile } from '@/lib/conversation/export-json';
import { plainName } from '@/lib/format/plain-name';
import type { ExportContext } from './export-context';
import { exportedSources, type RunSources, type SourcesData } from './exported-sources';
import { sourcesDataId } from './page-ids';
import { pageScript } from './page-script.generated';
import { pageStyle } from './page-style';
import { runElements } from './run-elements';

interface PageOptions extends ExportContext {
  /** The name of the JSON file that the page offers. */
  dataName: string;
  now: Date;
}

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

export async function conversationPage(shared: SharedConversation, options: PageOptions): Promise<string> {
  const title = plainName(shared.title);
  const turns: Element[] = [];
  const sources = new Map<string, RunSources>();
  for (const { id, content } of shared.messages) {
    const run = shared.runs.find(({ messageId }) => messageId === id);
    const own = run && shared.included.layers ? await exportedSources(run, options.inTurns) : null;
    if (run !== undefined && own !== null) sources.set(run.id, own);
    turns.push(
      h('section', { className: 'turn', ariaLabel: 'Question and answer', dataRun: run?.id }, [
        h('h2', { className: 'question', dir: 'auto' }, content),
        ...(run === undefined
          ? []
          : await runElements(run, { sources: own, included: shared.included, context: options })),
      ]),
    );
  }
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      // As it is: the library would write its quotation marks as references, which few people can read.
      {
        type: 'raw',
        value: `<meta http-equiv="Content-Security-Policy" content="${await policy()}">`,
      },
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('title', `${title} · Strata`),
      h('style', pageStyle),
    ]),
    h('body', [
      h('header', { className: 'top' }, [
        h('div', [mark(), h('b', 'Strata'), h('span', `Exported on ${dateFormat.format(options.now)}`)]),
      ]),
      h('main', [h('h1', title), ...turns, footer(shared)]),
      dataElement({ id: 'strata-data', dataName: options.dataName }, conversationFile(shared, options.now)),
      ...(sources.size === 0 ? [] : [dataElement({ id: sourcesDataId }, sourcesData(sources))]),
      h('script', pageScript),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`;
}

function mark(): Element {
  const bar = (y: string, opacity: string) => s('rect', { x: 0, y, width: 18, height: 4, rx: 1, opacity });
  return s('svg', { viewBox: '0 0 18 18', ariaHidden: 'true' }, [
    bar('1', '.35'),
    bar('7', '.65'),
    bar('13', '1'),
  ]);
}

function footer({ included }: SharedConversation): Element {
  const without = [
    ...(included.layers ? [] : ['layers']),
    ...(included.costs ? [] : ['costs']),
    ...(included.modelNames ? [] : ['model names']),
  ];
  const left = without.length === 0 ? '' : ` Left out: ${without.join(', ')}.`;
  return h(
    'footer',
    `Made with Strata, which asks several models in layers and merges their answers.${left}`,
  );
}

/** Data for the script. The escapes keep it from ending its element. */
function dataElement(properties: Properties, data: ConversationFile | SourcesData): Element {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return h('script', { type: 'application/json', ...properties }, [{ type: 'raw', value: json }]);
}

function sourcesData(sources: ReadonlyMap<string, RunSources>): SourcesData {
  return Object.fromEntries([...sources].map(([run, { sentences }]) => [run, sentences]));
}

async function policy(): Promise<string> {
  const [script, style] = await Promise.all([hashOf(pageScript), hashOf(pageStyle)]);
  return `default-src 'none'; script-src ${script}; style-src ${style}; base-uri 'none'; form-action 'none'`;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
