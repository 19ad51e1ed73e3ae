/** LaTeX environments that are formulas, as KaTeX reads them. Pure. */

/** KaTeX's own, and those of LaTeX that one of them can stand in for. The starred forms have no numbers. */
const environments = new Map<string, string>([
  ...['align', 'equation', 'gather', 'alignat'].map((name) => [name, `${name}*`] as const),
  ['multline', 'gather*'],
  ['flalign', 'align*'],
  ['eqnarray', 'align*'],
  ['math', 'aligned'],
  ['displaymath', 'aligned'],
  ...[
    'split',
    'aligned',
    'gathered',
    'alignedat',
    'cases',
    'dcases',
    'rcases',
    'drcases',
    'array',
    'darray',
  ].map((name) => [name, name] as const),
  ...['matrix', 'pmatrix', 'bmatrix', 'Bmatrix', 'vmatrix', 'Vmatrix', 'smallmatrix', 'subarray', 'CD'].map(
    (name) => [name, name] as const,
  ),
]);

/** The name of the environment that `\begin{…}` begins, or null if it is no formula. */
export function mathEnvironment(begin: string): string | null {
  const name = begin.slice('\\begin{'.length, -1).replace('*', '');
  return environments.has(name) ? name : null;
}

/** A matrix is part of a sentence as well as a formula of its own. */
export function isMatrix(name: string): boolean {
  return name.endsWith('matrix') || name === 'cases';
}

/** The formula in the environments and commands that KaTeX has. */
export function texForKatex(tex: string): string {
  return tex
    .replace(/\\(begin|end)\{([A-Za-z]{1,20})\*?\}/g, (whole, command: string, name: string) => {
      const known = environments.get(name);
      return known === undefined ? whole : `\\${command}{${known}}`;
    })
    .replace(/\\label\{[^{}]*\}/g, '');
}
