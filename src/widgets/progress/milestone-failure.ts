import { msg, str } from '@lit/localize';
import { mostMilestones } from '../../protocol/milestone.ts';
import type { Failure } from '../../protocol/wire.ts';

/** Why something was not done with a milestone, where there is more to say than of anything else. */
export function milestoneFailure({ code, field }: Failure): string | false {
  switch (code) {
    case 'absent':
      return msg('This milestone is no longer there.');
    case 'forbidden':
      return msg('You may not do this here, or not any more.');
    case 'full':
      return msg(str`There are ${mostMilestones} milestones already. Drop one first.`);
    case 'invalid':
      if (field === 'owner')
        return msg('Name someone who writes there, and whom everybody who reads it knows.');
      if (field === 'due') return msg('There is no such day. Choose another.');
      if (field === 'title') return msg('Write what is to be reached, in at most 200 characters.');
      return false;
    default:
      return false;
  }
}
