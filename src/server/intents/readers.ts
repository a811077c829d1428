import { couldRead } from '../../perimeter/readers.ts';
import * as protocol from '../../protocol/readers.ts';
import { readsNow } from '../db/audiences.ts';
import { roomById } from '../db/rooms.ts';
import { lodgingsIn } from '../db/stays.ts';
import { reading } from '../handler.ts';
import { grantReadable, roomOfStream } from './grants.ts';
import { knownAmong, stayOf } from './stays.ts';

export const postReaders = reading({
  intent: protocol.postReaders,
  authorize: (context, { post }) => grantReadable(context, post),
  async handle(context, _input, post) {
    const { transaction, now } = context;
    const room = (await roomById(transaction, roomOfStream(post.stream).room))!;
    const lodgings = await lodgingsIn(transaction, 'stream', post.stream);
    const knows = await knownAmong(context, room, lodgings);
    const readers = lodgings
      .filter(({ member }) => knows(member.id))
      .map((lodging) => ({
        ...stayOf(lodging, post.stream, now, knows),
        then: couldRead(lodging, post),
        now: readsNow(lodging, post, now),
      }))
      .filter((reader) => reader.then || reader.now);
    const hasChanged = (reader: protocol.PostReader) => Number(reader.then !== reader.now);
    return {
      then: readers.filter((reader) => reader.then).length,
      now: readers.filter((reader) => reader.now).length,
      readers: readers
        .sort((one, other) => hasChanged(other) - hasChanged(one))
        .slice(0, protocol.mostReaders),
    };
  },
});
