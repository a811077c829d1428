import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { connect, type Session } from '../../src/client/session.ts';
import { memoryStorage } from '../../src/client/storage.ts';
import * as eg from '../support/eg.ts';
import { startScriptedServer, yes, type ScriptedServer } from '../support/scripted-server.ts';
import { testPage, until } from '../support/session.ts';

const everyone = eg.roomStream('launch', 'everyone');
const profile = eg.profileStream('claire');

describe('a session on a page that loads a widget long after the first', () => {
  let server: ScriptedServer;
  let session: Session;

  before(async () => {
    server = await startScriptedServer();
    server.answers.set('stream:open', ({ input }) =>
      yes({
        streams: input.streams.map(({ stream }: { stream: string }) => ({
          stream,
          upTo: { seq: 1, fact: 'first' },
          snapshot: stream === everyone ? { room: eg.roomState({ members: 3 }) } : {},
        })),
        page: null,
      }),
    );
    session = connect({
      url: server.url,
      token: async () => 'token',
      storage: memoryStorage(),
      page: testPage(),
    });
  });
  after(async () => {
    session.close();
    await server.close();
  });

  const asked = () => server.asked.filter(({ name }) => name === 'stream:open');
  const opened = (stream: string) =>
    until(session, () => session.state.openings.get(stream) === 'open');

  it('has what the new nouns keep of the streams that were open before', async () => {
    session.watch([everyone]);
    await opened(everyone);
    const { roomState } = await import('../../src/store/room.ts');
    assert.equal(roomState(session.state, 'launch'), undefined);

    session.watch([profile]);
    await until(session, () => roomState(session.state, 'launch') !== undefined);
    const since = asked()
      .flatMap(({ input }) => input.streams)
      .filter(({ stream }: { stream: string }) => stream === everyone)
      .map(({ since: place }: { since: unknown }) => place);
    assert.deepEqual(since, [null, null]);
  });

  it('asks for nothing twice where no noun is new', async () => {
    const before = asked().length;
    session.watch([eg.profileStream('thomas')]);
    await opened(eg.profileStream('thomas'));
    assert.deepEqual(
      asked()
        .slice(before)
        .map(({ input }) => input.streams),
      [[{ stream: eg.profileStream('thomas'), since: null }]],
    );
  });
});
