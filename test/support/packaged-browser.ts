import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';

const unpack = promisify(brotliDecompress);

/** A Chromium that came with an npm package. */
export interface PackagedBrowser {
  executablePath: string;
  /** For its process, where the system lacks the libraries or the fonts: both came along. */
  environment: Record<string, string>;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once per version, under node_modules. Not by the package's own
 * `executablePath()`, which takes whatever lies in the temporary folder (TOOLCHAIN "Browsers").
 *
 * @returns null where the package, or a binary of it for this machine, is not installed.
 */
export async function packagedBrowser(): Promise<PackagedBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const packed = packageFolder();
  if (!packed) return null;
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(dirname(dirname(packed)), '.cache', 'cercle');
  const folder = join(home, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder, join(packed, 'bin'));
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder },
  };
}

function packageFolder(): string | null {
  const { resolve } = createRequire(import.meta.url);
  try {
    const entry = resolve('@sparticuz/chromium');
    const name = join('@sparticuz', 'chromium');
    return entry.slice(0, entry.lastIndexOf(name) + name.length);
  } catch {
    return null;
  }
}

/** Another run may be doing the same: each works in a folder of its own, and the first rename stays. */
async function unpackInto(folder: string, packed: string): Promise<void> {
  const work = `${folder}-${process.pid}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const read = (name: string) => unpack(readFileSync(join(packed, `${name}.br`)));
  await writeFile(join(work, 'chromium'), await read('chromium'));
  await chmod(join(work, 'chromium'), 0o755);
  for (const archive of ['al2023.tar', 'fonts.tar']) {
    spawnSync('tar', ['-x', '--no-same-owner', '-C', work], { input: await read(archive) });
  }
  await writeFile(join(work, 'fonts.conf'), fontSettings(join(folder, 'fonts')));
  try {
    await rename(work, folder);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

const fontSettings = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir></fontconfig>`;
