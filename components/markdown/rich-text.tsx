'use client';

// Loaded with the renderer and not with KaTeX, so that server-rendered text has its styles.
import 'katex/dist/katex.min.css';
import { use, useDeferredValue, useMemo, useState } from 'react';
import { Streamdown } from 'streamdown';
import { Block } from './block';
import { components } from './components';
import { MathematicsContext } from './formula';
import { loadMathematics, plugins } from './plugins';
import { createBlocks } from './source/create-blocks';
import { mayHaveFormulas } from './source/normalize-formulas';
import { useShownBlocks } from './use-shown-blocks';

/** Renders a text block by block, a long one in several tasks. */
export function RichText({ text, writing }: { text: string; writing: boolean }) {
  // A text that gets its first formula while it grows stays as it is until KaTeX has loaded.
  const formulas = useDeferredValue(mayHaveFormulas(text));
  const mathematics = formulas ? use(loadMathematics()) : null;
  const [blocksOf] = useState(createBlocks);
  const blocks = useMemo(() => blocksOf(text, writing ? 'writing' : 'done'), [blocksOf, text, writing]);
  const shown = useShownBlocks(blocks);
  const shownBlocks = useMemo(() => blocks.slice(0, shown), [blocks, shown]);
  return (
    <MathematicsContext value={mathematics}>
      <Streamdown
        // Streamdown is rendered again for its text alone, which here is that of the shown blocks.
        data-blocks={shown}
        parseIncompleteMarkdown={false}
        parseMarkdownIntoBlocksFn={() => shownBlocks}
        BlockComponent={Block}
        isAnimating={writing}
        className={writing ? 'writing' : ''}
        plugins={plugins}
        components={components}
        controls={{ code: { copy: true, download: false }, table: false }}
        codeBlockMaxHeight={0}
        tableMaxHeight={0}
        lineNumbers={false}
      >
        {shownBlocks.join('\n')}
      </Streamdown>
    </MathematicsContext>
  );
}
