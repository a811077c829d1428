import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ConfigurationError, readConfiguration } from '../../src/server/config.ts';

const complete = {
  CERCLE_TOKEN_ISSUER: 'https://host.example',
  CERCLE_TOKEN_AUDIENCE: 'cercle',
  CERCLE_TOKEN_SECRET: 'x'.repeat(32),
  CERCLE_ORIGINS: 'https://intranet.example, http://erp.example:8080',
};

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readConfiguration({ ...complete, ...environment });
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigurationError);
    return error.problems;
  }
}

describe('the configuration', () => {
  it('needs four things and has a default for every other', () => {
    const { claims, ...rest } = readConfiguration(complete);
    assert.equal(claims.affiliation, 'affiliation');
    assert.deepEqual(rest, {
      port: 4100,
      host: '127.0.0.1',
      data: '.cercle',
      databaseUrl: undefined,
      issuer: 'https://host.example',
      audience: 'cercle',
      jwks: undefined,
      secret: 'x'.repeat(32),
      origins: ['https://intranet.example', 'http://erp.example:8080'],
      networkTitle: 'Network',
      reactions: ['agree', 'thanks', 'ok', 'idea', 'question', 'eye'],
    });
  });

  it('switches off the reactions that are not named, and says which there are', () => {
    const read = (list: string) =>
      readConfiguration({ ...complete, CERCLE_REACTIONS: list }).reactions;
    assert.deepEqual(read('eye, agree'), ['agree', 'eye']);
    assert.deepEqual(read('none'), []);
    for (const odd of ['like', 'agree,like', 'agree,none', 'agree,,eye']) {
      const [problem, ...others] = problemsOf({ CERCLE_REACTIONS: odd });
      assert.match(problem!, /^CERCLE_REACTIONS: list those .*agree,thanks,ok,idea,question,eye/);
      assert.deepEqual(others, [], odd);
    }
  });

  it('says everything that is wrong at once, naming each variable', () => {
    const empty = Object.fromEntries(Object.keys(complete).map((name) => [name, ' ']));
    const problems = problemsOf({
      ...empty,
      CERCLE_PORT: '70000',
      CERCLE_DATABASE_URL: 'mysql://host/database',
      CERCLE_CLAIMS: '[]',
    });
    const named = [
      'CERCLE_PORT',
      'CERCLE_DATABASE_URL',
      'CERCLE_TOKEN_JWKS, CERCLE_TOKEN_SECRET',
      'CERCLE_TOKEN_ISSUER',
      'CERCLE_TOKEN_AUDIENCE',
      'CERCLE_ORIGINS',
      'CERCLE_CLAIMS',
    ];
    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]),
      named,
    );
  });

  const odd: [string, Record<string, string | undefined>][] = [
    ['CERCLE_PORT', { CERCLE_PORT: '80a' }],
    ['CERCLE_PORT', { CERCLE_PORT: '-1' }],
    ['CERCLE_TOKEN_SECRET', { CERCLE_TOKEN_SECRET: 'x'.repeat(31) }],
    ['CERCLE_TOKEN_JWKS', { CERCLE_TOKEN_JWKS: 'https://host.example/keys' }],
    ['CERCLE_TOKEN_JWKS', { CERCLE_TOKEN_SECRET: undefined, CERCLE_TOKEN_JWKS: '/no/such/file' }],
    ['CERCLE_TOKEN_JWKS', { CERCLE_TOKEN_SECRET: undefined, CERCLE_TOKEN_JWKS: 'http://' }],
    ['CERCLE_ORIGINS', { CERCLE_ORIGINS: '*' }],
    ['CERCLE_ORIGINS', { CERCLE_ORIGINS: 'https://intranet.example/' }],
    ['CERCLE_ORIGINS', { CERCLE_ORIGINS: 'intranet.example' }],
    ['CERCLE_CLAIMS', { CERCLE_CLAIMS: '{' }],
    ['CERCLE_CLAIMS', { CERCLE_CLAIMS: '{"affilation":"kind"}' }],
    ['CERCLE_CLAIMS', { CERCLE_CLAIMS: '{"values":{"employee":["staff"]}}' }],
    ['CERCLE_DATABASE_URL', { CERCLE_DATABASE_URL: 'postgres://host:port/database' }],
  ];
  for (const [variable, environment] of odd) {
    it(`refuses ${JSON.stringify(environment)}`, () => {
      const problems = problemsOf(environment);
      assert.ok(problems.length > 0);
      for (const problem of problems) assert.ok(problem.startsWith(variable), problem);
    });
  }

  it('says which of the origins is odd, and how it is written', () => {
    const odd = 'http://x/, HTTPS://Erp.Example:443,intranet.example,localhost:4100,null,http://y';
    const [slash, capitals, bare, port, none, ...others] = problemsOf({ CERCLE_ORIGINS: odd });
    assert.match(slash!, /^CERCLE_ORIGINS: "http:\/\/x\/" is no origin; write http:\/\/x,/);
    assert.match(capitals!, /"HTTPS:\/\/Erp.Example:443" .* write https:\/\/erp\.example,/);
    assert.match(
      bare!,
      /"intranet\.example" .* scheme, host and port .* https:\/\/intranet\.example/,
    );
    assert.match(port!, /"localhost:4100" .* scheme, host and port/);
    assert.match(none!, /"null"/);
    assert.deepEqual(others, []);
  });

  it('takes keys from a file that has some', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cercle-keys-')), 'jwks.json');
    const environment = { CERCLE_TOKEN_SECRET: undefined, CERCLE_TOKEN_JWKS: file };
    writeFileSync(file, '{"keys":[]}');
    assert.equal(problemsOf(environment).length, 1);
    writeFileSync(file, '{"keys":[{"kty":"EC"}]}');
    assert.equal(problemsOf(environment).length, 0);
  });

  it('reads the map of claims', () => {
    const CERCLE_CLAIMS = JSON.stringify({
      affiliation: 'realm.kind',
      values: { employee: ['staff'], distributor: [], supplier: ['vendor'] },
    });
    const { claims } = readConfiguration({ ...complete, CERCLE_CLAIMS });
    assert.equal(claims.affiliation, 'realm.kind');
    assert.deepEqual(claims.values.supplier, ['vendor']);
    assert.equal(claims.name, 'name');
  });
});
