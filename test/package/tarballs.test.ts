import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { audience, issuer, secret } from '../support/people.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const browser = await findBrowser();

/** What a host's bundler reads, and its compiler. */
const page = `
import { connect, CercleIntentEvent, type Session } from 'cercle';
import 'cercle/network.js';
import { CercleFeed } from 'cercle/feed.js';
import 'cercle/member-card.js';
import 'cercle/project-room.js';
import 'cercle/locales/fr.js';

const feed: CercleFeed = document.createElement('cercle-feed');
feed.room = 'launch';
feed.addEventListener('cercle-intent', (event: CercleIntentEvent) => event.preventDefault());
export const open: (options: Parameters<typeof connect>[0]) => Session = connect;
document.body.append(feed);
`;

const settings = {
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    noEmit: true,
  },
  include: ['page.ts'],
};

describe('the two packages, installed into an empty folder', { timeout: 300_000 }, () => {
  let folder: string;
  const run = (command: string, parameters: string[], cwd = folder): string =>
    execFileSync(command, parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cercle-tarballs-'));
    run('npm', ['run', 'build:themes'], root);
    run('npm', ['run', 'build:types'], root);
    run('npm', ['run', 'manifest'], root);
    const pack = ['pack', '--ignore-scripts', '--pack-destination', folder];
    run('npm', pack, root);
    run('npm', [...pack, '--workspace', '@cercle/server'], root);
    const tarballs = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
    assert.equal(tarballs.length, 2);
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    const install = ['install', '--prefer-offline', '--no-audit', '--no-fund'];
    run('npm', [...install, ...tarballs.map((name) => `./${name}`)]);
    await writeFile(join(folder, 'page.ts'), page);
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('compile with a host that uses every entry', () => {
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]);
  });

  it('hold what the manifest of the package names', async () => {
    const resolve = (name: string): string =>
      run(process.execPath, ['--print', `require.resolve('${name}')`]).trim();
    for (const name of ['cercle/cercle.js', 'cercle/themes/dark.css']) {
      const text = await readFile(resolve(name), 'utf8');
      assert.ok(text.length > 0, name);
    }
    const manifest = await readFile(resolve('cercle/custom-elements.json'), 'utf8');
    assert.match(manifest, /"tagName": "cercle-feed"/);
  });

  it(
    'draw in a page, as one file and as modules in a bundle',
    { skip: browser.found ? false : browser.reason },
    async () => {
      const built = await build({
        root: folder,
        configFile: false,
        logLevel: 'error',
        build: {
          write: false,
          lib: { entry: 'page.ts', formats: ['es'] },
          rolldownOptions: { output: { codeSplitting: false } },
        },
      });
      const [result] = Array.isArray(built) ? built : [built];
      assert.ok(result && 'output' in result);
      const whole = await readFile(join(folder, 'node_modules/cercle/dist/cercle.js'), 'utf8');
      const chromium = await launchBrowser();
      try {
        for (const code of [result.output[0].code, whole]) {
          const tab = await chromium.newPage();
          await tab.setContent('<cercle-feed></cercle-feed>');
          await tab.addScriptTag({ type: 'module', content: code });
          await tab.waitForFunction(
            () => document.querySelector('cercle-feed:defined')?.shadowRoot,
          );
        }
      } finally {
        await chromium.close();
      }
    },
  );

  it('import and start the server by its command', async () => {
    const names = run(process.execPath, [
      '--input-type=module',
      '-e',
      `console.log(Object.keys(await import('@cercle/server')).join())`,
    ]);
    assert.match(names, /\bcreateApp\b/);

    const command = join(folder, 'node_modules/.bin/cercle-server');
    const server = spawn(command, {
      cwd: folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        CERCLE_PORT: '0',
        CERCLE_TOKEN_ISSUER: issuer,
        CERCLE_TOKEN_AUDIENCE: audience,
        CERCLE_TOKEN_SECRET: secret,
        CERCLE_ORIGINS: 'https://intranet.example',
      },
    });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let written = '';
        const hear = (chunk: Buffer) => {
          written += chunk.toString();
          const found = /"address":"([^"]+)"/.exec(written)?.[1];
          if (found) resolve(found);
        };
        server.stdout.on('data', hear);
        server.stderr.on('data', hear);
        server.on('close', () => reject(new Error(written)));
      });
      assert.equal((await fetch(`${address}/health`)).status, 200);
    } finally {
      server.kill('SIGKILL');
    }
  });
});
