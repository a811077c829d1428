import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

const bundle = fileURLToPath(new URL('../../dist/cercle.js', import.meta.url));

describe('the one-file bundle', () => {
  const code = readFileSync(bundle, 'utf8');
  const program = JSON.stringify(parseAst(code));

  // Vite lets them through unlowered while the build stays green, and then no browser reads the file.
  it('has no raw decorator', () => {
    assert.doesNotMatch(program, /"type":"Decorator"/);
    assert.match(JSON.stringify(parseAst('@tag class Zebra {}')), /"type":"Decorator"/);
  });

  it('is whole: it imports nothing, and nothing of Node', () => {
    assert.doesNotMatch(program, /"type":"(ImportDeclaration|ImportExpression)"/);
    assert.doesNotMatch(code, /\bprocess\.env\b/);
  });

  it('speaks French', () => {
    assert.match(code, /Nouveau message|Écrire|répon/);
  });
});
