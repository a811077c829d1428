/** Every story of the widgets. */
import { checkStories } from '../support/story-checks.ts';

await checkStories('widgets');
