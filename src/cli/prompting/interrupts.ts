// While a question is open the terminal is not as it was. So whatever ends the program then, a signal or the end of input,
// has to end the question first.
import { isatty } from 'node:tty';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const END_OF_INPUT = 130;
const CLOSING_MS = 250;

type Listener = readonly [emitter: NodeJS.EventEmitter, event: string, listener: () => void];

/** Puts a question. Where something else than an answer ends it, its signal is aborted, with the exit code as the reason. */
export async function whileOpen<T>(question: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const listeners = endings((exit) => controller.abort(exit));
  for (const [emitter, event, listener] of listeners) emitter.prependListener(event, listener);
  try {
    return await question(controller.signal);
  } catch (error) {
    if (!isatty(process.stdin.fd)) hangUp();
    throw error;
  } finally {
    for (const [emitter, event, listener] of listeners) emitter.off(event, listener);
    process.stdin.pause();
  }
}

function endings(end: (exit: number) => void): Listener[] {
  const { stdin, stderr } = process;
  const signals = Object.entries(SIGNALS).map(([name, exit]): Listener => [process, name, () => end(exit)]);
  const onEnd = () => (isatty(stdin.fd) ? end(END_OF_INPUT) : hangUp());
  const onEndOfInput = () => {
    untilClosed();
    onEnd();
  };
  return [
    ...signals,
    ...pauses(onEnd),
    [stdin, 'end', onEndOfInput],
    [stdin, 'error', onEndOfInput],
    [stderr, 'error', onEnd],
  ];
}

/** A terminal that is being closed ends the input a moment before it is gone: nothing else may go on until that can be
 *  told from Ctrl-D. */
function untilClosed(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, CLOSING_MS);
}

/** The terminal is gone. Node would try to give it back, and abort over it: it ends as by the signal that comes with this. */
function hangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/** readline pauses the input at its end, and without taking it up again where the program was stopped (Ctrl-Z) and goes on. */
function pauses(onEnd: () => void): Listener[] {
  const { stdin } = process;
  let isContinuing = false;
  const onContinue = () => {
    isContinuing = true;
    setImmediate(() => {
      isContinuing = false;
    });
  };
  return [
    [process, 'SIGCONT', onContinue],
    [stdin, 'pause', () => (isContinuing ? stdin.resume() : onEnd())],
  ];
}
