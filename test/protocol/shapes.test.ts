import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { build, type Rollup } from 'vite';
import { smallWidgets } from '../../.config/widgets-build.ts';
import '../../src/protocol/nouns.ts';
import * as registry from '../../src/protocol/registry.ts';
import * as wire from '../../src/protocol/wire.ts';

const folder = fileURLToPath(new URL('../../src/protocol/', import.meta.url));

/** What a schema of zod says of itself. */
interface Definition {
  type: string;
  shape: Record<string, Schema>;
  element: Schema;
  innerType: Schema;
  options: Schema[];
  values: unknown[];
  entries: Record<string, unknown>;
  getter(): Schema;
}
type Schema = { _zod: { def: Definition }; safeParse(data: unknown): { success: boolean } };

const samples = [
  ...['claire', '2026-12-01', 'erp:purchase-order/1', 'https://one.example/1', '', ' '],
  '🎉'.repeat(40),
  ...[0, 7, 2 ** 53, -1, 1.5],
];
const others = [null, undefined, NaN, true, [], {}, [null], 'elsewhere', ...samples];

/** Data of a shape; here and there something else. */
function dataOf(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 200, arbitrary: rightDataOf(schema, depth + 1) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

function rightDataOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape).map(([name, field]) => [name, dataOf(field, depth)]);
      return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>);
    }
    case 'array':
      return fc.array(dataOf(def.element, depth), { maxLength: depth > 12 ? 0 : 3 });
    case 'nullable':
      return fc.option(dataOf(def.innerType, depth));
    case 'optional':
      return fc.option(dataOf(def.innerType, depth), { nil: undefined });
    case 'union':
      return fc.oneof(...def.options.map((option) => dataOf(option, depth)));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'string':
    case 'number':
      return fc.constantFrom(...samples.filter((sample) => schema.safeParse(sample).success));
    case 'boolean':
      return fc.boolean();
    case 'lazy':
      return fc.constant(null).chain(() => dataOf(def.getter(), depth));
    case 'unknown':
      return fc.anything();
    default:
      throw new Error(`No data is made here of the shape "${def.type}".`);
  }
}

type Protocol = Pick<
  typeof import('../../src/protocol/registry.ts'),
  'registeredFacts' | 'registeredIntents'
> &
  typeof wire;

/** What is checked of what a server sends, by name. */
function shapesOf({
  registeredFacts,
  registeredIntents,
  answer,
  factsFrame,
  signalsFrame,
}: Protocol) {
  return new Map<string, Schema>([
    ...[...registeredFacts].map(([type, { data }]) => [type, data]),
    ...[...registeredIntents].map(([name, { output }]) => [`answer to ${name}`, output]),
    ...Object.entries({ answer, factsFrame, signalsFrame }),
  ] as [string, never][]);
}

/** The protocol as a page has it. */
async function protocolInWidgets(): Promise<Protocol> {
  const entry = 'virtual:protocol';
  const files = ['nouns', 'registry', 'wire'].map((name) => `export * from '${folder}${name}.ts';`);
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      smallWidgets(),
      {
        name: 'protocol',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? files.join('\n') : undefined),
      },
    ],
    build: {
      write: false,
      lib: { entry: `${folder}nouns.ts`, formats: ['es'] },
      rolldownOptions: { input: { protocol: entry } },
    },
  })) as Rollup.RollupOutput[];
  const url = `data:text/javascript,${encodeURIComponent(built[0]!.output[0].code)}`;
  return (await import(url)) as Protocol;
}

describe('the shapes that a page knows', async () => {
  const ours = shapesOf(await protocolInWidgets());
  const theirs = shapesOf({ ...registry, ...wire });

  it('are all of them', () => {
    assert.deepEqual([...ours.keys()], [...theirs.keys()]);
    assert.notEqual(ours.get('post:created'), theirs.get('post:created'));
  });

  for (const [name, shape] of theirs) {
    it(`accept what zod accepts: ${name}`, () => {
      const verdicts = { true: 0, false: 0 };
      fc.assert(
        fc.property(dataOf(shape), (value) => {
          const { success } = shape.safeParse(value);
          verdicts[`${success}`] += 1;
          assert.equal(ours.get(name)!.safeParse(value).success, success);
        }),
        { numRuns: 300 },
      );
      assert.ok(verdicts.true > 0, 'none of them was of the shape');
    });
  }
});
