/** An output stream as people read it: styled where it is a terminal, plain where it is not. */
import { styleText } from 'node:util';
import type { Io, OutputStream } from '@/lib/cli/command-io';
import { visible } from './visible-text';

export type Style = 'bold' | 'dim' | 'red' | 'yellow';

export interface Printer {
  /** Whether somebody watches: a terminal that can draw its last line again. */
  readonly isTerminal: boolean;
  write(text: string, style?: Style): void;
  /** A line of its own, also after one that was left open. */
  line(text: string, style?: Style): void;
  /** What a terminal shows below everything else for now; '' takes it away. Elsewhere nothing is shown. */
  status(text: string): void;
}

/** Where a terminal's cursor stands. Two streams that go to the same terminal share one. */
export interface Cursor {
  atLineStart: boolean;
  /** What the last line shows for now. */
  status: string;
  /** Who wrote last; null before anybody has. */
  writer: OutputStream | null;
}

/** The printers of both streams: what is answered, and what is told beside it. */
export function createPrinters({ stdout, stderr, env }: Io): { out: Printer; err: Printer } {
  const cursor = newCursor();
  const shared = stdout.isTTY === true && stderr.isTTY === true;
  return {
    out: createPrinter(stdout, env, cursor),
    err: createPrinter(stderr, env, shared ? cursor : newCursor()),
  };
}

export function newCursor(): Cursor {
  return { atLineStart: true, status: '', writer: null };
}

/** NO_COLOR, FORCE_COLOR and the terminal's own abilities decide about colours, as Node reads them. */
export function createPrinter(stream: OutputStream, env: Io['env'], cursor: Cursor): Printer {
  const isTerminal = stream.isTTY === true && env.TERM !== 'dumb';

  function put(text: string): void {
    show('');
    stream.write(text);
    cursor.writer = stream;
    cursor.atLineStart = text.endsWith('\n');
  }

  function show(text: string): void {
    if (!isTerminal || text === cursor.status) return;
    stream.write(`\r\x1b[K${text}`);
    cursor.status = text;
  }

  const styled = (text: string, style: Style | undefined) => {
    const shown = stream.isTTY ? visible(text) : text;
    // A colour that runs over a line's end would colour what is drawn after it.
    return style === undefined || shown === '' ? shown : styleText(style, shown, { stream });
  };

  return {
    isTerminal,
    write(text, style) {
      if (text !== '') put(styled(text, style));
    },
    line(text, style) {
      put(`${cursor.atLineStart ? '' : '\n'}${styled(text, style)}\n`);
    },
    status(text) {
      // Below a line that is still being written, or an answer that goes on, there is no place for it.
      const below = cursor.atLineStart && (cursor.writer ?? stream) === stream;
      if (below) show(cut(visible(text), (stream.columns ?? 80) - 1));
    },
  };
}

function cut(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, Math.max(0, columns - 1))}…`;
}
