import { setFlagsFromString } from 'node:v8';

/** For a run that is over before it pays to optimize its code: among a thousand open jobs, V8 took a third of the time of
 *  `today` for that, beside it on other processors where there are any that have nothing to do. Loading what can say so
 *  takes as long as a hundred jobs. */
export function leaveUnoptimized(): void {
  setFlagsFromString('--no-opt');
}
