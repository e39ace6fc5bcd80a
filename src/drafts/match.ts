// Your private notes, to have at hand in a call or next to a message.
import type { Debrief } from '../domain/model.ts';
import { debriefAfter } from '../domain/queries.ts';
import { listed } from '../domain/words.ts';
import { interviewAbout, interviewsOf } from './facts.ts';
import { LINE } from './sheet.ts';
import type { ItemView } from './view.ts';
import { wantedIn } from './wanted.ts';
import { brief, plainOrNull } from './words.ts';

/** What's left of a line for them. */
const LONGEST_SKILLS = LINE - 42;
const ABOUT_YOU = ['follow-up', 'recruiter-call'];

/** Your best traits, and what the job asks for (SCC); empty for calls that aren't about you, or once you've accepted another job. */
export function matchFor(view: ItemView): readonly string[] {
  if (!ABOUT_YOU.includes(view.item.kind) || view.newJob) return [];
  const debrief = debriefAfter(interviewAbout(view), view.jobHunt.debriefs);
  const [strong, wanted] = [plainOrNull(debrief?.wentWell ?? null), plainOrNull(debrief?.learned ?? null)];
  const asked = plainOrNull(wantedIn(view.posting ?? '')) ?? plainOrNull(view.item.job.url);
  const needed = wanted ?? asked;
  const skills = listed(skillsLeft(view));
  return [
    strong === null ? 'Name one or two of your strengths that fit what they need.' : `Went well: ${strong}`,
    ...(needed === null ? [] : [`${wanted === null ? 'The posting' : 'You learned'}: ${needed}`]),
    ...(skills === '' ? [] : [`To strengthen: ${brief(skills, LONGEST_SKILLS)}. Say so if you've started.`]),
  ].map((line) => brief(line, LINE));
}

/** Skills to strengthen that you haven't told them about yet (TR). */
export function skillsLeft(view: ItemView): readonly string[] {
  const told = [...view.said, ...notesOnContacts(view)].join('\n').toLowerCase();
  const named = debriefsOf(view).flatMap(({ skills }) => (plainOrNull(skills) ?? '').split(/[,;]/));
  const skills = [...new Set(named.map((skill) => skill.trim()).filter((skill) => skill !== ''))];
  return skills.filter((skill) => !told.includes(skill.toLowerCase()));
}

function notesOnContacts({ item, jobHunt, today }: ItemView): readonly string[] {
  const sent = jobHunt.touches.filter(
    ({ jobId, direction, on }) => jobId === item.job.id && direction === 'out' && on <= today,
  );
  return sent.flatMap(({ note }) => note ?? []);
}

/** The debriefs of the job's held interviews, earliest first. */
function debriefsOf(view: ItemView): readonly Debrief[] {
  const held = interviewsOf(view).filter(({ day }) => day <= view.today);
  return held.flatMap((interview) => debriefAfter(interview, view.jobHunt.debriefs) ?? []);
}
