import { connect } from '../../../src/client/session.ts';
import { memoryStorage } from '../../../src/client/storage.ts';
import { people, type TestPerson } from '../../support/people.ts';
import { Reader } from '../page-reader.ts';
import type { TestServer } from './server.ts';
import { addressOf, FaultyWire } from './wire.ts';

/** A reader whose socket is the test's. */
export class WiredReader extends Reader {
  readonly wire: FaultyWire;

  /** @param threads - how many threads its first page has. */
  constructor(person: TestPerson, server: TestServer, name: string, threads: number) {
    const session = connect({
      url: addressOf(name),
      token: () => Promise.resolve('a token'),
      storage: memoryStorage(),
    });
    super(person, session, threads, Object.keys(people));
    this.wire = new FaultyWire(server, person.id, name);
  }
}
