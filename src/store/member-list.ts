import { accessChanged, accessEnded, membershipEnded, membershipOpened } from '../protocol/room.ts';
import { defineSlice, type State } from './slice.ts';

const turned = (turn: number): number => turn + 1;

const slice = defineSlice<number>({
  name: 'member-list',
  empty: 0,
  reducers: {
    [accessChanged.type]: turned,
    [accessEnded.type]: turned,
    [membershipOpened.type]: turned,
    [membershipEnded.type]: turned,
  },
  erase: (turn) => turn,
});

/** A number that changes with each thing after which the member may know others than before, of what their page is told. */
export const turnOfMembers = (state: State): number => slice.of(state);
