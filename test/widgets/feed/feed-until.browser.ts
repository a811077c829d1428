import { expect, html } from '@open-wc/testing';
import { postCreate } from '../../../src/protocol/post.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { clear, deep, place, wordsOf } from '../../support/placed.ts';
import { inRoomWithLater } from '../../support/scene.ts';

const inside = eg.roomStream('launch', 'inside');
const room = html`<cercle-feed room="launch"></cercle-feed>`;

describe('a post that goes by itself', () => {
  afterEach(clear);

  it('says until when: the day, and today the clock', async () => {
    const session = inRoomWithLater();
    const feed = await place<CercleFeed>(session, room);
    const says = (text: string, words: RegExp) =>
      deep(feed, 'cercle-post-card').some(
        (one) => wordsOf(one).includes(text) && words.test(wordsOf(one)),
      );
    await eventually(() => says('is free', /until \d+ \w{3} /));
    expect(deep(feed, 'bdi').filter((one) => /^until/.test(wordsOf(one)))).to.have.length(1);
    void session.intend(postCreate, {
      ...{ stream: inside, text: 'On its way', mentions: [] },
      expiresAt: new Date().setHours(23, 59),
    });
    await eventually(() => says('On its way', /until \S+( [AP]M)? today/));
  });
});
