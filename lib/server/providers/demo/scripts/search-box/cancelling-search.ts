/** The code that the proposal, the second layer and the answer share. */
export const cancellingSearch = `\`\`\`ts
let current: AbortController | undefined;

async function search(query: string): Promise<void> {
  current?.abort();
  const controller = new AbortController();
  current = controller;
  setLoading(true);
  try {
    const url = \`/api/search?q=\${encodeURIComponent(query)}\`;
    const response = await fetch(url, { signal: controller.signal });
    if (!response.ok) throw new Error(\`Search failed: \${response.status}\`);
    show(await response.json());
  } catch (error) {
    if (!controller.signal.aborted) showError(error);
  } finally {
    if (current === controller) setLoading(false);
  }
}
\`\`\``;
