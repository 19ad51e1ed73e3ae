/**
 * Fails when a package has a known vulnerability, or a licence that Strata cannot come with, or is missing in the software
 * bill of materials. Part of `npm test`; needs no internet.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { refusedLicences } from './licences.mjs';
import { unsafePackages } from './safe-versions.mjs';
import { missingInBill, softwareBill } from './software-bill.mjs';

const { packages } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8'),
);
const bill = softwareBill(packages);
const problems = [
  ...unsafePackages(packages),
  ...refusedLicences(bill.components),
  ...missingInBill(bill, packages),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(
  `${bill.components.length} packages come with Strata: safe versions, allowed licences, all in the bill.`,
);
