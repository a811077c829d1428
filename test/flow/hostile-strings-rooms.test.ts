/** Every string in every slot of what is asked of rooms and their charters, on the embedded database. */
import { describeNaughtyStrings, isOfRooms } from './hostile/naughty.ts';
import { naughty, unstorable } from './hostile/strings.ts';

describeNaughtyStrings({
  name: 'of rooms, on the embedded database',
  strings: [...unstorable, ...naughty],
  fills: isOfRooms,
});
