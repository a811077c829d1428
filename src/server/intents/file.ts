import { parseStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/file-list.ts';
import { filesPage } from '../db/file-list.ts';
import { readerAt } from '../db/members.ts';
import { reading } from '../handler.ts';

export const fileList = reading({
  intent: protocol.fileList,
  authorize: async (context) => readerAt(context.caller, context.now),
  handle({ transaction }, { streams, before, limit, of }, reader) {
    // What is no name is never asked for: a database refuses some texts, such as one with a NUL.
    const names = [...new Set(streams)].filter((name) => parseStream(name)?.of === 'room');
    return filesPage(transaction, reader, names, before, limit, of);
  },
});
