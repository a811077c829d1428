/** What a test of posts for later asks, and how it waits. */
import type { NewPost, Page, Post } from '../../src/protocol/post.ts';
import type { Scheduled } from '../../src/protocol/schedule.ts';
import type { Fact, Frame } from '../../src/protocol/wire.ts';
import { realTimers, type Timers } from '../../src/server/timers.ts';
import { isFacts, type Client } from './backend.ts';

/** What is in the text of {@link newPost}. */
export const text = 'Pallet 3 is for later';

export const newPost = (stream: string, more: object = {}): NewPost => ({
  ...{ stream, text, mentions: [] },
  ...more,
});

/** Housekeeping looks often, so that a test need not wait. */
export const quickTimers: Timers = {
  after: (milliseconds, work) => realTimers.after(Math.ceil(milliseconds / 50), work),
};

/** Long enough for housekeeping to have looked several times. */
export const looks = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

export const openOwn = (client: Client, id: string) =>
  client.do('stream:open', { streams: [{ stream: `member/${id}`, since: null }], threads: 0 });

/** What a member has for later, as a page that comes now is told. */
export const listOf = async (client: Client, id: string): Promise<Scheduled[]> =>
  (await openOwn(client, id)).streams[0].snapshot.scheduled;

export async function postsOf(client: Client, stream: string): Promise<Post[]> {
  const page: Page = await client.do('feed:read', { streams: [stream], before: null, limit: 100 });
  return page.threads.map(({ post }) => post);
}

/** What someone was told of this type about a post for later. */
export const factsOf = (client: Client, id: string, type: string): Fact[] =>
  client.frames
    .filter(isFacts)
    .flatMap(({ facts }) => facts)
    .filter((fact) => fact.type === type && JSON.stringify(fact.data).includes(id));

export const ended = (client: Client, id: string): Promise<Frame> =>
  client.until(() => factsOf(client, id, 'schedule:ended').length > 0);

export const failed = (client: Client, id: string): Promise<Frame> =>
  client.until((frame) => [id, '"failure":{'].every((one) => JSON.stringify(frame).includes(one)));
