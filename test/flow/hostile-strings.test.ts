/** Every string in every slot of what is asked of anything but rooms, on the embedded database. */
import { describeNaughtyStrings, isOfRooms } from './hostile/naughty.ts';
import { naughty, unstorable } from './hostile/strings.ts';

describeNaughtyStrings({
  name: 'on the embedded database',
  strings: [...unstorable, ...naughty],
  fills: (intent) => !isOfRooms(intent),
});
