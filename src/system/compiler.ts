import { setFlagsFromString } from 'node:v8';

/** Turns off V8's optimizer for runs that end before it pays off: with a thousand open jobs it took a third of the time
 *  of `today`, on other cores if any are idle. Loading the module that turns it off takes as long as planning a hundred
 *  jobs. */
export function leaveUnoptimized(): void {
  setFlagsFromString('--no-opt');
}
