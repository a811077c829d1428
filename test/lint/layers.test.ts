import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

/** One row of the table of DESIGN 3: a file of the layer, what it may say, and what it may not. */
interface Row {
  file: string;
  allowed: string[];
  refused: string[];
}

const rows: Record<string, Row> = {
  protocol: {
    file: 'src/protocol/zebra.ts',
    allowed: [`import * as z from 'zod/mini'`, `import { post } from './post.ts'`],
    refused: [
      `import { z } from 'zod'`,
      `import { readFile } from 'node:fs'`,
      `import { streams } from '../perimeter/streams.ts'`,
      `export * from '../store/post.ts'`,
    ],
  },
  perimeter: {
    file: 'src/perimeter/zebra.ts',
    allowed: [
      `import type { Member } from '../protocol/member.ts'`,
      `import { registeredFacts } from '../protocol/registry.ts'`,
    ],
    refused: [
      `import { member } from '../protocol/member.ts'`,
      `import { type Member, member } from '../protocol/member.ts'`,
      `import type { State } from '../store/slice.ts'`,
      `import * as z from 'zod/mini'`,
    ],
  },
  store: {
    file: 'src/store/zebra.ts',
    allowed: [
      `import { post } from '../protocol/post.ts'`,
      `import { streams } from '../perimeter/streams.ts'`,
    ],
    refused: [
      `import { html } from 'lit'`,
      `import { connect } from '../client/session.ts'`,
      `import type { Session } from '../client/session.ts'`,
      `import { io } from 'socket.io-client'`,
    ],
  },
  client: {
    file: 'src/client/zebra.ts',
    allowed: [
      `import { post } from '../protocol/post.ts'`,
      `import { reduce } from '../store/slice.ts'`,
    ],
    refused: [
      `import { io } from 'socket.io-client'`,
      `import { html } from 'lit'`,
      `import { currentLocale } from '../lit/localize.ts'`,
      `import '../widgets/feed/feed.ts'`,
      `import type { CercleAvatar } from '../ui/avatar/avatar.ts'`,
    ],
  },
  lit: {
    file: 'src/lit/zebra.ts',
    allowed: [
      `import { createContext } from '@lit/context'`,
      `import type { Session } from '../client/session.ts'`,
      `import { post } from '../store/post.ts'`,
    ],
    refused: [
      `import { io } from 'socket.io-client'`,
      `import { connect } from '../client/session.ts'`,
      `import '../ui/avatar/avatar.ts'`,
    ],
  },
  themes: {
    file: 'src/themes/zebra.ts',
    allowed: [`import { css } from 'lit'`, `import { colors } from './tokens.ts'`],
    refused: [`import '../ui/avatar/avatar.ts'`, `import { io } from 'socket.io-client'`],
  },
  ui: {
    file: 'src/ui/zebra/zebra.ts',
    allowed: [
      `import { html } from 'lit/html.js'`,
      `import { customElement } from '../../lit/custom-element.ts'`,
      `import { base } from '../../themes/base.ts'`,
      `import '../avatar/avatar.ts'`,
      `import type { Post } from '../../protocol/post.ts'`,
    ],
    refused: [
      `import { post } from '../../protocol/post.ts'`,
      `import type { State } from '../../store/slice.ts'`,
      `import type { Session } from '../../client/session.ts'`,
      `import '../../widgets/member-card/member-card.ts'`,
      `import { post } from '../avatar/../../store/post.ts'`,
    ],
  },
  widgets: {
    file: 'src/widgets/zebra/zebra.ts',
    allowed: [
      `import '../../ui/avatar/avatar.ts'`,
      `import '../feed/feed.ts'`,
      `import { selectPosts } from '../../store/post.ts'`,
      `import type { Session } from '../../client/session.ts'`,
    ],
    refused: [
      `import { connect } from '../../client/session.ts'`,
      `import type { Connection } from '../../client/connection.ts'`,
      `import { io } from 'socket.io-client'`,
      `import { openDatabase } from '../../server/app.ts'`,
    ],
  },
  'widgets/network': {
    file: 'src/widgets/network/zebra.ts',
    allowed: [`import { connect } from '../../client/session.ts'`],
    refused: [
      `import { io } from 'socket.io-client'`,
      `import { openDatabase } from '../../server/app.ts'`,
    ],
  },
  'index.ts': {
    file: 'src/index.ts',
    allowed: [
      `export { CercleFeed } from './widgets/feed/feed.ts'`,
      `export { connect } from './client/session.ts'`,
    ],
    refused: [`export * from './server/app.ts'`, `export * from './ui/avatar/avatar.ts'`],
  },
  server: {
    file: 'src/server/intents/zebra.ts',
    allowed: [
      `import { post } from '../../protocol/post.ts'`,
      `import { mayKnow } from '../../perimeter/know.ts'`,
      `import { Server } from 'socket.io'`,
      `import { readFile } from 'node:fs'`,
    ],
    refused: [
      `import { reduce } from '../../store/slice.ts'`,
      `import { connect } from '../../client/session.ts'`,
      `import type { Words } from '../../lit/words.ts'`,
      `import { html } from 'lit'`,
      `import { io } from 'socket.io-client'`,
    ],
  },
  stories: {
    file: 'stories/widgets/zebra.stories.ts',
    allowed: [
      `import 'cercle/feed.js'`,
      `import { html } from 'lit'`,
      `import { eg } from '../../test/support/eg.ts'`,
    ],
    refused: [
      `import '../../src/widgets/feed/feed.ts'`,
      `import { startBackend } from '../../test/server/backend.ts'`,
      `import { io } from 'socket.io-client'`,
    ],
  },
  demo: {
    file: 'demo/host/zebra.ts',
    allowed: [
      `import { createApp } from '@cercle/server'`,
      `import { readFile } from 'node:fs'`,
      `import { people } from '../company/people.ts'`,
    ],
    refused: [
      `import { createApp } from '../../src/server/app.ts'`,
      `import { createApp } from '@cercle/server/app.ts'`,
      `import { eg } from '../../test/support/eg.ts'`,
    ],
  },
};

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the table of layers', () => {
  let eslint: ESLint;

  before(() => {
    eslint = new ESLint({ cwd: root, overrideConfigFile: `${root}.config/eslint.config.js` });
  });

  async function complaints(file: string, code: string): Promise<string[]> {
    const [result] = await eslint.lintText(code, { filePath: `${root}${file}` });
    return result!.messages.map(({ message }) => message).filter((text) => /layer/.test(text));
  }

  for (const [layer, { file, allowed, refused }] of Object.entries(rows)) {
    for (const code of allowed) {
      it(`lets ${layer} say ${code}`, async () => {
        assert.deepEqual(await complaints(file, code), []);
      });
    }
    for (const code of refused) {
      it(`refuses to ${layer} ${code}`, async () => {
        const [first] = await complaints(file, code);
        assert.match(first ?? '', new RegExp(`layer "${layer}" may not import`));
      });
    }
  }

  it('sees an import that is a call, or a type', async () => {
    const calls = [
      `const session = import('../../client/session.ts');`,
      `let session: import('../../client/session.ts').Session;`,
      `const store = import('../../store/post.ts');`,
      `const io = import('socket.io-client');`,
      'const any = import(`../../client/${name}.ts`);',
    ];
    for (const code of calls) {
      assert.notDeepEqual(await complaints('src/ui/zebra/zebra.ts', code), [], code);
    }
  });

  it('lets a type be imported in place where the declaration may be', async () => {
    const code = `let session: import('../../client/session.ts').Session;`;
    assert.deepEqual(await complaints('src/widgets/zebra/zebra.ts', code), []);
  });
});
