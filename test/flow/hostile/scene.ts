/** A room with something said in it, of somebody who fills its slots and somebody who reads. */
import assert from 'node:assert/strict';
import { page as feedPage } from '../../../src/protocol/post.ts';
import type { Answer } from '../../../src/protocol/wire.ts';
import { applyOpened } from '../../../src/store/frame.ts';
import { applyPage, feedThreads } from '../../../src/store/feed.ts';
import { commentsOf, postOf } from '../../../src/store/post.ts';
import { roomState } from '../../../src/store/room.ts';
import { emptyState } from '../../../src/store/slice.ts';
import { exampleCharter, nextKey } from '../../support/backend.ts';
import { people } from '../../support/people.ts';
import { FlowReader } from '../reader.ts';
import { Hostile } from './hostile.ts';
import { stringsIn, type Known } from './slots.ts';
import type { Stage } from './stage.ts';

let scenes = 0;
/** Said by somebody who means no harm. */
const ordinary = 'As ever.';

export class Scene {
  private constructor(
    readonly stage: Stage,
    readonly writer: Hostile,
    readonly writerId: string,
    readonly reader: FlowReader,
    readonly room: string,
    readonly known: Known,
    private readonly service: string,
    private readonly untouched: string,
  ) {}

  static async set(stage: Stage): Promise<Scene> {
    const number = (scenes += 1);
    const writerId = `writer-${number}`;
    const readerId = `reader-${number}`;
    const token = await stage.token(writerId);
    const writer = new Hostile(stage.backend, token);
    const person = { ...people.claire, id: readerId, name: `Person ${readerId}` };
    (await stage.backend.connect(person)).close();
    await writer.ask('session:open', {});
    const must = async (name: string, input: object) => {
      const answer = await writer.ask(name, input, nextKey());
      assert.ok(answer.ok, `${name}: ${JSON.stringify(answer)}`);
      return answer.data;
    };
    const charter = { ...exampleCharter, sponsor: readerId };
    const rest = { charter, stage: 'running', partners: 'apart', members: [readerId] };
    const { room } = await must('room:open', { title: 'A scene', ...rest });
    const stream = `room/${room.id}/everyone`;
    const say = async () =>
      (await must('post:create', { stream, text: ordinary, mentions: [] })).id as string;
    const untouched = await say();
    const id = await say();
    const due = '2027-03-12';
    const planned = { stream, title: ordinary, owner: readerId, due };
    const { milestone } = await must('milestone:set', planned);
    const reader = await FlowReader.start(stage.backend, person);
    const known = {
      stream,
      streams: stream,
      room: room.id,
      id,
      root: id,
      post: id,
      member: readerId,
      members: readerId,
      mentions: readerId,
      sponsor: readerId,
      owner: readerId,
      milestone: milestone.id,
      organization: 'exotic',
      token,
    };
    const service = await stage.token('intranet', 'cercle-service+jwt');
    return new Scene(stage, writer, writerId, reader, room.id, known, service, untouched);
  }

  /** Asks over the HTTP transport, as the host's own server would for the writer. */
  async post(name: string, input: unknown): Promise<Answer<any>> {
    const body = JSON.stringify({ input, key: nextKey(), actAs: this.writerId });
    const response = await fetch(`${this.stage.backend.url}/api/intents/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.service}` },
      body,
    });
    return (await response.json()) as Answer<any>;
  }

  /** Every string that can be read where something was written: in the post's source, or in the room. */
  async landed(data: { id?: string; room?: { id: string } }): Promise<Set<string>> {
    const must = async (name: string, input: object) => {
      const answer = await this.writer.ask(name, input);
      assert.ok(answer.ok, `${name}: ${JSON.stringify(answer)}`);
      return answer.data;
    };
    if (data.id !== undefined) return stringsIn(await must('post:source', { id: data.id }));
    const stream = `room/${data.room?.id ?? this.room}/everyone`;
    const names = [stream, `details/${this.writerId}`];
    const streams = names.map((name) => ({ stream: name, since: null }));
    const opened = await must('stream:open', { streams, threads: 0 });
    await must('stream:close', { streams: names });
    return stringsIn(opened);
  }

  /**
   * The reader had every frame, whole and in order; what they know is what a newcomer is told; and what was said before
   * and after whatever was written reads as it was written.
   */
  async expectRead(posts: readonly string[]): Promise<void> {
    const { reader, room } = this;
    const stream = `room/${room}/everyone`;
    const input = { stream, text: ordinary, mentions: [] };
    const answer = await this.writer.ask('post:create', input, nextKey());
    assert.ok(answer.ok);
    await reader.client.until((frame) => JSON.stringify(frame).includes(answer.data.id));
    reader.apply();
    assert.equal(reader.state.skipped, 0);
    for (const id of [this.untouched, answer.data.id]) {
      const children = [{ type: 'text', text: ordinary }];
      assert.deepEqual(postOf(reader.state, id)?.body, [{ type: 'paragraph', children }]);
    }
    assert.deepEqual(
      posts.filter((id) => !postOf(reader.state, id)),
      [],
    );
    const streams = [{ stream, since: null }];
    const opened = await reader.client.do('stream:open', { streams, threads: 50 });
    const told = applyPage(
      applyOpened(emptyState, opened.streams[0]),
      [stream],
      feedPage.parse(opened.page),
    );
    assert.deepEqual(roomState(reader.state, room), roomState(told, room));
    for (const post of feedThreads(told, [stream])) {
      assert.deepEqual(postOf(reader.state, post.id), post);
      for (const comment of commentsOf(told, post.id)) {
        assert.deepEqual(postOf(reader.state, comment.id), comment);
      }
    }
  }

  async leave(): Promise<void> {
    await this.writer.leave();
    this.reader.client.close();
  }
}
