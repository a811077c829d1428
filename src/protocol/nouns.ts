/** Importing this file registers every noun of the protocol. A page with one widget imports only its own nouns. */
export * as charter from './charter.ts';
export * as member from './member.ts';
export * as post from './post.ts';
export * as presence from './presence.ts';
export * as reaction from './reaction.ts';
export * as record from './record.ts';
export * as room from './room.ts';
export * as session from './session.ts';
export * as stream from './stream.ts';
