/**
 * The bill of materials of what runs, as CycloneDX 1.5 in JSON, made by npm from the lockfile and looked over: `npm run -s sbom > FILE`. It is made
 * for each release and not kept in the repository, where it could only be older than the lockfile.
 */
import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { type Lockfile, licenceOf, packagesOf, readLockfile } from './lockfile.ts';

const Component = z.object({
  name: z.string(),
  version: z.string(),
  purl: z.string().startsWith('pkg:npm/'),
  hashes: z
    .array(z.object({ alg: z.literal('SHA-512'), content: z.string().length(128) }))
    .optional(),
  licenses: z.array(z.unknown()).optional(),
});
const Bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z.string().startsWith('urn:uuid:'),
  components: z.array(Component),
});

/** What a bill leaves out or has wrong, beside the lockfile it was made from. */
export function billFaults(bill: unknown, lockfile: Lockfile): string[] {
  const read = Bill.safeParse(bill);
  if (!read.success) return [z.prettifyError(read.error)];
  const listed = new Map(read.data.components.map((one) => [`${one.name}@${one.version}`, one]));
  const all = packagesOf(lockfile);
  return all
    .filter(({ dev }) => dev !== true)
    .flatMap((locked) => {
      const name = `${locked.name}@${locked.version}`;
      const component = listed.get(name);
      if (component === undefined) return [`${name} is missing`];
      if (locked.integrity !== undefined && component.hashes === undefined)
        return [`${name} has no hash`];
      const isLicensed = (component.licenses?.length ?? 0) > 0 || locked.license === undefined;
      return isLicensed && licenceOf(locked, all) !== null ? [] : [`${name} has no licence`];
    });
}

/** A bill of all that is locked, less what is for developing only. npm's own `--omit=dev` leaves out more (zod, in 11.19). */
export function withoutDevelopment(text: string): object {
  const { metadata, components, dependencies, ...rest } = Made.parse(JSON.parse(text));
  const kept = components.filter(({ properties }) => !properties.some(isDevelopment));
  const refs = new Set([metadata.component['bom-ref'], ...kept.map((one) => one['bom-ref'])]);
  return {
    ...rest,
    // npm names us by the folder that we lie in.
    metadata: {
      ...metadata,
      component: { ...metadata.component, name: 'hearsay', type: 'application' },
    },
    components: kept,
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  };
}

const Property = z.object({ name: z.string(), value: z.string() });
const Made = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(
    z.looseObject({ 'bom-ref': z.string(), properties: z.array(Property).default([]) }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

function isDevelopment({ name, value }: z.infer<typeof Property>): boolean {
  return name === 'cdx:npm:package:development' && value === 'true';
}

if (import.meta.main) {
  const words = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const text = execFileSync('npm', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const bill = withoutDevelopment(text);
  const faults = billFaults(bill, readLockfile());
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
  process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);
}
