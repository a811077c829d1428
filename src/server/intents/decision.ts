import { decisionReplaced } from '../../protocol/decision.ts';
import type { Detail, DetailInput } from '../../protocol/kind.ts';
import type { Transaction } from '../db/dialect.ts';
import type { NewFact } from '../db/log.ts';
import { postRow, updatePost } from '../db/posts.ts';
import type { Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantReadable } from './grants.ts';
import { namable } from './written.ts';

/** Turns what is said of a decision into what its readers see. It is never edited: another one replaces it. */
export async function resolveDecision(
  context: Context,
  stream: string,
  input: Extract<DetailInput, { kind: 'decision' }>,
): Promise<Detail> {
  const ids = input.decidedBy.length > 0 ? input.decidedBy : [context.caller.id];
  const decidedBy = await namable(context, stream, [...new Set(ids)]);
  if (decidedBy.length < new Set(ids).size) {
    throw new Refusal('invalid', 'Name members who read this.', { field: 'detail.decidedBy' });
  }
  if (input.replaces !== null) await grantReplaced(context, stream, input.replaces);
  const { effectiveOn, reviewOn, replaces } = input;
  return { kind: 'decision', decidedBy, effectiveOn, reviewOn, replaces, replacedBy: null };
}

/** A decision that another one may replace: of the same stream, and not replaced yet. */
async function grantReplaced(context: Context, stream: string, id: string): Promise<void> {
  const post = await grantReadable(context, id);
  const detail: Detail = JSON.parse(post.detail_json);
  if (post.stream !== stream || detail.kind !== 'decision') throw new Refusal('absent');
  if (detail.replacedBy !== null) {
    throw new Refusal('invalid', 'It was replaced already. Replace the one that holds now.', {
      field: 'detail.replaces',
    });
  }
}

/** That a decision no longer holds, or holds again: what is told of it, and what is to be written at that seq. */
export interface Replacement {
  fact: NewFact;
  save(seq: number): Promise<void>;
}

/**
 * What comes of a decision for the one that it replaces; null where it replaces none, or where that one is gone or was
 * replaced by yet another meanwhile.
 *
 * @param holds - the decision is there from now on, or no longer.
 */
export async function replacement(
  transaction: Transaction,
  id: string,
  detail: Detail,
  holds: boolean,
): Promise<Replacement | null> {
  if (detail.kind !== 'decision' || detail.replaces === null) return null;
  const old = await postRow(transaction, detail.replaces);
  const before: Detail | undefined = old && JSON.parse(old.detail_json);
  if (before?.kind !== 'decision' || before.replacedBy !== (holds ? null : id)) return null;
  const by = holds ? id : null;
  return {
    fact: {
      stream: old!.stream,
      type: decisionReplaced.type,
      about: old!.about,
      data: { id: old!.id, by },
    },
    save: (seq) =>
      updatePost(transaction, old!.id, {
        detail_json: JSON.stringify({ ...before, replacedBy: by }),
        changed: seq,
      }),
  };
}
