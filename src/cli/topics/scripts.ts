// Topics about using jobtrack from scripts. ASCII only, since help is printed as it is.
import type { Topic } from './topic.ts';

export const SCRIPTS: readonly Topic[] = [
  {
    name: 'json',
    summary: 'Answers for scripts',
    blocks: [
      'With --json a command answers with one JSON object on stdout and nothing on stderr. Its field "schema" names what it is, such as jobtrack/today@1. Within that number fields are added, never renamed or taken away.',
      'Every field is always there, null or empty where there is nothing. Days are written 2026-11-24, local times 2026-11-24T14:00. What would be a warning stands in "warnings".',
      'Commands that record something answer with jobtrack/change@1: the records as they now are, what was removed, and in "next" what follows.',
      'Where something goes wrong, stdout stays empty, and stderr holds an object "error" with code, message, hint, exit and candidates, and "warnings" beside it.',
      'jobtrack today --exit-code ends with 10 where there is something to do, for use in a shell prompt.',
    ],
  },
  {
    name: 'exit-codes',
    summary: 'What a command ends with',
    blocks: [
      [
        ['0', 'done'],
        ['1', 'it can be read, but what is on record, or the world, forbids it'],
        ['2', "it can't be used as typed: something is missing, unreadable or out of range"],
        ['3', 'there is no such thing, or several fit'],
        ['4', 'the data file (busy, damaged, newer, not writable, disk full) or its engine'],
        ['10', 'jobtrack today --exit-code, when there is something to do'],
        ['70', 'a bug in jobtrack; it says what to report'],
        ['129', 'hung up; 130: interrupted; 143: terminated'],
      ],
    ],
  },
  {
    name: 'environment',
    summary: 'Variables that change how it works',
    blocks: [
      [
        ['JOBTRACK_DB', 'the data file to use, as --db'],
        ['JOBTRACK_NO_INPUT', 'never ask, as --no-input; unless it is empty, 0 or false'],
        ['JOBTRACK_NOW', 'stands in for the clock, to try things out: 2026-11-24T09:00'],
        ['NO_COLOR', 'no colours; FORCE_COLOR: colours also where the output is piped'],
        [
          'ACCESSIBLE',
          'for screen readers: questions as plain lines, lists with numbers to type, no tables and no bars',
        ],
        ['VISUAL', 'the editor for draft --edit; also EDITOR'],
        ['TZ', 'the time zone of your clock'],
      ],
    ],
  },
];
