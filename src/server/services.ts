import type { Reach } from '../perimeter/field.ts';
import type { FileLimits } from '../protocol/file.ts';
import type { Failure, Position, Signal } from '../protocol/wire.ts';
import type { Presence as PresenceState } from '../protocol/presence.ts';
import type { Invitation } from '../protocol/invitation.ts';
import type { Organization } from '../protocol/member.ts';
import type { Reaction } from '../protocol/reaction.ts';
import type { Block } from '../protocol/rich-text.ts';
import type { Session } from './session.ts';
import type { Namable } from './text/mentions.ts';

/** What a ticket says once its signature has been checked (DESIGN 4.10). */
export interface Ticket {
  record: string;
  title: string;
  url: string | null;
  access: 'read' | 'write';
  /** The partner organizations that have a stream of their own with the employees. */
  parties: Organization[];
  /** When the interval that it opens closes by itself, in milliseconds. */
  expiresAt: number;
}

/** An invitation, for whoever brings it to the one who is invited: nobody else is ever told its code. */
export interface CreatedInvitation {
  invitation: Invitation;
  code: string;
  room: { id: string; title: string };
}

/** What handlers use of the rest of the server. */
export interface Services {
  /** Frames for sessions (delivery/). */
  delivery: {
    /** From then on the session gets the stream's facts after the position. */
    open(session: Session, stream: string, position: Position): void;
    close(session: Session, streams: readonly string[]): void;
    openStreams(session: Session): ReadonlySet<string>;
    /** Sends something without a seq to those who have the stream open and may read the thread at `about` now. */
    signal(stream: string, signal: Signal, about: number | null): Promise<void>;
  };
  heads: {
    /** From then on the session is told when something happens in rooms of its member's that a list of them shows. */
    listen(session: Session): void;
  };
  presence: {
    set(session: Session, state: 'here' | 'away'): void;
    /** Everyone around, whoever asks: the caller filters by `mayKnow`. */
    list(): ReadonlyMap<string, { presence: Exclude<PresenceState, 'gone'>; until: number }>;
    /** Tells one session, which has just opened the profile stream, how its member is. */
    announceTo(session: Session, member: string): void;
  };
  tickets: {
    verify(
      ticket: string,
      member: string,
    ): Promise<{ ok: true; ticket: Ticket } | { ok: false; error: Failure }>;
  };
  /** Parses Markdown; each `@Name` of these becomes a mention. */
  parseMarkdown(source: string, names: Namable): Block[];
  newId(): string;
  /** A code of at least 128 bits that nobody can guess. */
  newCode(): string;
  /** Told of each invitation once it is made, with its code. */
  onInvitation?: ((told: CreatedInvitation) => unknown) | undefined;
  /** The links of a text that may be looked at; none where the network looks at none. */
  previewable(body: readonly Block[]): string[];
  /** Those that may be added. What was added before one was switched off stays, and may be taken away. */
  reactions: readonly Reaction[];
  /** By what partners may reach the employee who answers for them. */
  reaches: readonly Reach[];
  /** What files are taken; null where none are. */
  fileLimits: FileLimits | null;
}
