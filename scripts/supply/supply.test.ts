import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAdvice } from './advisories.ts';
import { billFaults, withoutDevelopment } from './sbom.ts';

const LOCKFILE = {
  packages: {
    '': {},
    'node_modules/press': { version: '1.2.3', integrity: 'sha512-x', license: 'MIT' },
    'node_modules/quill': { version: '1.0.0', integrity: 'sha512-x', license: 'MIT', dev: true },
  },
};
const PRESS = {
  name: 'press',
  version: '1.2.3',
  purl: 'pkg:npm/press@1.2.3',
  hashes: [{ alg: 'SHA-512', content: 'a'.repeat(128) }],
  licenses: [{ license: { id: 'MIT' } }],
};
const bill = (components: readonly object[], specVersion = '1.5') => ({
  bomFormat: 'CycloneDX',
  specVersion,
  serialNumber: 'urn:uuid:1',
  components,
});

test('a bill names everything that runs, with version, hash and licence', () => {
  assert.deepEqual(billFaults(bill([PRESS]), LOCKFILE), []);
  const { hashes: _, ...unhashed } = PRESS;
  const cases: [unknown, RegExp][] = [
    [bill([]), /press@1\.2\.3 is missing/],
    [bill([{ ...PRESS, version: '1.2.4' }]), /press@1\.2\.3 is missing/],
    [bill([unhashed]), /no hash/],
    [bill([{ ...PRESS, licenses: [] }]), /no licence/],
    [bill([{ ...PRESS, purl: 'press' }]), /purl/],
    [bill([PRESS], '0.9'), /specVersion/],
    [{}, /bomFormat/],
  ];
  for (const [made, fault] of cases) assert.match(billFaults(made, LOCKFILE).join('\n'), fault);
});

test('what is for developing only is left out of a bill, and out of what depends on what', () => {
  const development = [{ name: 'cdx:npm:package:development', value: 'true' }];
  const made = {
    ...bill([
      { ...PRESS, 'bom-ref': 'press@1' },
      { 'bom-ref': 'quill@1', properties: development },
    ]),
    metadata: { component: { 'bom-ref': 'hearsay@0.1.0', name: 'a-folder' } },
    dependencies: [
      { ref: 'hearsay@0.1.0', dependsOn: ['press@1', 'quill@1'] },
      { ref: 'quill@1', dependsOn: [] },
    ],
  };
  const { components, dependencies } = withoutDevelopment(JSON.stringify(made)) as typeof made;
  assert.deepEqual(
    components.map((one) => 'name' in one && one.name),
    ['press'],
  );
  assert.deepEqual(dependencies, [{ ref: 'hearsay@0.1.0', dependsOn: ['press@1'] }]);
});

test('a registry that says nothing is not taken for one that knows of nothing', () => {
  const none = { metadata: { vulnerabilities: { total: 0 } }, vulnerabilities: {} };
  const some = {
    metadata: { vulnerabilities: { total: 1 } },
    vulnerabilities: { press: { severity: 'high', range: '<1.2.4' } },
  };
  const cases: [string, 0 | 1 | 3][] = [
    [JSON.stringify(none), 0],
    [JSON.stringify(some), 1],
    [JSON.stringify({ statusCode: 405, message: 'Method Not Allowed' }), 3],
    [JSON.stringify({ error: { code: 'ENOAUDIT' } }), 3],
    [JSON.stringify({ metadata: none.metadata }), 3],
    ['', 3],
    ['<html>', 3],
  ];
  for (const [text, status] of cases) assert.equal(readAdvice(text).status, status, text);
  assert.deepEqual(readAdvice(JSON.stringify(some)).lines, ['press <1.2.4: high']);
});
