import { audienceName, whoWillRead, type AudienceChoice } from '../../lit/audience-words.ts';
import { eyeIcon, lockIcon } from '../icon/icon.ts';
import '../menu/menu.ts';
import type { MenuItem } from '../menu/menu.ts';

/** The lines of the menu in which a writer chooses who will read. */
export const audienceItems = (
  choices: readonly AudienceChoice[],
  chosen: AudienceChoice,
): MenuItem[] =>
  choices.map((choice) => ({
    name: choice.stream,
    label: audienceName(choice),
    detail: whoWillRead(choice),
    icon: choice.outside ? eyeIcon : lockIcon,
    isChosen: choice.stream === chosen.stream,
    tone: choice.outside ? 'outside' : undefined,
  }));
