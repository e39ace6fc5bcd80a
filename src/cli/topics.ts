// The texts of `jobtrack help <topic>`.

import { DAYS_OFF } from './topics/days-off.ts';
import { EVERYDAY } from './topics/everyday.ts';
import { FILES } from './topics/files.ts';
import { GUIDES } from './topics/guides.ts';
import { SAFETY } from './topics/safety.ts';
import { SCRIPTS } from './topics/scripts.ts';
import type { Topic } from './topics/topic.ts';
import { TYPING } from './topics/typing.ts';

/** The topics, in the order of the overview. */
export const TOPICS: readonly Topic[] = [...TYPING, ...EVERYDAY, DAYS_OFF, GUIDES, ...FILES, ...SAFETY, ...SCRIPTS];
