import { explain } from '../app/agenda/explaining.ts';
import { jobWait } from '../app/agenda/job-wait.ts';
import { pickItem } from '../app/asking/records.ts';
import { requireItem } from '../app/lookup/items.ts';
import { resolveItems } from '../app/lookup/several.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { SPARE_OF_REASON } from '../drafts/explanation.ts';
import { toJson } from '../views/json.ts';
import { reasonsJson, renderPage, waitJson } from '../views/page.ts';

export const why: Declare = (command, act) => {
  command
    .argument(
      '<id>',
      'what jobtrack today lists, such as f4 or p3; a name on the list; or a job, for why nothing is due',
    )
    .action(act(showReasons, askWhatAbout));
  addExamples(command, 'jobtrack why f4', 'jobtrack why t12.3', 'jobtrack why umbrella');
};

async function askWhatAbout(asking: Asking, flags: object, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  return { flags, args: [await pickItem(asking, 'Which one do you want explained?')] };
}

function showReasons(context: Context, _flags: object, typed: string): void {
  const wait = jobWait(context.session, typed);
  if (wait === null) explainItems(context, typed);
  else context.out(context.json ? toJson(waitJson(wait.job, wait.page)) : renderPage(wait.page, context.style));
}

function explainItems(context: Context, typed: string): void {
  const { targets } = resolveItems(context.session, typed);
  const pages = targets.map((target) => ({
    item: requireItem(context.session, target),
    ...explain(context.session, target),
  }));
  context.out(
    context.json
      ? toJson(reasonsJson(pages))
      : pages.map((page) => renderPage(page, context.style, SPARE_OF_REASON)).join('\n\n'),
  );
}
