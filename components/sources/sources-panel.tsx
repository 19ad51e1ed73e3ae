'use client';

import { CallChip, slotColour } from '@/components/ui/call-chip';
import { Name } from '@/components/ui/name';
import type { Source } from '@/lib/contract/sources-contract';
import type { CallState } from '@/lib/moa/events/run-state';
import type { Paragraph, SourcedSentence } from './paragraphs';
import { countSourced, sharesOfCalls, shownSources } from './shown-sources';
import { kindWords } from './source-words';
import type { Pointed } from './use-pointing';

interface SourcesPanelProps {
  paragraphs: readonly Paragraph[];
  pointed: Pointed | null;
  calls: readonly CallState[];
  nameOf: (reference: string) => string;
  /** Opens the reader at a passage of a call. */
  onOpen: (call: string, passage: { start: number; end: number } | null) => void;
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
        <Pieces {...props} sentences={sentencesAt(paragraph, pointed)} />
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

/** Up to three passages that say the same. */
function Pieces({ sentences, calls, nameOf, onOpen }: PartProps) {
  const sources = shownSources(sentences);
  if (sources.length === 0) {
    return (
      <p className="border-line-strong border-l-2 border-dotted py-0.5 pl-3 text-ink-muted">
        Nobody: the aggregator’s own.
      </p>
    );
  }
  return (
    <ul className="flex flex-col gap-1.5">
      {sources.map((source) => (
        <li key={source.call}>
          <Piece
            source={source}
            call={calls.find(({ call }) => call === source.call)}
            nameOf={nameOf}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  );
}

interface PieceProps extends Pick<SourcesPanelProps, 'nameOf' | 'onOpen'> {
  source: Source;
  call: CallState | undefined;
}

function Piece({ source, call, nameOf, onOpen }: PieceProps) {
  const [passage] = source.passages;
  const text = passage === undefined ? '' : (call?.text.slice(passage.start, passage.end) ?? '');
  return (
    <button
      type="button"
      onClick={() => onOpen(source.call, passage ?? null)}
      className="flex w-full flex-col gap-1 rounded-lg border-l-2 bg-sunken py-2 pr-2.5 pl-3 text-left transition-colors hover:bg-hover"
      style={{ borderLeftColor: slotColour(source.call) }}
    >
      <span className="flex w-full items-center gap-1.5">
        <CallChip call={source.call} />
        <span className="min-w-0 truncate font-medium text-ink">
          <Name>{call === undefined ? '' : nameOf(call.model)}</Name>
        </span>
        <span className="ml-auto shrink-0 text-ink-muted">{kindWords[source.kind]}</span>
      </span>
      <span dir="auto" className="line-clamp-3 text-ink-muted">
        {text}
      </span>
    </button>
  );
}

/** Which calls the answer comes from, until something is pointed at. */
function WholeAnswer({ sentences, calls, nameOf, onOpen }: PartProps) {
  const shares = sharesOfCalls(sentences).slice(0, 6);
  return (
    <>
      <ul className="flex flex-col">
        {shares.map(({ call, share }) => (
          <li key={call}>
            <button
              type="button"
              onClick={() => onOpen(call, null)}
              className="grid w-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 rounded-md px-1 py-1 text-left hover:bg-hover"
            >
              <CallChip call={call} />
              <span className="truncate text-ink-muted">
                <Name>{nameOf(calls.find((candidate) => candidate.call === call)?.model ?? '')}</Name>
              </span>
              <span className="figures text-ink-muted">{Math.round(share * 100)}%</span>
              <span className="col-span-3 mt-1 h-[3px] rounded-full bg-line">
                <span
                  className="block h-full rounded-full"
                  style={{ width: `${share * 100}%`, background: slotColour(call) }}
                />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="text-ink-faint">
        Point at a sentence to see which proposals say the same. Dotted sentences are the aggregator’s own.
        This is similarity of words, not proof.
      </p>
    </>
  );
}
