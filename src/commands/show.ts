import { planToday } from '../app/agenda/planning.ts';
import { requireItem, resolveItem } from '../app/lookup/items.ts';
import { resolveRecord } from '../app/lookup/resolve.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import type { RecordRef } from '../domain/ids.ts';
import type { JobHunt } from '../domain/model.ts';
import { parseItemId } from '../rules/item-id.ts';
import { plan } from '../rules/plan.ts';
import { getRecord, loadAll, loadNotes } from '../store/load.ts';
import { messagesSentWith } from '../store/messages.ts';
import type { ShowView, Subject } from '../views/gather.ts';
import { toJson } from '../views/json.ts';
import { renderShow } from '../views/show.ts';
import { showJson } from '../views/show-json.ts';

export const show: Declare = (command, act) => {
  command
    .argument('<id or name>', 'a job, person, interview, reference, logged contact or item of today')
    .action(act(showOne));
  addExamples(command, 'jobtrack show acme', 'jobtrack show i12', 'jobtrack show f4');
};

function showOne(context: Context, _flags: object, typed: string): void {
  const view = viewOf(context.session, typed);
  context.out(context.json ? toJson(showJson(view, [])) : renderShow(view, context.style));
}

/** What's shown covers the whole history of a job or person. */
function viewOf(session: Session, typed: string): ShowView {
  const { db } = session;
  const isItem = parseItemId(typed) !== null;
  if (isItem) return viewOfItem(session, typed);
  const subject = subjectOf(session, resolveRecord(session, typed));
  const jobHunt = loadAll(db);
  return {
    subject,
    jobHunt,
    plan: plan(jobHunt, session.today, session.policy),
    notes: notesOf(session, jobHunt),
    messages: subject.type === 'touch' ? messagesSentWith(db, subject.touch.id) : [],
  };
}

function viewOfItem(session: Session, typed: string): ShowView {
  const target = resolveItem(session, typed);
  const planned = planToday(session, target.job.id);
  return { subject: { type: 'item', item: requireItem(target) }, ...planned, notes: [], messages: [] };
}

function subjectOf(session: Session, { type, number }: RecordRef): Subject {
  const { db } = session;
  switch (type) {
    case 'job':
      return { type, job: getRecord(db, 'job', number) };
    case 'person':
      return { type, person: getRecord(db, 'person', number) };
    case 'interview':
      return { type, interview: getRecord(db, 'interview', number) };
    case 'reference':
      return { type, reference: getRecord(db, 'reference', number) };
    case 'touch':
      return { type, touch: getRecord(db, 'touch', number) };
  }
}

function notesOf(session: Session, jobHunt: JobHunt) {
  return loadNotes(session.db, {
    jobIds: jobHunt.jobs.map(({ id }) => id),
    interviewIds: jobHunt.interviews.map(({ id }) => id),
    personIds: jobHunt.people.map(({ id }) => id),
  });
}
