import { msg } from '@lit/localize';
import type { StageName } from '../protocol/stage.ts';

/** What a stage of a room is called. */
export function stageWord(name: StageName): string {
  return {
    draft: msg('Draft'),
    pilot: msg('Pilot'),
    running: msg('Running'),
    closing: msg('Closing'),
    archived: msg('Archived'),
  }[name];
}
