import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readConfiguration } from '../../src/server/config.ts';
import { ConfigurationError } from '../../src/server/environment.ts';

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
      redisUrl: undefined,
      metrics: undefined,
      issuer: 'https://host.example',
      audience: 'cercle',
      jwks: undefined,
      secret: 'x'.repeat(32),
      ticketSecret: undefined,
      origins: ['https://intranet.example', 'http://erp.example:8080'],
      networkTitle: 'Network',
      reactions: ['agree', 'thanks', 'ok', 'idea', 'question', 'eye'],
      reaches: ['mail'],
      files: { folder: join('.cercle', 'files') },
      largestFile: 100_000_000,
      fileTypes: null,
      auditAnchor: undefined,
      links: { providers: [] },
      provisioning: undefined,
    });
  });

  it('names what a map of claims does not know, and what it may say', () => {
    const [problem] = problemsOf({ CERCLE_CLAIMS: '{"affilation":"kind"}' });
    assert.match(problem!, /^CERCLE_CLAIMS: "affilation" is none of affiliation, .*, steward/);
  });

  it('lets a directory in by a token that nobody guesses', () => {
    const token = 'x'.repeat(32);
    const read = (more: object) =>
      readConfiguration({ ...complete, CERCLE_SCIM_TOKEN: token, ...more }).provisioning;
    assert.deepEqual(read({}), { token, subject: 'externalId' });
    assert.equal(read({ CERCLE_SCIM_SUBJECT: 'userName' })?.subject, 'userName');
    assert.match(problemsOf({ CERCLE_SCIM_TOKEN: 'x'.repeat(31) }).join(), /^CERCLE_SCIM_TOKEN:/);
    assert.match(problemsOf({ CERCLE_SCIM_TOKEN: `${token} ${token}` }).join(), /without spaces/);
    assert.match(problemsOf({ CERCLE_SCIM_SUBJECT: 'id' }).join(), /^CERCLE_SCIM_SUBJECT:/);
  });

  it('keeps files in a folder', () => {
    const read = (environment: object) => readConfiguration({ ...complete, ...environment }).files;
    assert.deepEqual(read({ CERCLE_DATA: '/data' }), { folder: join('/data', 'files') });
    const place = { CERCLE_DATA: '/data', CERCLE_FILES: '/mnt/files' };
    assert.deepEqual(read(place), { folder: '/mnt/files' });
    for (const name of ['CERCLE_FILES_KEY', 'CERCLE_FILES_SECRET', 'CERCLE_FILES_REGION']) {
      const problems = problemsOf({ [name]: 'x' });
      assert.match(problems.join(), new RegExp(`^${name}: give the address .* CERCLE_FILES,`));
    }
  });

  it('keeps files in a bucket', () => {
    const read = (CERCLE_FILES: string, others = {}) =>
      readConfiguration({ ...complete, CERCLE_FILES, ...others }).files;
    const amazon = { endpoint: 'https://s3.eu-west-3.amazonaws.com', name: 'our.files' };
    assert.deepEqual(read('https://s3.eu-west-3.amazonaws.com/our.files'), {
      bucket: { ...amazon, region: 'eu-west-3' },
    });
    const own = { endpoint: 'http://127.0.0.1:7480', name: 'files' };
    assert.deepEqual(read('http://127.0.0.1:7480/files/'), {
      bucket: { ...own, region: 'us-east-1' },
    });
    const others = { CERCLE_FILES_KEY: 'k', CERCLE_FILES_SECRET: 's', CERCLE_FILES_REGION: 'gra' };
    assert.deepEqual(read('http://127.0.0.1:7480/files', others), {
      bucket: { ...own, region: 'gra', key: { id: 'k', secret: 's' } },
    });
  });

  it('previews links unless told, and asks the providers that are named', () => {
    const read = (environment: object) => readConfiguration({ ...complete, ...environment });
    assert.equal(read({ CERCLE_LINK_PREVIEWS: 'off' }).links, undefined);
    const { providers } = read({ CERCLE_OEMBED: 'Vimeo, youtube' }).links!;
    assert.deepEqual(
      providers.map(({ provider_name }) => provider_name),
      ['Vimeo', 'YouTube'],
    );
    assert.deepEqual(problemsOf({ CERCLE_OEMBED: 'Vimeo,You Tubes', CERCLE_LINK_PREVIEWS: 'no' }), [
      'CERCLE_LINK_PREVIEWS: say off, or leave it out: links are previewed then.',
      'CERCLE_OEMBED: "You Tubes" is no provider that is known; is YouTube meant?',
    ]);
  });

  it('limits files by size and by type', () => {
    const read = (environment: object) => readConfiguration({ ...complete, ...environment });
    assert.equal(read({ CERCLE_FILES_LARGEST: '5 MB' }).largestFile, 5_000_000);
    assert.equal(read({ CERCLE_FILES_LARGEST: '2GB' }).largestFile, 2_000_000_000);
    for (const odd of ['100', '0 MB', '-1 MB', '1.5 MB', '5 mb', 'MB']) {
      assert.match(problemsOf({ CERCLE_FILES_LARGEST: odd })[0]!, /^CERCLE_FILES_LARGEST: give/);
    }
    const types = 'image/*, application/PDF';
    assert.deepEqual(read({ CERCLE_FILES_TYPES: types }).fileTypes, ['image/*', 'application/pdf']);
    assert.deepEqual(read({ CERCLE_FILES_TYPES: 'none' }).fileTypes, []);
    for (const odd of ['pdf', '*/*', 'image/*,none', 'image/*,,application/pdf']) {
      assert.match(problemsOf({ CERCLE_FILES_TYPES: odd })[0]!, /^CERCLE_FILES_TYPES: list/);
    }
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

  it('lets partners reach their host contact by mail, or as it is told', () => {
    const read = (list?: string) =>
      readConfiguration({ ...complete, ...(list && { CERCLE_HOST_CONTACT: list }) }).reaches;
    assert.deepEqual(read(), ['mail']);
    assert.deepEqual(read('phone, mail'), ['mail', 'phone']);
    assert.deepEqual(read('none'), []);
    const [problem] = problemsOf({ CERCLE_HOST_CONTACT: 'fax' });
    assert.match(problem!, /^CERCLE_HOST_CONTACT: list .*mail,phone,calendar/);
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

  const several = { CERCLE_DATABASE_URL: 'postgres://host/database' };

  it('takes a Redis between servers that share a database', () => {
    for (const CERCLE_REDIS_URL of ['redis://127.0.0.1:6379/3', 'rediss://:secret@host']) {
      const { redisUrl } = readConfiguration({ ...complete, ...several, CERCLE_REDIS_URL });
      assert.equal(redisUrl, CERCLE_REDIS_URL);
    }
  });

  it('serves metrics where it is told, to this machine unless told', () => {
    const read = (environment: object) =>
      readConfiguration({ ...complete, CERCLE_METRICS_PORT: '9100', ...environment }).metrics;
    assert.deepEqual(read({}), { port: 9100, host: '127.0.0.1' });
    assert.deepEqual(read({ CERCLE_METRICS_HOST: '10.0.0.5' }), { port: 9100, host: '10.0.0.5' });
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
    ['CERCLE_REDIS_URL', { ...several, CERCLE_REDIS_URL: 'http://127.0.0.1:6379' }],
    ['CERCLE_REDIS_URL', { ...several, CERCLE_REDIS_URL: 'redis://host:port' }],
    ['CERCLE_REDIS_URL', { ...several, CERCLE_REDIS_URL: 'redis://127.0.0.1:6379/cercle' }],
    ['CERCLE_REDIS_URL', { CERCLE_REDIS_URL: 'redis://127.0.0.1:6379' }],
    ['CERCLE_METRICS_PORT', { CERCLE_METRICS_PORT: '70000' }],
    ['CERCLE_METRICS_PORT', { CERCLE_METRICS_PORT: 'on' }],
    ['CERCLE_FILES', { CERCLE_FILES: 's3://bucket/files' }],
    ['CERCLE_FILES', { CERCLE_FILES: 'ftp://host/bucket' }],
    ['CERCLE_FILES', { CERCLE_FILES: 'https://host:port/bucket' }],
    ['CERCLE_FILES', { CERCLE_FILES: 'https://bucket.s3.eu-west-3.amazonaws.com' }],
    ['CERCLE_FILES', { CERCLE_FILES: 'https://host/bucket/folder' }],
    ['CERCLE_FILES', { CERCLE_FILES: 'https://host/Bucket' }],
    ['CERCLE_FILES', { CERCLE_FILES: 'https://key:secret@host/bucket' }],
    ['CERCLE_FILES', { CERCLE_FILES: 'https://host/bucket?region=gra' }],
    ...['CERCLE_FILES_KEY', 'CERCLE_FILES_SECRET'].map((name): (typeof odd)[number] => [
      'CERCLE_FILES_KEY, CERCLE_FILES_SECRET',
      { CERCLE_FILES: 'https://host/bucket', [name]: 'x' },
    ]),
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

  it('asks the issuer itself for its keys where it is told neither keys nor a secret', () => {
    const environment = { CERCLE_TOKEN_SECRET: undefined };
    const { jwks, secret, issuer } = readConfiguration({ ...complete, ...environment });
    assert.deepEqual([jwks, secret, issuer], [undefined, undefined, 'https://host.example']);
    for (const CERCLE_TOKEN_ISSUER of ['cercle', 'https://', 'https://host.example/?tenant=1']) {
      const [problem] = problemsOf({ ...environment, CERCLE_TOKEN_ISSUER });
      assert.match(problem!, /^CERCLE_TOKEN_JWKS, CERCLE_TOKEN_SECRET: .* OpenID provider/);
    }
  });

  it('takes a secret for tickets beside the keys of a provider', () => {
    const environment = { CERCLE_TOKEN_SECRET: undefined, CERCLE_TICKET_SECRET: 't'.repeat(32) };
    const { ticketSecret } = readConfiguration({ ...complete, ...environment });
    assert.equal(ticketSecret, 't'.repeat(32));
    const [problem] = problemsOf({ CERCLE_TICKET_SECRET: 't'.repeat(31) });
    assert.match(problem!, /^CERCLE_TICKET_SECRET: give at least 32 bytes/);
  });
});
