/**
 * Parses JSON as providers write it. Python writes NaN and Infinity, which JSON does not have: they become
 * null. Returns undefined for what is not JSON.
 */
export function lenientJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (!/NaN|Infinity/.test(text)) return undefined;
  }
  try {
    return JSON.parse(
      text.replace(/"(?:[^"\\]|\\[\s\S])*"?|-?(?:NaN|Infinity)/g, (token) =>
        token.startsWith('"') ? token : 'null',
      ),
    );
  } catch {
    return undefined;
  }
}
