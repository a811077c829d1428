/** A server that writes down what it logs, two people who only want to talk, and whoever is hostile. */
import assert from 'node:assert/strict';
import type { Database } from '../../../src/server/app.ts';
import { isFacts, startBackend, type Backend, type Client } from '../../support/backend.ts';
import { people, tokenFor } from '../../support/people.ts';
import { stringsIn } from './slots.ts';

const stream = 'room/network/everyone';

export class Stage {
  readonly lines: { level: 'info' | 'error'; fields: object; message: string }[] = [];
  readonly escaped: unknown[] = [];
  readonly #texts: string[] = [];
  readonly #said: string[] = [];
  backend!: Backend;
  #thomas!: Client;
  #nora!: Client;
  readonly #escape = (error: unknown) => void this.escaped.push(error);

  /** Starts the server, on an embedded database unless another is given, with two people connected for good. */
  static async start(database?: Database): Promise<Stage> {
    const stage = new Stage();
    process.on('unhandledRejection', stage.#escape);
    process.on('uncaughtException', stage.#escape);
    stage.backend = await startBackend({
      ...(database && { database }),
      handshakes: { most: 1e9, perMinute: 1e9 },
      logger: {
        info: (fields, message) => stage.lines.push({ level: 'info', fields, message }),
        error: (fields, message) => stage.lines.push({ level: 'error', fields, message }),
      },
    });
    const lasting = async (person: (typeof people)['thomas']) =>
      stage.backend.connect(
        person,
        await tokenFor(person, { now: stage.backend.clock(), lifetime: 6e6 }),
      );
    stage.#thomas = await lasting(people.thomas);
    stage.#nora = await lasting(people.nora);
    const streams = [{ stream, since: null }];
    await stage.#nora.do('stream:open', { streams, threads: 0 });
    return stage;
  }

  /** A token of an employee of this id, good for as long as the test. */
  token(id: string, type?: string): Promise<string> {
    const person = { ...people.claire, id, name: `Person ${id}` };
    return tokenFor(person, {
      now: this.backend.clock(),
      lifetime: 6e6,
      ...(type !== undefined && { type }),
    });
  }

  /** Notes what is sent, so that it can be looked for in the log. */
  note(text: string): void {
    this.#texts.push(text);
  }

  /** One of the two says something, and the other hears it. */
  async talk(): Promise<void> {
    const text = `undisturbed ${this.#said.length}`;
    const { id } = await this.#thomas.do('post:create', { stream, text, mentions: [] });
    this.#said.push(id);
    await this.#nora.until((frame) => JSON.stringify(frame).includes(id));
    this.expectNoError();
  }

  /** Nothing has failed so far, nor gone past every hand. */
  expectNoError(): void {
    assert.deepEqual(
      this.lines.filter(({ level }) => level === 'error'),
      [],
    );
    assert.deepEqual(this.escaped, []);
  }

  /** After all of it: the server is well, nobody else noticed, and the log tells nothing of what was sent. */
  async expectUnharmed(): Promise<void> {
    await this.talk();
    const health = await fetch(`${this.backend.url}/health`);
    assert.equal(health.status, 200);
    const facts = this.#nora.frames.filter(isFacts).flatMap((frame) => frame.facts);
    assert.deepEqual(
      facts.filter(({ type }) => type === 'post:created').map(({ data }) => idOf(data)),
      this.#said,
    );
    const seqs = facts.map(({ seq }) => seq);
    assert.deepEqual(
      seqs,
      [...new Set(seqs)].sort((one, other) => one - other),
    );
    const logged = [...stringsIn(this.lines)];
    // A text as short as a word may stand in a log for reasons of its own.
    const told = this.#texts.filter(
      (text) => text.length >= 10 && logged.some((line) => line.includes(text)),
    );
    assert.deepEqual(told, []);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  }

  async close(): Promise<void> {
    await this.backend.close();
    process.off('unhandledRejection', this.#escape);
    process.off('uncaughtException', this.#escape);
    assert.deepEqual(this.escaped, []);
  }
}

const idOf = (data: unknown) => (data as { post: { id: string } }).post.id;
