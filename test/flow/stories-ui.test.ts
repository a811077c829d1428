/** Every story of the elements. */
import { checkStories } from '../support/story-checks.ts';

await checkStories('ui');
