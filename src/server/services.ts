import type { Failure, Position, Signal } from '../protocol/wire.ts';
import type { Presence as PresenceState } from '../protocol/presence.ts';
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
  /** Those that may be added. What was added before one was switched off stays, and may be taken away. */
  reactions: readonly Reaction[];
}
