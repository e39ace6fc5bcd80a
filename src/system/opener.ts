// Hands a message to the program that the user's system has for it. No shell, and never anything but a web or mail
// address, a telephone number, or a message file of our own.
import { spawn } from 'node:child_process';
import { dirname, isAbsolute } from 'node:path';
import { UserError } from '../domain/errors.ts';
import type { Environment } from './environment.ts';

const ADDRESS = /^(?:https:\/\/|mailto:|tel:)[\x21-\x7e]+$/;
/** An opener that still runs by then has found something to open it with. */
const PATIENCE_MS = 3_000;

/** Opens an address, or a message file in the folder of our own. Says whether it could be; throws 'refused' for all else. */
export async function openTarget(env: Environment, ownFolder: string, target: string): Promise<boolean> {
  if (!ADDRESS.test(target) && !isOwnMessage(target, ownFolder)) {
    throw new UserError('refused', `This is nothing to be opened: ${target}`);
  }
  const [program, ...args] = openerFor(target);
  return await new Promise((done) => {
    const child = spawn(program, args, { env, stdio: 'ignore', detached: true });
    const finish = (isOpened: boolean) => {
      clearTimeout(timer);
      done(isOpened);
    };
    const timer = setTimeout(finish, PATIENCE_MS, true);
    child.on('error', () => finish(false));
    child.on('exit', (code) => finish(code === 0));
    child.unref();
  });
}

function isOwnMessage(target: string, ownFolder: string): boolean {
  return isAbsolute(target) && dirname(target) === ownFolder && target.endsWith('.eml');
}

// `start` is a word of the Windows shell; this is what it calls.
function openerFor(target: string): readonly [string, ...string[]] {
  if (process.platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', target];
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', target];
}
