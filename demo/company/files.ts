import type { CompanyFile } from './files/file.ts';
import { orderFiles } from './files/orders.ts';
import { roomFiles } from './files/rooms.ts';

/** Every file that somebody of the company or of a partner sent. */
export const files: readonly CompanyFile[] = [...roomFiles, ...orderFiles];

/** What hangs on a post or a comment, in its order. */
export const filesOn = (id: string): readonly CompanyFile[] => files.filter(({ on }) => on === id);
