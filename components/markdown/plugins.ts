/**
 * Loads highlighting and mathematics on demand: they are half of the Markdown bundle, and few answers need
 * them.
 */
import type { CodeHighlighterPlugin, PluginConfig } from 'streamdown';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';

// These two themes have AA contrast on our surfaces; plain `github-dark` has not.
const themes: ['github-light-default', 'github-dark-default'] = [
  'github-light-default',
  'github-dark-default',
];

let highlighter: CodeHighlighterPlugin | null = null;
const loadHighlighter = once(async () => {
  const { createCodePlugin } = await importWithRetry(() => import('@streamdown/code'));
  highlighter = createCodePlugin({ themes });
  return highlighter;
});

/** Code is plain until the highlighter has loaded. */
const highlighting: CodeHighlighterPlugin = {
  name: 'shiki',
  type: 'code-highlighter',
  getThemes: () => themes,
  // The supported languages are known only then; others stay plain.
  getSupportedLanguages: () => highlighter?.getSupportedLanguages() ?? [],
  supportsLanguage: (language) => highlighter?.supportsLanguage(language) ?? true,
  highlight(options, callback) {
    if (highlighter !== null) return highlighter.highlight(options, callback);
    loadHighlighter().then((loaded) => {
      const result = loaded.highlight(options, callback);
      if (result !== null) callback?.(result);
    });
    return null;
  },
};

/** For texts without formulas. */
export const withoutFormulas: PluginConfig = { code: highlighting };

/** Returns the same promise each time, as React's `use` requires. */
export const loadWithFormulas: () => Promise<PluginConfig> = once(async () => {
  const { createMathPlugin } = await importWithRetry(() => import('@streamdown/math'));
  // `normalize-formulas.ts` writes all formulas in two dollar signs. What KaTeX cannot parse stays as text.
  const math = createMathPlugin({ singleDollarTextMath: false, errorColor: 'var(--ink-muted)' });
  return { ...withoutFormulas, math };
});

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
