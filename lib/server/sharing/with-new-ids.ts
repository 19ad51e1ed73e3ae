interface Tree {
  messages: readonly { id: string; parentId: string | null }[];
  runs: readonly { id: string; messageId: string }[];
}

/** The same messages and runs with new ids. Pure. */
export function withNewIds<T extends Tree>(tree: T, newId: () => string): T {
  const ids = new Map([...tree.messages, ...tree.runs].map(({ id }) => [id, newId()]));
  const renamed = (id: string) => ids.get(id) ?? id;
  return {
    ...tree,
    messages: tree.messages.map((message) => ({
      ...message,
      id: renamed(message.id),
      parentId: message.parentId === null ? null : renamed(message.parentId),
    })),
    runs: tree.runs.map((run) => ({ ...run, id: renamed(run.id), messageId: renamed(run.messageId) })),
  };
}
