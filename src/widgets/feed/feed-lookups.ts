import { msg, str } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { numberOf } from '../../lit/format.ts';
import { mayModerate } from '../../perimeter/act.ts';
import { memberSearch } from '../../protocol/member.ts';
import { postSource, type postComment, type postCreate } from '../../protocol/post.ts';
import type { InputOf } from '../../protocol/registry.ts';
import { roomWord } from '../../protocol/rich-text.ts';
import { isEmpty } from '../../store/draft.ts';
import type {
  CercleMentionQueryEvent,
  CercleReadersQueryEvent,
} from '../../ui/composer/composer.ts';
import type { Candidate } from '../../ui/composer/mention-text.ts';
import type { CerclePickQueryEvent } from '../../ui/member-picker/member-picker.ts';
import { accessFor, audienceFor, readersOf } from './feed-access.ts';
import { placeOf } from './feed-intents.ts';

/** More of a name is not looked for. */
const longestName = 100;
const mostFound = 8;

/**
 * Makes what a post of the reader's was written as their draft, unless one was left; resolves with its id, or with
 * undefined where it cannot be had.
 */
export async function edit(session: Session, id: string): Promise<string | undefined> {
  const answer = await session.ask(postSource, { id });
  if (!answer.ok) return undefined;
  const { title, text, mentions } = answer.data;
  const place = placeOf.edit(id);
  const left = session.draft(place);
  const mentioned = mentions.map((person) => ({ ...person, detail: '' }));
  session.saveDraft(
    place,
    isEmpty(left)
      ? { text, title: title ?? undefined, mentioned }
      : { mentioned: [...mentioned, ...(left.mentioned ?? [])] },
  );
  return id;
}

/**
 * Makes what was not sent the draft of where it was written, together with what was begun there meanwhile.
 *
 * @param top - where threads are begun.
 */
export function writeOn(session: Session, input: unknown, top: string) {
  const {
    text = '',
    root,
    to,
    stream,
    title,
    detail,
    quote,
    expiresAt = null,
  } = (input ?? {}) as Partial<InputOf<typeof postCreate> & InputOf<typeof postComment>>;
  const place = root === undefined ? top : placeOf.comment(root);
  const left = session.draft(place);
  // What was begun meanwhile keeps the audience that its writer sees above it.
  session.saveDraft(
    place,
    isEmpty(left)
      ? {
          ...{ text, stream, title: title ?? undefined, detail, quote: quote ?? undefined },
          times: { dueAt: null, expiresAt },
        }
      : { text: [text, left.text].filter(Boolean).join('\n\n') },
  );
  return { place, root, to };
}

/** Offers a composer those who read its stream and whose names begin as asked; last, everyone who does. */
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
  composer.candidates = [...people, ...everyone];
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
