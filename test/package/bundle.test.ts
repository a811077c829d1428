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

  it('is whole: all that it imports are the texts of another language, and it is nothing of Node', () => {
    assert.doesNotMatch(program, /"type":"ImportDeclaration"/);
    assert.equal(program.match(/"type":"ImportExpression"/g)?.length, 1);
    assert.match(code, /new URL\(`cercle\.\$\{\w+\}\.js`,\w+\)/);
    assert.doesNotMatch(code, /import\.meta\.glob/);
    assert.doesNotMatch(code, /\bprocess\.env\b/);
  });

  it('has its French texts beside it, which import nothing', () => {
    const texts = readFileSync(new URL('../../dist/cercle.fr.js', import.meta.url), 'utf8');
    assert.match(texts, /Nouveau message|Écrire|répon/);
    assert.doesNotMatch(JSON.stringify(parseAst(texts)), /"type":"Import/);
    assert.doesNotMatch(code, /Nouveau message|Écrire/);
  });
});
