/** For a run that is over before it pays to optimize its code: among a thousand open jobs, V8 took a third of the time of
 *  `today` for that, beside it on other processors where there are any that have nothing to do. */
export async function leaveUnoptimized(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--no-opt');
}
