// An open question changes the terminal's mode, so a signal or end of input has to end the question first.
import { isatty } from 'node:tty';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const END_OF_INPUT = 130;
const CLOSING_MS = 250;

type Listener = readonly [emitter: NodeJS.EventEmitter, event: string, listener: () => void];

/** Asks a question. If a signal or the end of input comes first, aborts its signal, with the exit code as the
 *  reason. */
export async function whileOpen<T>(question: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const listeners = listenersFor((exit) => controller.abort(exit));
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

/** Listeners that call `end` when a signal, the end of input or an error ends the question. */
function listenersFor(end: (exit: number) => void): Listener[] {
  const { stdin, stderr } = process;
  const signals = Object.entries(SIGNALS).map(([name, exit]): Listener => [process, name, () => end(exit)]);
  const onEnd = () => (isatty(stdin.fd) ? end(END_OF_INPUT) : hangUp());
  const onEndOfInput = () => {
    waitForClosing();
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

/** A closing terminal ends the input a moment before it's gone. Blocks that long, so that it isn't taken for Ctrl-D. */
function waitForClosing(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, CLOSING_MS);
}

/** The terminal is gone. Node would abort while trying to reset it, so exit as on SIGHUP. */
function hangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/** readline pauses the input when it ends, and also, without resuming it, when the program continues after Ctrl-Z. */
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
