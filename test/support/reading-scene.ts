/** Room `launch` for whoever reads a lot in it: what stories show of narrowing, of coming back, and of links to a post. */
import { feedRead, postCreated, threadRead, type Post } from '../../src/protocol/post.ts';
import { readAdvance } from '../../src/protocol/reading.ts';
import { postResolve } from '../../src/protocol/reference.ts';
import { applyPage } from '../../src/store/feed.ts';
import { posts } from '../../src/store/post.ts';
import { deep } from './deep.ts';
import * as eg from './eg.ts';
import { others } from './kinds.ts';
import { find, type Step } from './played.ts';
import { inRoom, inRoomOfEveryKind } from './scene.ts';

const inside = eg.roomStream('launch', 'inside');
const thomas = eg.member({ id: 'thomas', name: 'Thomas Berger', department: 'Quality' });
type Session = ReturnType<typeof inRoom>;

const tagged = eg.post({
  id: 'tagged',
  by: thomas,
  body: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Two cases are broken ' },
        { type: 'tag', tag: 'breakage', text: 'breakage' },
      ],
    },
  ],
});

/** The room with a thread of each kind and state, whose server has no others. */
export function inRoomToNarrow(): Session {
  const session = inRoomOfEveryKind({ now: eg.monday + 86_400_000 });
  const more = [...Object.values(others), eg.thread(tagged)];
  session.change((state) => applyPage(state, [inside], eg.page(more)));
  session.script(feedRead, () => ({ ok: true, data: eg.page([]) }));
  session.script(readAdvance, () => ({ ok: true, data: {} }));
  return session;
}

/** Somebody else writes this. */
export const written = (text: string) =>
  eg.fact(postCreated, {
    post: eg.post({ by: thomas, at: eg.monday + 86_400_000, body: eg.paragraphs(text) }),
  });

const found = ({ id, root, stream, by, at }: Post) => eg.reference({ id, root, stream, by, at });

/** The room with an old thread that is not loaded and one that is, for links to them; of any other, its server finds nothing. */
export function inRoomWithLinks(): Session {
  const session = inRoom();
  const old = eg.post({
    ...{ id: 'old', by: thomas, at: eg.monday - 86_400_000 },
    body: eg.paragraphs('Where do the trucks wait?'),
  });
  const reply = eg.post({
    ...{ id: 'old-reply', root: old.id, at: eg.monday - 80_000_000 },
    body: eg.paragraphs('Behind the silo.'),
  });
  const loaded = eg.post({ id: 'loaded', by: thomas, body: eg.paragraphs('Gate 4 it is.') });
  const boundary = { at: eg.monday - 1000, id: '0' };
  session.change((state) =>
    posts.update(applyPage(state, [inside], eg.page([eg.thread(loaded)])), (slice) => ({
      ...slice,
      loaded: new Map([...slice.loaded.keys()].map((name) => [name, boundary])),
    })),
  );
  session.script(feedRead, () => ({ ok: true, data: eg.page([], boundary) }));
  session.script(threadRead, () => ({ ok: true, data: eg.thread(old, [reply]) }));
  session.script(postResolve, ({ ids }) => ({
    ok: true,
    data: {
      references: ids.map((id) => {
        const post = [old, reply, loaded].find((one) => one.id === id);
        return post ? found(post) : null;
      }),
    },
  }));
  return session;
}

/** The address of the page names a post. */
export const follow =
  (post: string): Step =>
  () => {
    location.hash = `cercle-post=${post}`;
  };

/** Waits until the post that the address names is there. */
export const arrive: Step = async (story) =>
  void (await find('what the address names', () => deep(story, 'cercle-post-card[marked]')[0]));

/** The address names nothing any more, though the page stays as it is: the next story begins at its own beginning. */
export const forget: Step = () =>
  history.replaceState(history.state, '', location.pathname + location.search);
