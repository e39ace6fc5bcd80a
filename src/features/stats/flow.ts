// How jobs moved through the job hunt: each passes its stages in order, then reaches one end.
import { groupBy } from '../../domain/group.ts';
import type { CloseReason } from '../../domain/model.ts';
import type { Progress } from './progress.ts';

const LAST_ROUND = 3;

/** The stages, in order. The last round includes all later ones. */
export const FLOW_STAGES = ['applied', 'no-application', 'answered', 'round-1', 'round-2', 'round-3', 'offer'] as const;
export type FlowStage = (typeof FLOW_STAGES)[number];

/** The ends, best first. */
export const FLOW_ENDS = [
  'accepted',
  'open',
  'declined',
  'withdrawn',
  'other',
  'filled',
  'rejected',
  'no-response',
] as const satisfies readonly (CloseReason | 'open')[];
export type FlowEnd = (typeof FLOW_ENDS)[number];

/** How many jobs went from one stage to the next, or to an end. */
export interface FlowLink {
  readonly from: FlowStage;
  readonly to: FlowStage | FlowEnd;
  readonly jobs: number;
}

/** Counts the jobs on each link, in the order of stages and ends. */
export function flowOf(all: readonly Progress[]): FlowLink[] {
  const steps = all.flatMap(stepsOf);
  const links = [...groupBy(steps, ({ from, to }) => `${from} ${to}`).values()];
  return links
    .flatMap((same) => same.slice(0, 1).map(({ from, to }) => ({ from, to, jobs: same.length })))
    .sort((a, b) => rankOf(a.from) - rankOf(b.from) || rankOf(a.to) - rankOf(b.to));
}

/** Position of a stage or end in that order. */
export function rankOf(place: FlowStage | FlowEnd): number {
  return [...FLOW_STAGES, ...FLOW_ENDS].indexOf(place);
}

function stepsOf(progress: Progress): Omit<FlowLink, 'jobs'>[] {
  const stages = stagesOf(progress);
  const end = progress.closing?.reason ?? 'open';
  return stages.map((from, at) => ({ from, to: stages[at + 1] ?? end }));
}

function stagesOf({ hasApplied, isAnswered, rounds, hasUndatedInterview, hasOffer }: Progress): FlowStage[] {
  const known = Math.max(rounds, Number(hasUndatedInterview));
  const held = (['round-1', 'round-2', 'round-3'] as const).slice(0, Math.min(known, LAST_ROUND));
  return [
    ...(hasApplied ? (['applied'] as const) : (['no-application'] as const)),
    ...(hasApplied && isAnswered ? (['answered'] as const) : []),
    ...held,
    ...(hasOffer ? (['offer'] as const) : []),
  ];
}
