/** The software bill of materials: CycloneDX of all packages that come with Strata, made by npm without the internet. */
import { execSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/**
 * What `--omit dev` leaves out is too much: every package that some package uses for its own development, such as zod.
 * @returns {{ bomFormat: string, specVersion: string, components: object[] }}
 */
export function softwareBill() {
  // A shell finds npm on every system.
  const command = 'npm sbom --sbom-format cyclonedx --sbom-type application';
  const bill = JSON.parse(execSync(command, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
  const components = bill.components.filter(({ properties = [] }) => !properties.some(isDevelopment));
  const own = new Set([bill.metadata.component, ...components].map((component) => component['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => own.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => own.has(other)) }));
  // npm takes the name of the folder.
  bill.metadata.component.name = 'strata';
  return { ...bill, components, dependencies };
}

function isDevelopment({ name, value }) {
  return name === 'cdx:npm:package:development' && value === 'true';
}

/**
 * @param {Record<string, { version?: string, dev?: boolean, optional?: boolean }>} packages of package-lock.json.
 * @returns {string[]} what the document lacks.
 */
export function missingInBill({ bomFormat, components }, packages) {
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const wanted = Object.entries(packages)
    // Optional ones are not installed on every system.
    .filter(([folder, { dev, optional }]) => folder.includes('node_modules/') && !dev && !optional)
    .map(([folder, { version }]) => `${folder.slice(folder.lastIndexOf('node_modules/') + 13)}@${version}`);
  return [
    ...(bomFormat === 'CycloneDX' ? [] : ['It is no CycloneDX document.']),
    ...wanted.filter((name) => !listed.has(name)).map((name) => `${name} is not in it.`),
    ...components
      .filter(({ purl, hashes }) => !purl?.startsWith('pkg:npm/') || !hashes?.length)
      .map(({ name }) => `${name} has no package URL or no hash.`),
  ];
}
