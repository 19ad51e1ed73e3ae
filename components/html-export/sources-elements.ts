/** Where an exported page shows the sources of an answer. The script fills the panel; without it only the text is shown. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { countSourced } from '@/components/sources/shown-sources';
import type { RunSources } from './exported-sources';

export function sourcesElements({ sentences }: RunSources): Element[] {
  const share = `${countSourced(sentences)} of ${sentences.length} sentences`;
  return [
    h('aside', { className: 'sources', ariaLabel: 'Sources of the answer' }, [
      h('div', { className: 'sheet' }, [
        h('p', { className: 'sources-head' }, [
          h('b', 'Sources'),
          h('span', share),
          h(
            'button',
            { type: 'button', className: 'close', ariaLabel: 'Close the sources', hidden: true },
            '×',
          ),
        ]),
        h('div', { className: 'found', ariaLive: 'polite' }),
      ]),
      h('p', { className: 'hint' }, [
        h('span', { className: 'share' }, `${share} have a source. `),
        h(
          'span',
          { className: 'how', hidden: true },
          'Point at or tap a sentence to see which proposals say the same. ',
        ),
        'Dotted sentences are the aggregator’s own. This is similarity of words, not proof.',
      ]),
    ]),
  ];
}
