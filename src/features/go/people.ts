// Entries that need a name first: who was at the interview, who you know there, or who you can ask.
import { peopleQuestion, personQuestion } from '../../app/asking/people.ts';
import { joinPerson, linkPerson } from '../../app/lookup/people.ts';
import { addToInterview, eachForRole } from '../../app/lookup/people-lists.ts';
import { outcomeOf } from '../../app/outcome.ts';
import { save } from '../../app/recording/save.ts';
import type { Writing } from '../../app/types.ts';
import type { Asking } from '../../cli/declare.ts';
import { recordId } from '../../domain/ids.ts';
import type { Entry } from '../../rules/entries.ts';
import { say } from './say.ts';
import { stepOf, type Walk } from './walk.ts';

type Keep = (session: Writing, typed: string) => readonly string[];

/** Asks who was at an interview, until nobody else is named. */
export async function nameInterviewers(walk: Walk, entry: Entry): Promise<'next'> {
  const { interview, job } = entry.first;
  if (!interview) throw new Error('an interview is missing');
  const asking = stepOf(walk, entry, `edit ${recordId('interview', interview.id)}`);
  const keep: Keep = (session, typed) => addToInterview(session, { id: interview.id, jobId: job.id }, typed);
  let typed = await askWho(asking, entry, 'Who did you meet?', peopleQuestion);
  while (typed !== null) {
    keepPerson(asking, entry, typed, keep);
    typed = await askWho(asking, entry, 'Who else?', peopleQuestion);
  }
  return 'next';
}

/** Asks for somebody who works there. */
export async function nameInsider(walk: Walk, entry: Entry): Promise<'next'> {
  const { job } = entry.first;
  const asking = stepOf(walk, entry, `edit ${recordId('job', job.id)}`);
  const typed = await askWho(asking, entry, 'Who do you know there?', peopleQuestion);
  if (typed !== null) {
    const keep: Keep = (session, names) =>
      eachForRole(session, [names], job.id, 'insider').map((name) => linkPerson(session, name, job.id, 'insider').echo);
    keepPerson(asking, entry, typed, keep);
  }
  return 'next';
}

/** Asks who to follow up with; the follow-up then comes as a call or a message to them. */
export async function nameContact(walk: Walk, entry: Entry): Promise<'next'> {
  const { job } = entry.first;
  const asking = stepOf(walk, entry, 'add-contact');
  const typed = await askWho(asking, entry, 'Who can you ask?', personQuestion);
  const keep: Keep = (session, name) => [joinPerson(session, name, job, 'other').echo];
  if (typed !== null) keepPerson(asking, entry, typed, keep);
  return 'next';
}

async function askWho(
  asking: Asking,
  { first: { job } }: Entry,
  message: string,
  question: typeof personQuestion,
): Promise<string | null> {
  return await asking.ask.optional(question(asking.session, message, { company: job.company, jobId: job.id }));
}

function keepPerson(asking: Asking, { first: { job } }: Entry, typed: string, keep: Keep): void {
  const { change, result } = save(asking, { jobs: () => [job.id] }, (session) => keep(session, typed));
  say(asking, outcomeOf(asking.session, change, { lines: result, jobIds: [job.id] }));
}
