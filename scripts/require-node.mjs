/**
 * Checks the version that `engines` in package.json requires. npm installs its own Node on most platforms; on the
 * others the system's Node must be new enough.
 */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  console.error(
    `Strata needs Node 22.18 or later and runs on ${process.versions.node}. Install Node 24, then npm install again.`,
  );
  process.exit(1);
}
