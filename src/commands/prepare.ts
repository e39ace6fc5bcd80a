import { planToday } from '../app/agenda/planning.ts';
import { preparationFor } from '../app/agenda/preparing.ts';
import { pickComingInterview } from '../app/asking/records.ts';
import { interviewName } from '../app/lookup/record-names.ts';
import { resolveInterview } from '../app/lookup/resolve.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { spelled } from '../domain/english.ts';
import { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import type { Interview } from '../domain/model.ts';
import { idOf } from '../rules/item-id.ts';
import { getRecord } from '../store/load.ts';
import { toJson } from '../views/json.ts';
import { interviewPageJson, renderPage } from '../views/page.ts';

export const prepare: Declare = (command, act) => {
  command.argument('<interview>', 'its id, or the company').action(act(showPreparation, askWhichInterview));
  addExamples(command, 'jobtrack prepare acme', 'jobtrack prepare i12');
};

async function askWhichInterview(asking: Asking, flags: object, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  return { flags, args: [await pickComingInterview(asking, 'Which interview?')] };
}

function showPreparation(context: Context, _flags: object, typed: string): void {
  const interview = resolveInterview(context.session, typed, 'next');
  refuseToPrepare(context.session, interview);
  const job = getRecord(context.session.db, 'job', interview.jobId);
  const { plan } = planToday(context.session, job.id);
  const page = preparationFor(context.session, interview);
  context.out(context.json ? toJson(interviewPageJson(interview, job, page)) : renderPage(page, context.style));
  const reminder = plan.items.find(({ kind, interview: about }) => kind === 'prepare' && about?.id === interview.id);
  if (reminder) context.hint(`\nWhen you're ready: jobtrack done ${idOf(reminder)}`);
}

function refuseToPrepare(session: Session, interview: Interview): void {
  const id = recordId('interview', interview.id);
  if (interview.cancelledOn !== null) {
    const hint = `If it's happening after all: jobtrack reschedule ${id} --at <when>`;
    throw new UserError('refused', `${spelled('It was canceled')}: ${interviewName(session, interview)}.`, hint);
  }
  if (interview.day >= session.today) return;
  const hint = `To write down how it went: jobtrack debrief ${id}`;
  throw new UserError('refused', `It's over: ${interviewName(session, interview)}.`, hint);
}
