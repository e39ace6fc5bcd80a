// Earlier interviews for the same job, and the debriefs to learn from before the next one.
import { shortDay } from '../domain/day-words.ts';
import type { Interview } from '../domain/model.ts';
import { compareInterviews, debriefAfter } from '../domain/queries.ts';
import { listed } from '../domain/words.ts';
import { personIn } from './facts.ts';
import type { Lesson, PreparationView } from './view.ts';
import { plain, plainOrNull } from './words.ts';

/** The job's interviews before this one that weren't canceled, earliest first. */
export function earlierRounds({ interview, jobHunt }: PreparationView): readonly Interview[] {
  const rounds = jobHunt.interviews.filter((each) => each.jobId === interview.jobId && each.cancelledOn === null);
  return rounds.filter((each) => compareInterviews(each, interview) < 0).sort(compareInterviews);
}

/** Who was there and the answers of the debrief, one line each. */
export function roundLines(round: Interview, { jobHunt }: PreparationView): readonly string[] {
  const names = round.personIds.flatMap((id) => personIn(jobHunt, id)?.name ?? []).map(plain);
  const debrief = debriefAfter(round, jobHunt.debriefs);
  const noted = [
    ['went well', debrief?.wentWell],
    ['to do better', debrief?.toImprove],
    ['learned', debrief?.learned],
    ['their reactions', debrief?.reactions],
    ['to clear up', debrief?.concerns],
    ['you forgot to say', debrief?.forgot],
    ["they'll remember you by", debrief?.rememberedFor],
    ['next step', debrief?.nextStep],
  ] as const;
  return [
    `${shortDay(round.day)}${names.length > 0 ? `, with ${listed(names)}` : ''}`,
    ...noted.flatMap(([title, text]) => {
      const said = plainOrNull(text ?? null);
      return said === null ? [] : [`${title}: ${said}`];
    }),
  ];
}

/** The answers to one question in the debriefs of earlier rounds. */
export function fromDebriefs(view: PreparationView, field: 'questions' | 'skills'): readonly string[] {
  return earlierRounds(view).flatMap(
    (round) => plainOrNull(debriefAfter(round, view.jobHunt.debriefs)?.[field] ?? null) ?? [],
  );
}

/** A debrief at another company, one line for each answer. */
export function lessonLines({ company, on, debrief }: Lesson): readonly string[] {
  const noted = [
    ['went well', debrief.wentWell],
    ['to do better', debrief.toImprove],
    ['their reactions', debrief.reactions],
  ] as const;
  return noted.flatMap(([title, text]) => {
    const said = plainOrNull(text);
    return said === null ? [] : [`${plain(company)}, ${shortDay(on)}, ${title}: ${said}`];
  });
}
