/** What there is in a sequence at a moment, and what is chosen of it. */

/** Where the links of texts lead. */
export const link = 'http://page.example/';

/** Numbers that stand for whatever there is to choose from at that moment. */
export interface Choice {
  place: number;
  target: number;
  other: number;
  flag: boolean;
}

/** What has come to be in a sequence, for its intents to name. */
export class Surroundings {
  /** The room of the sequence first. */
  readonly rooms: string[] = [];
  /** Posts and comments, deleted ones too. */
  readonly posts: string[] = [];
  /** The first posts of threads among them. */
  readonly roots: string[] = [];
  readonly authors = new Map<string, string>();
  /** How many comments were ever written in a thread. */
  readonly comments = new Map<string, number>();
  /** First posts by their kind, comments on questions as `answer`, and whatever was written with a link as `linked`. */
  readonly kinds = new Map<string, string[]>();
  /** Posts for later, those included that have appeared or were dropped. */
  readonly schedules: string[] = [];
  readonly invitations: { room: string; invitation: string }[] = [];
  /** Milestones, those included that were dropped. */
  readonly milestones: { id: string; stream: string }[] = [];
  readonly inspections: { id: string; by: string }[] = [];
  /** A room that nobody kept in the beginning. */
  unkept: string | undefined;
  deleted: string | undefined;
  /** The milestone that was dropped last. */
  dropped: string | undefined;
  /** Somebody belongs elsewhere now, so that others may know whom they did not, of which nobody tells them. */
  circlesChanged = false;
  #texts = 0;

  copy(): Surroundings {
    const copy = new Surroundings();
    copy.rooms.push(...this.rooms);
    copy.posts.push(...this.posts);
    copy.roots.push(...this.roots);
    copy.schedules.push(...this.schedules);
    copy.invitations.push(...this.invitations);
    copy.milestones.push(...this.milestones);
    copy.inspections.push(...this.inspections);
    copy.unkept = this.unkept;
    for (const [post, author] of this.authors) copy.authors.set(post, author);
    for (const [root, count] of this.comments) copy.comments.set(root, count);
    for (const [kind, posts] of this.kinds) copy.kinds.set(kind, [...posts]);
    return copy;
  }

  text(): string {
    return `Text ${(this.#texts += 1)}`;
  }

  /** Remembers what an intent has brought into being. */
  note(by: string, name: string, input: any, data: any): void {
    if (name === 'room:open') this.rooms.push(data.room.id);
    if (name === 'record:open' && !this.rooms.includes(data.access.room.id)) {
      this.rooms.push(data.access.room.id);
    }
    if (name === 'invitation:create') {
      this.invitations.push({ room: input.room, invitation: data.invitation.id });
    }
    if (name === 'milestone:set' && input.milestone === undefined) {
      this.milestones.push(data.milestone);
    }
    if (name === 'inspection:ask') this.inspections.push({ id: data.inspection.id, by });
    if (name === 'milestone:drop') this.dropped = input.milestone;
    if (name === 'post:delete') this.deleted = data.id;
    if (name === 'schedule:set' && input.id === undefined) {
      this.schedules.push(data.id);
      this.authors.set(data.id, by);
    }
    if (name === 'post:create' || name === 'post:comment') {
      this.posts.push(data.id);
      this.authors.set(data.id, by);
      if (input.text.includes(link)) this.#sort('linked', data.id);
    }
    if (name === 'post:create') {
      this.roots.push(data.id);
      this.#sort(input.detail?.kind ?? 'message', data.id);
    }
    const isAnswer = this.kinds.get('question')?.includes(input.root);
    if (name === 'post:comment' && isAnswer) this.#sort('answer', data.id);
    if (name === 'post:comment') {
      this.comments.set(input.root, (this.comments.get(input.root) ?? 0) + 1);
    }
  }

  #sort(kind: string, post: string): void {
    this.kinds.set(kind, [...(this.kinds.get(kind) ?? []), post]);
  }
}
