import { msg } from '@lit/localize';
import type { Kind } from '../../protocol/kind.ts';
import {
  announceIcon,
  decisionIcon,
  ideaIcon,
  pollIcon,
  questionIcon,
  type Shape,
} from '../../ui/icon/icon.ts';
import { voiceIcon } from '../../ui/icon/more-icons.ts';

export const kindIcons: Record<Kind, Shape> = {
  message: voiceIcon,
  question: questionIcon,
  announcement: announceIcon,
  poll: pollIcon,
  decision: decisionIcon,
  idea: ideaIcon,
};

export const kindWord = (kind: Kind): string =>
  ({
    message: msg('Message'),
    question: msg('Question'),
    announcement: msg('Announcement'),
    poll: msg('Poll'),
    decision: msg('Decision'),
    idea: msg('Idea'),
  })[kind];
