/** Room `launch` for whoever has written there what the others do not see yet: it waits, is on its way, or was refused. */
import { ideaDecide } from '../../src/protocol/idea.ts';
import { postComment, postCreate, postEdit } from '../../src/protocol/post.ts';
import { scheduleSet } from '../../src/protocol/schedule.ts';
import type { Failure } from '../../src/protocol/wire.ts';
import type { QueuedIntent } from '../../src/store/send-queue.ts';
import { applyPage } from '../../src/store/feed.ts';
import * as eg from './eg.ts';
import { others } from './kinds.ts';
import { inRoom } from './scene.ts';
import type { ScriptedOptions } from './scripted-session.ts';

const inside = eg.roomStream('launch', 'inside');
const partner = eg.roomStream('launch', 'with:exotic');
const root = 'asked';

type Written = Pick<QueuedIntent, 'name' | 'input'>;

const post = (text: string, more: object = {}): Written => ({
  name: postCreate.name,
  input: { stream: inside, text, mentions: [], ...more },
});
const comment = (text: string): Written => ({
  name: postComment.name,
  input: { root, text, mentions: [] },
});

/** What is to be said of a post in place of what it says. */
const edit = (id: string, text: string): Written => ({
  name: postEdit.name,
  input: { id, text, mentions: [] },
});

const texts = [
  post('From the train: I bring the consignment note.'),
  post('', {
    ...{ stream: partner, title: 'Which day do we deliver?' },
    detail: {
      ...{ kind: 'poll', choices: ['Monday', 'Friday'], several: false, anonymous: false },
      closesAt: null,
    },
  }),
  comment('At nine, at gate 4.'),
  edit(root, 'When is the second truck here?'),
  {
    name: ideaDecide.name,
    input: { post: 'open', is: 'adopted', reason: 'It costs nothing.' },
  },
];

function inRoomWith(queue: QueuedIntent[], options: ScriptedOptions): ReturnType<typeof inRoom> {
  const session = inRoom({ queue, ...options });
  const asked = eg.post({ id: root, body: eg.paragraphs('When is the truck here?') });
  const page = eg.page([eg.thread(asked), others['open']!]);
  session.change((state) => applyPage(state, [inside], page));
  return session;
}

/** What was written a minute ago, in this state. */
const queued = (
  written: readonly Written[],
  state: QueuedIntent['state'],
  errors: readonly Failure[] = [],
): QueuedIntent[] =>
  written.map((one, index) => ({
    ...{ ...one, key: `unsent-${index}`, at: Date.now() - 60_000, state, tries: 1, notBefore: 0 },
    ...(errors[index] && { error: errors[index] }),
  }));

/** Without a connection, with something that is to appear later as well. */
export const inRoomThatWaits = (): ReturnType<typeof inRoom> => {
  const dueAt = Date.now() + 86_400_000;
  const post = { stream: inside, text: 'The dock is closed.', mentions: [] };
  const later = { name: scheduleSet.name, input: { dueAt, post } };
  return inRoomWith(queued([...texts, later], 'waiting'), { status: 'offline' });
};

export const inRoomThatSends = (): ReturnType<typeof inRoom> =>
  inRoomWith(queued(texts, 'sending'), {});

export const inRoomThatRefused = (): ReturnType<typeof inRoom> =>
  inRoomWith(
    queued([...texts, edit('gone', 'What this one said has nowhere to go.')], 'refused', [
      { code: 'invalid', message: '', field: 'text' },
      { code: 'forbidden', message: '' },
      { code: 'absent', message: '' },
      { code: 'invalid', message: '', field: 'text' },
      { code: 'forbidden', message: '' },
      { code: 'absent', message: '' },
    ]),
    {},
  );
