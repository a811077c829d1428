import { msg, str } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { listOf, numberOf, sizeWord } from '../../lit/format.ts';
import { mostFiles, type AttachedFile } from '../../protocol/file.ts';
import type { Failure } from '../../protocol/wire.ts';
import { postOf } from '../../store/post.ts';
import { uploadsAt, type Upload } from '../../store/upload.ts';
import type { ShownUpload } from '../../ui/uploads/shown-upload.ts';
import type { CercleUploadEvent } from '../../ui/uploads/upload-events.ts';
import { failureWords } from '../failure-words.ts';

/** So many of those that are too many are called by name. */
const mostNamed = 3;

/** Sends files to hang on what is written at a place. */
export async function attach(
  session: Session,
  place: string,
  files: readonly File[],
): Promise<void> {
  await session.files();
  session.uploads?.add(place, files);
}

/** Takes a file away from what is written at a place, or sends it again. */
export async function act(
  session: Session,
  { place, key, action }: CercleUploadEvent,
): Promise<void> {
  await session.files();
  const { uploads } = session;
  if (action === 'retry') return uploads?.retry(key);
  const taken = uploads?.at(place) ?? [];
  const isOneOfMany = taken.some((upload) => upload.key === key && isTooMany(upload));
  for (const upload of taken) {
    if (upload.key === key || (isOneOfMany && isTooMany(upload))) {
      uploads?.remove(place, upload.key);
    }
  }
}

/** What uploads of the writer's are; those that were swept are none. Undefined where that cannot be had. */
export async function findFiles(
  session: Session,
  ids: readonly string[],
): Promise<AttachedFile[] | undefined> {
  const files = await session.files();
  const found = await Promise.all(ids.map((id) => files.find(id)));
  if (found.some((answer) => !answer.ok && answer.error.code !== 'absent')) return undefined;
  return found.flatMap((answer) => (answer.ok ? answer.data : []));
}

/** Which of these files are not there any more; none where that cannot be had. Those that hang on the post are. */
async function lostOf(
  session: Session,
  files: readonly AttachedFile[],
  post: string | undefined,
): Promise<AttachedFile[]> {
  const hanging = (post !== undefined && postOf(session.state, post)?.files) || [];
  const unsure = files.filter((file) => !hanging.some(({ id }) => id === file.id));
  const ids = unsure.map(({ id }) => id);
  const found = await findFiles(session, ids).catch(() => undefined);
  return found ? unsure.filter((file) => !found.some(({ id }) => id === file.id)) : [];
}

/** Says by name which files of a draft are not there any more. */
export async function tellLost(session: Session, place: string): Promise<void> {
  const post = place.startsWith('edit ') ? place.slice('edit '.length) : undefined;
  const lost = await lostOf(session, session.draft(place).files ?? [], post);
  session.uploads?.lose(place, lost);
}

/** What was looked for, by the refusal that it was looked for after. */
const named = new WeakMap<Failure, Promise<string>>();

/** The names of those files for which something was refused, since they are not there any more; '' where that cannot be had. */
export function lostNames(
  session: Session,
  files: readonly AttachedFile[],
  error: Failure,
  post: string | undefined,
): Promise<string> {
  const names =
    named.get(error) ??
    lostOf(session, files, post).then((lost) => listOf(lost.map(({ name }) => name)));
  named.set(error, names);
  return names;
}

/** What hangs on what is written at a place, and what is on its way there, in words. */
export function filesAt(session: Session, place: string): readonly ShownUpload[] {
  const uploads = session.uploads?.at(place) ?? uploadsAt(session.draft(place), []);
  const tooMany = uploads.filter(isTooMany);
  return uploads
    .filter((upload) => !isTooMany(upload) || upload === tooMany[0])
    .map(({ error, ...upload }) => ({
      ...upload,
      ...(upload.state === 'paused' &&
        session.status.kind === 'open' && {
          reason: msg('The server does not take it now. It goes on by itself.'),
        }),
      ...(error && { reason: reasonOf(session, upload, error) }),
      ...(upload.key === tooMany[0]?.key && { name: namesOf(tooMany), content: undefined }),
    }));
}

/** They were not sent since there were enough: one line says so of them all. */
const isTooMany = ({ state, error }: Upload): boolean =>
  state === 'refused' && error?.code === 'full';

function namesOf(uploads: readonly Upload[]): string {
  const names = uploads.map(({ name }) => name);
  const others = names.length - mostNamed;
  if (others <= 1) return listOf(names);
  return listOf([...names.slice(0, mostNamed), msg(str`${numberOf(others)} others`)]);
}

function reasonOf(
  { fileLimits }: Session,
  { state, size }: Pick<Upload, 'state' | 'size'>,
  error: Failure,
): string {
  const { code, field } = error;
  switch (code) {
    case 'too-large':
      return fileLimits
        ? msg(
            str`${sizeWord(size)} are too much: at most ${sizeWord(fileLimits.largest)} are taken.`,
          )
        : msg('This file is too large.');
    case 'full':
      return state === 'refused'
        ? msg(str`Not attached: at most ${mostFiles} files hang on one post.`)
        : msg('Too many of your files hang on no post yet. Send or remove some of them first.');
    case 'invalid':
      if (field === 'type') return msg('Files of this kind are not taken here.');
      if (field === 'size') return msg('It is empty, or a folder: there is nothing to send.');
      if (field === 'picture') return msg('This picture cannot be read. Save it as JPEG or PNG.');
      return field === 'files'
        ? msg('This file is not there any more. Attach it again.')
        : msg('This cannot be read: it is a folder, or was changed meanwhile.');
    case 'absent':
      return state === 'refused'
        ? msg('Not sent: this page does not have it. Choose it again.')
        : failureWords(error);
    case 'unavailable':
      return msg('The server did not take it.');
    default:
      return failureWords(error);
  }
}
