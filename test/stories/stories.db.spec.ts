import { describeStories } from './stories.ts';

describeStories('in one process');
