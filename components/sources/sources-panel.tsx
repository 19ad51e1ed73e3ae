'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CallChip, slotColour } from '@/components/ui/call-chip';
import { Name } from '@/components/ui/name';
import type { Span } from '@/lib/contract/span';
import { plural } from '@/lib/format/quantities';
import type { RunState } from '@/lib/moa/events/run-state';
import type { Paragraph, SourcedSentence } from './paragraphs';
import { PassageButton } from './passage-button';
import { bestSources, countSourced, shownSources } from './shown-sources';
import { TracePath } from './trace-path';
import type { Pointed } from './use-pointing';

interface SourcesPanelProps {
  paragraphs: readonly Paragraph[];
  pointed: Pointed | null;
  run: RunState;
  nameOf: (reference: string) => string;
  /** Opens the reader at a passage of a call. */
  onOpen: (call: string, passage: Span | null) => void;
}

/** The sources of what is pointed at; otherwise those of the whole answer. */
export function SourcesPanel(props: SourcesPanelProps) {
  const { paragraphs, pointed } = props;
  const all = paragraphs.flatMap(({ sentences }) => sentences);
  const paragraph = pointed === null ? undefined : paragraphs[pointed.paragraph];
  return (
    <div className="flex flex-col gap-2 text-small">
      <p className="flex items-baseline justify-between gap-2">
        <span className="font-semibold text-ink">Sources</span>
        <span
          className="text-ink-faint"
          title="Sentences that a proposal has in the same or similar words. Similarity, not proof."
        >
          {countSourced(all)} of {all.length} sentences
        </span>
      </p>
      {paragraph === undefined ? (
        <WholeAnswer {...props} sentences={all} />
      ) : (
        <Passages {...props} sentences={sentencesAt(paragraph, pointed)} />
      )}
    </div>
  );
}

function sentencesAt({ sentences }: Paragraph, pointed: Pointed | null): readonly SourcedSentence[] {
  const sentence = pointed?.sentence == null ? undefined : sentences[pointed.sentence];
  return sentence === undefined ? sentences : [sentence];
}

interface PartProps extends SourcesPanelProps {
  sentences: readonly SourcedSentence[];
}

/** Up to three passages that say the same, or the way of one sentence through the layers. */
function Passages({ run, sentences, nameOf, onOpen }: PartProps) {
  const [traced, setTraced] = useState(false);
  const sources = shownSources(sentences);
  const [sentence] = sentences;
  if (sources.length === 0 || sentence === undefined) {
    return (
      <p className="border-line-strong border-l-2 border-dotted py-0.5 pl-3 text-ink-muted">
        Nobody: the aggregator’s own.
      </p>
    );
  }
  const canTrace = sentences.length === 1 && run.mixture.layers.length > 1;
  return (
    <>
      {traced && canTrace ? (
        <TracePath
          run={run}
          sentence={{ start: sentence.start, end: sentence.end }}
          nameOf={nameOf}
          onOpen={onOpen}
        />
      ) : (
        <ul className="flex flex-col gap-1.5">
          {sources.map(({ call: place, kind, passages }) => {
            const call = run.calls.find((candidate) => candidate.call === place);
            return (
              call !== undefined && (
                <li key={place}>
                  <PassageButton
                    call={call}
                    passages={passages}
                    kind={kind}
                    nameOf={nameOf}
                    onOpen={onOpen}
                  />
                </li>
              )
            );
          })}
        </ul>
      )}
      {canTrace && (
        <Button
          look="outline"
          className="self-start"
          aria-pressed={traced}
          onClick={() => setTraced(!traced)}
        >
          {traced ? 'Best sources' : 'Trace through the layers'}
        </Button>
      )}
    </>
  );
}

/** Which calls the answer comes from, until something is pointed at. */
function WholeAnswer({ sentences, run, nameOf, onOpen }: PartProps) {
  return (
    <>
      <ul className="flex flex-col">
        {bestSources(sentences)
          .slice(0, 6)
          .map(({ call, count }) => (
            <li key={call}>
              <button
                type="button"
                onClick={() => onOpen(call, null)}
                className="grid w-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 rounded-md px-1 py-1 text-left hover:bg-hover"
              >
                <CallChip call={call} />
                <span className="truncate text-ink-muted">
                  <Name>{nameOf(run.calls.find((candidate) => candidate.call === call)?.model ?? '')}</Name>
                </span>
                <span className="figures text-ink-muted">{plural(count, 'sentence')}</span>
                <span className="col-span-3 mt-1 h-[3px] rounded-full bg-line">
                  <span
                    className="block h-full rounded-full"
                    style={{ width: `${(100 * count) / sentences.length}%`, background: slotColour(call) }}
                  />
                </span>
              </button>
            </li>
          ))}
      </ul>
      <p className="text-ink-faint">
        Point at or tap a sentence to see which proposals say the same. Each counts for its best source.
        Dotted sentences are the aggregator’s own. This is similarity of words, not proof.
      </p>
    </>
  );
}
