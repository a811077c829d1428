import { msg, str } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { numberOf } from '../../lit/format.ts';
import { mayModerate } from '../../perimeter/act.ts';
import { mostFiles, type AttachedFile } from '../../protocol/file.ts';
import { memberSearch } from '../../protocol/member.ts';
import type { ideaDecide } from '../../protocol/idea.ts';
import {
  postSource,
  type postComment,
  type postCreate,
  type postEdit,
} from '../../protocol/post.ts';
import type { InputOf } from '../../protocol/registry.ts';
import type { Failure } from '../../protocol/wire.ts';
import { roomWord } from '../../protocol/rich-text.ts';
import { isEmpty, type Draft } from '../../store/draft.ts';
import { postOf } from '../../store/post.ts';
import type { QueuedIntent } from '../../store/send-queue.ts';
import { isForFiles } from '../../store/upload.ts';
import type {
  CercleMentionQueryEvent,
  CercleReadersQueryEvent,
} from '../../ui/composer/composer.ts';
import type { Lack } from '../../ui/composer/lack.ts';
import type { Candidate } from '../../ui/composer/mention-text.ts';
import type { CerclePickQueryEvent } from '../../ui/member-picker/member-picker.ts';
import { failureWords } from '../failure-words.ts';
import { accessFor, audienceFor } from './feed-access.ts';
import { readersOf } from './feed-readers.ts';
import type { FeedActions } from './feed-actions.ts';
import { placeOf } from './feed-intents.ts';

/** More of a name is not looked for. */
const longestName = 100;
const mostFound = 8;

/** Makes what a post of the reader's was written as their draft, unless one was left; says why where it cannot be had. */
export async function edit(session: Session, id: string): Promise<{ error?: Failure }> {
  const answer = await session.ask(postSource, { id });
  if (!answer.ok) return answer;
  const { title, text, mentions, files } = answer.data;
  const place = placeOf.edit(id);
  const left = session.draft(place);
  const mentioned = mentions.map((person) => ({ ...person, detail: '' }));
  session.saveDraft(
    place,
    isEmpty(left)
      ? { text, title: title ?? undefined, mentioned, files }
      : { mentioned: [...mentioned, ...(left.mentioned ?? [])] },
  );
  return {};
}

type Taken = Partial<
  InputOf<typeof postCreate> &
    InputOf<typeof postComment> &
    InputOf<typeof postEdit> &
    InputOf<typeof ideaDecide>
>;

/**
 * Makes what was not sent the draft of where it was written, together with what was begun there meanwhile, and has it
 * opened there; answers with the place.
 */
export function writeOn(
  session: Session,
  taken: Pick<QueuedIntent, 'input' | 'draft' | 'error'>,
  actions: FeedActions,
): string {
  const input = (taken.input ?? {}) as Taken;
  const written: Draft = taken.draft ?? { text: input.text ?? input.reason ?? '' };
  const place = placeFor(session, input, actions);
  const left = session.draft(place);
  const stream = written.stream ?? input.stream ?? postOf(session.state, input.id ?? '')?.stream;
  // What was begun meanwhile keeps the audience that its writer sees above it.
  session.saveDraft(
    place,
    isEmpty(left)
      ? { ...written, stream, scheduled: undefined }
      : {
          text: [written.text, left.text].filter(Boolean).join('\n\n'),
          mentioned: [...(written.mentioned ?? []), ...(left.mentioned ?? [])],
          files: filesOf(written, left),
        },
  );
  if (isForFiles(taken.error)) void tellLost(session, place);
  return place;
}

/** What was refused, as it was written, and where. */
interface Refused {
  place: string;
  isAtTop: boolean;
  written: Draft;
  error: Failure;
}

/**
 * Has what was refused for one of its fields changed where it was written, unless something else was begun there. What
 * was written elsewhere than at the top says by itself what is wrong with its files.
 */
export function takeUp(
  session: Session,
  { place, isAtTop, written, error }: Refused,
): Lack | undefined {
  const field = error.field?.match(/(dueAt|expiresAt|files)$/)?.[0];
  const unsent = session.queue.find((intent) => intent.error === error);
  const isElsewhere = field === 'files' && !isAtTop;
  if (!field || isElsewhere || !unsent || !isEmpty(session.draft(place))) return undefined;
  session.discard(unsent.key);
  session.saveDraft(place, written);
  if (field !== 'files') return { field, message: failureWords(error) };
  void tellLost(session, place);
  return undefined;
}

/** Says where it is written on which files of it are not there any more. */
async function tellLost(session: Session, place: string): Promise<void> {
  await (await import('./feed-files.ts')).tellLost(session, place);
}

/** What hung on either of two texts that become one, as many as there may be. */
function filesOf(...drafts: readonly Draft[]): Draft['files'] {
  const files = drafts.flatMap((draft) => draft.files ?? []);
  const isFirst = ({ id }: AttachedFile, place: number) =>
    files.findIndex((file) => file.id === id) === place;
  return files.filter(isFirst).slice(0, mostFiles);
}

/** Opens where something was written; what was edited and is no more is a text of its own, at the top. */
function placeFor(
  { state }: Session,
  { root, to, id, post, is }: Taken,
  actions: FeedActions,
): string {
  if (root !== undefined) {
    actions.replying.set(root, to ?? null);
    return placeOf.comment(root);
  }
  if (post !== undefined && is) {
    actions.asked.set(post, { kind: 'decide', is });
    return placeOf.decide(post);
  }
  const edited = id === undefined ? undefined : postOf(state, id);
  if (!edited || edited.deleted) return actions.place;
  actions.edited = edited;
  return placeOf.edit(edited.id);
}

/** Offers a composer those who read its stream and whose names begin as asked, and everyone who does. */
export async function offerMentions(
  session: Session,
  { composer, stream, query }: CercleMentionQueryEvent,
): Promise<void> {
  const answer = await session.ask(memberSearch, { query, stream });
  if (!answer.ok || !composer.isConnected) return;
  const everyone = everyoneIn(session, stream, query);
  const people = answer.data.members
    .filter(({ id }) => id !== session.member?.id)
    .slice(0, mostFound - everyone.length)
    .map(({ id, name, organization, department }) => ({
      id,
      name,
      detail: department ?? organization.name,
    }));
  // Everyone comes first where their own word is begun, and not by its first letter alone.
  const isWord = query.length > 1 && roomWord.startsWith(query.toLowerCase());
  composer.candidates = isWord ? [...everyone, ...people] : [...people, ...everyone];
}

/** Everyone who reads a stream, where its writer may name them and seems to, by the word or by one that says who they are. */
function everyoneIn(session: Session, stream: string, query: string): Candidate[] {
  const access = accessFor(session, stream);
  const { member } = session;
  if (!access || !member) return [];
  const actor = { affiliation: member.affiliation, organization: member.organization.id };
  if (!mayModerate(actor, access.role, access.room.kind)) return [];
  const readers = readersOf(audienceFor(session, stream));
  const detail =
    readers === null
      ? msg('everyone who reads here')
      : msg(str`everyone who reads here (${numberOf(readers - 1)})`);
  const words = [roomWord, ...detail.split(' ')];
  const isMeant = words.some((word) => word.toLowerCase().startsWith(query.toLowerCase()));
  return isMeant ? [{ id: roomWord, name: roomWord, detail, isRoom: true }] : [];
}

/** Answers with those who read a stream and whose names begin as asked; the reader is one of them. */
export async function findReaders(
  session: Session,
  { query, answer }: CerclePickQueryEvent,
  stream: string | undefined,
): Promise<void> {
  const found = await session.ask(memberSearch, { query, stream });
  if (found.ok) answer(found.data.members.slice(0, mostFound));
}

/** Tells a composer who of those named is not among the readers of its stream: whoever may be named is found there. */
export async function findUnreading(
  session: Session,
  { stream, named, answer }: CercleReadersQueryEvent,
): Promise<void> {
  const looks = named.map(async ({ id, name }) => {
    const found = await session.ask(memberSearch, { query: name.slice(0, longestName), stream });
    return !found.ok || found.data.members.some((member) => member.id === id) ? [] : [id];
  });
  answer((await Promise.all(looks)).flat());
}
