import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseAst } from 'vite';

const read = (name: string): string =>
  readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');
const parsed = (code: string): string => JSON.stringify(parseAst(code));

describe('the one-file bundle', () => {
  const code = read('cercle.js');
  const program = parsed(code);
  const beside = ['more', 'rooms', 'steward'].map((name) => read(`cercle.${name}.js`));

  // Vite lets them through unlowered while the build stays green, and then no browser reads the file.
  it('has no raw decorator', () => {
    assert.doesNotMatch(program + beside.map(parsed).join(''), /"type":"Decorator"/);
    assert.match(parsed('@tag class Zebra {}'), /"type":"Decorator"/);
  });

  it('is whole: all that it imports are the files beside it, and it is nothing of Node', () => {
    assert.doesNotMatch(program, /"type":"ImportDeclaration"/);
    assert.equal(program.match(/"type":"ImportExpression"/g)?.length, 2);
    assert.match(code, /new URL\(`cercle\.\$\{\w+\}\.js`,\w+\)/);
    assert.match(code, /new URL\(`cercle\.`\+\w+\+`\.js\?of=`\+encodeURIComponent\((\w+)\),\1\)/);
    assert.doesNotMatch(code, /import\.meta\.glob/);
    assert.doesNotMatch(code, /\bprocess\.env\b/);
  });

  it('has beside it what few need, which takes all that is in both from the very file that asks', () => {
    for (const rest of beside) {
      assert.doesNotMatch(parsed(rest), /"type":"ImportDeclaration"/);
      assert.match(
        rest,
        /^const\{shared\}=await import\(new URL\(import\.meta\.url\)\.searchParams/,
      );
      assert.doesNotMatch(rest, /lit-localize-status|litHtmlVersions/);
    }
  });

  it('has its French texts beside it, which import nothing', () => {
    const texts = read('cercle.fr.js');
    assert.match(texts, /Nouveau message|Écrire|répon/);
    assert.doesNotMatch(parsed(texts), /"type":"Import/);
    assert.doesNotMatch(code + beside.join(''), /Nouveau message|Écrire/);
  });
});
