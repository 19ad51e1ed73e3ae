/** The problems of a file by line, from the paths of a problem document: "/lines/12". */
export function lineProblems(
  fields: readonly { path: string; detail: string }[],
): { line: string; problem: string }[] {
  return fields.map(({ path, detail }) => ({
    line: /^\/lines\/(\d+)$/.exec(path)?.[1] ?? '–',
    problem: detail,
  }));
}
