// Names of the stages and ends, in the picture and beside it.
import { FLOW_STAGES, type FlowEnd, type FlowLink, type FlowStage, rankOf } from '../flow.ts';

export type Place = FlowStage | FlowEnd;

const PLACE_WORDS = {
  applied: 'Applied',
  'no-application': 'No application',
  answered: 'Answered',
  'round-1': 'Round 1',
  'round-2': 'Round 2',
  'round-3': 'Round 3+',
  offer: 'Offer',
  accepted: 'Accepted',
  open: 'Still open',
  declined: 'You declined',
  withdrawn: 'You withdrew',
  other: 'Other reason',
  filled: 'Filled',
  rejected: 'They said no',
  'no-response': 'No answer',
} as const satisfies Record<Place, string>;

/** 'They said no'. */
export function placeWords(place: Place): string {
  return PLACE_WORDS[place];
}

/** True for a stage, false for an end. */
export function isStage(place: Place): place is FlowStage {
  return FLOW_STAGES.some((stage) => stage === place);
}

/** The stages and ends that jobs reached, in order, with the number of jobs. */
export function placesOf(links: readonly FlowLink[]): { place: Place; jobs: number }[] {
  const places = [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort((a, b) => rankOf(a) - rankOf(b));
  return places.map((place) => {
    const through = links.filter((link) => (isStage(place) ? link.from : link.to) === place);
    return { place, jobs: through.reduce((sum, { jobs }) => sum + jobs, 0) };
  });
}

/** The picture as a sentence, for screen readers. */
export function flowSentence(links: readonly FlowLink[]): string {
  return `${placesOf(links)
    .map(({ place, jobs }) => `${placeWords(place)}: ${jobs}`)
    .join('; ')}.`;
}
