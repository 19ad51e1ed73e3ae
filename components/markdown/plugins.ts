/**
 * Loads highlighting and mathematics on demand: they are half of the Markdown bundle, and few answers need
 * them.
 */
import type { CodeHighlighterPlugin, HighlightOptions, HighlightResult, PluginConfig } from 'streamdown';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { whenThereIsTime } from './when-there-is-time';

// These two themes have AA contrast on our surfaces; plain `github-dark` has not.
const themes: ['github-light-default', 'github-dark-default'] = [
  'github-light-default',
  'github-dark-default',
];
/** Characters of code that are highlighted in one task: some 50 ms. */
const highlightedAtOnce = 3000;

let highlighter: CodeHighlighterPlugin | null = null;
const loadHighlighter = once(async () => {
  const { createCodePlugin } = await importWithRetry(() => import('@streamdown/code'));
  highlighter = createCodePlugin({ themes });
  return highlighter;
});

/** Code is plain until the highlighter has loaded, and long code until its parts are highlighted. */
const highlighting: CodeHighlighterPlugin = {
  name: 'shiki',
  type: 'code-highlighter',
  getThemes: () => themes,
  // The supported languages are known only then; others stay plain.
  getSupportedLanguages: () => highlighter?.getSupportedLanguages() ?? [],
  supportsLanguage: (language) => highlighter?.supportsLanguage(language) ?? true,
  highlight(options, callback) {
    const done = lengthDone(options);
    if (highlighter !== null && options.code.length - done <= highlightedAtOnce) {
      remember(options);
      return highlighter.highlight(options, callback);
    }
    loadHighlighter().then((loaded) => highlightInParts(loaded, options, done, callback));
    return null;
  },
};

/** The latest codes that were highlighted: the plugin goes on from them when they have grown. It keeps as many. */
let latest: { language: string; code: string }[] = [];
const mostRemembered = 4;

function remember({ language, code }: HighlightOptions): void {
  const others = latest.filter((known) => known.language !== language || !code.startsWith(known.code));
  latest = [{ language, code }, ...others].slice(0, mostRemembered);
}

/** How many characters of a code were highlighted before. */
function lengthDone({ language, code }: HighlightOptions): number {
  const known = latest.find((earlier) => earlier.language === language && code.startsWith(earlier.code));
  return known?.code.length ?? 0;
}

function highlightInParts(
  loaded: CodeHighlighterPlugin,
  options: HighlightOptions,
  done: number,
  callback: ((result: HighlightResult) => void) | undefined,
): void {
  const { code } = options;
  const lineEnd = code.indexOf('\n', done + highlightedAtOnce) + 1;
  if (lineEnd === 0 || lineEnd >= code.length) {
    remember(options);
    const result = loaded.highlight(options, callback);
    if (result !== null) callback?.(result);
    return;
  }
  const goOn = () => whenThereIsTime(() => highlightInParts(loaded, options, lineEnd, callback));
  const part = { ...options, code: code.slice(0, lineEnd), isIncomplete: true };
  remember(part);
  if (loaded.highlight(part, goOn) !== null) goOn();
}

export const plugins: PluginConfig = { code: highlighting };

/** Returns the same promise each time, as React's `use` requires. */
export const loadMathematics = once(() =>
  importWithRetry(() => import('./mathematics')).then((module) => module.mathematics),
);

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
