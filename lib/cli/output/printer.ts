/** An output stream for people: styled on a terminal, plain elsewhere. */
import { styleText } from 'node:util';
import type { Io, OutputStream } from '@/lib/cli/command-io';
import { visible } from './visible-text';

export type Style = 'bold' | 'dim' | 'red' | 'yellow';

export interface Printer {
  /** Whether the output is a terminal that can redraw its last line. */
  readonly isTerminal: boolean;
  write(text: string, style?: Style): void;
  /** Prints a line of its own, also after an unfinished line. */
  line(text: string, style?: Style): void;
  /** Shows a temporary last line on a terminal; '' removes it. Shows nothing elsewhere. */
  status(text: string): void;
}

/** The cursor of a terminal. Two streams to the same terminal share one. */
export interface Cursor {
  atLineStart: boolean;
  /** The temporary last line. */
  status: string;
  /** The last stream that wrote; null at first. */
  writer: OutputStream | null;
}

/** The printers of both streams: the answer and the messages. */
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

/** Colours follow NO_COLOR, FORCE_COLOR and the terminal, as in Node. */
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
    // A colour across a line end would colour what follows.
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
      // There is no room for it below an unfinished line.
      const below = cursor.atLineStart && (cursor.writer ?? stream) === stream;
      if (below) show(cut(visible(text), (stream.columns ?? 80) - 1));
    },
  };
}

function cut(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, Math.max(0, columns - 1))}…`;
}
