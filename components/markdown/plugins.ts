/**
 * What few answers need and all would pay for: highlighting and mathematics are half of all that draws Markdown. Each is
 * fetched with the first text that has code or a formula.
 */
import type { CodeHighlighterPlugin, PluginConfig } from 'streamdown';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';

// These two keep AA contrast on our surfaces; the plain `github-dark` does not.
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

/** Code stands plain until its colours have come. */
const highlighting: CodeHighlighterPlugin = {
  name: 'shiki',
  type: 'code-highlighter',
  getThemes: () => themes,
  // Which languages there are is known once the rest is here; what it does not know stays plain.
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

/** Whether a text may have a formula: `$…$`, `$$…$$` or a block of code in the language `math`. */
export function mayHaveFormulas(text: string): boolean {
  return /\$|(?:`{3}|~{3})\s*math\b/.test(text);
}

/** Of a text that has none. */
export const withoutFormulas: PluginConfig = { code: highlighting };

/** The same promise each time, as `use` wants it. */
export const loadWithFormulas: () => Promise<PluginConfig> = once(async () => {
  const { createMathPlugin } = await importWithRetry(() => import('@streamdown/math'));
  // Models write $…$ for inline mathematics. What KaTeX cannot read stands as it was written.
  const math = createMathPlugin({ singleDollarTextMath: true, errorColor: 'var(--ink-muted)' });
  return { ...withoutFormulas, math };
});

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
