// Topics about using jobtrack from scripts. ASCII only, since help is printed as it is.
import type { Topic } from './topic.ts';

export const SCRIPTS: readonly Topic[] = [
  {
    name: 'json',
    summary: 'Answers for scripts',
    blocks: [
      'With --json, a command prints one JSON object on stdout and nothing on stderr. Its "schema" says what it is, such as jobtrack/today@1. Within that number, fields are added, never renamed or removed.',
      'Every field is always there, null or empty if there\'s nothing in it. Days are written 2026-11-24, local times 2026-11-24T14:00. Warnings are in "warnings".',
      "Commands that record something print jobtrack/change@1: the records as they now are, what was removed, and what's next.",
      'If something goes wrong, stdout stays empty, and stderr has an "error" object with code, message, hint, exit and candidates, next to "warnings".',
      "jobtrack today --exit-code ends with 10 if there's something to do, for use in a shell prompt.",
    ],
  },
  {
    name: 'exit-codes',
    summary: 'What a command ends with',
    blocks: [
      [
        ['0', 'done'],
        ['1', 'understood, but not possible right now'],
        ['2', "can't be used as typed: something is missing, unreadable or out of range"],
        ['3', 'nothing matches, or several things do'],
        ['4', 'the data file (busy, damaged, newer, not writable, disk full) or its database engine'],
        ['10', "jobtrack today --exit-code, if there's something to do"],
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
        ['JOBTRACK_DB', 'the data file to use, like --db'],
        ['JOBTRACK_NO_INPUT', "never ask, like --no-input, unless it's empty, 0 or false"],
        ['JOBTRACK_NOW', 'replaces the clock, to try things out: 2026-11-24T09:00'],
        ['NO_COLOR', 'no colors; FORCE_COLOR: colors even if the output is piped'],
        [
          'ACCESSIBLE',
          'for screen readers: questions as plain lines, lists with numbers to type, no tables and no bars',
        ],
        ['VISUAL', 'the editor for draft --edit; also EDITOR; without them, nano if you have it'],
        ['TZ', 'the time zone of your clock'],
      ],
    ],
  },
];
