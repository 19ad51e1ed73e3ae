import { isTableRow, isTableRule } from './table-lines';

/**
 * A growing block without a table whose heading is not whole: until the line below says so, `| a | b |` and `|---` are
 * text. Pure and linear.
 */
export function withoutOpenTable(block: string): string {
  const lines = block.split('\n');
  const last = lines.pop() ?? '';
  const before = lines.at(-1) ?? '';
  const mayBeRule = last === '' || /^[ \t>]*[|:-][|: \t-]*$/.test(last);
  if (mayBeRule && isTableRow(before) && !isInTable(lines)) {
    if (isRuleOf(before, last)) return block;
    if (beginsWithBar(before)) lines.pop();
    else if (last === '') return block;
    return lines.join('\n');
  }
  return beginsWithBar(last) && !isInTable(lines) ? lines.join('\n') : block;
}

/** Such a line is a row and not a sentence. */
function beginsWithBar(line: string): boolean {
  return /^[ \t>]*\|/.test(line);
}

/** Whether the lines end in a table that has its rule. */
function isInTable(lines: readonly string[]): boolean {
  const ruleAt = lines.findLastIndex(isTableRule);
  return (
    ruleAt > 0 &&
    isRuleOf(lines[ruleAt - 1] ?? '', lines[ruleAt] ?? '') &&
    lines.slice(ruleAt).every(isTableRow)
  );
}

function isRuleOf(heading: string, rule: string): boolean {
  const cells = cellsOf(rule);
  return cells.length === cellsOf(heading).length && cells.every((cell) => /^[ \t]*:?-+:?[ \t]*$/.test(cell));
}

function cellsOf(line: string): string[] {
  const row = line.replace(/^[ \t>]*\|?/, '').trimEnd();
  return (row.endsWith('|') ? row.slice(0, -1) : row).replaceAll('\\|', '').split('|');
}
