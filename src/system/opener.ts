// Opens a message with the system's own program. Uses no shell, and opens only web and mail addresses, phone numbers,
// and our own message files.
import { spawn } from 'node:child_process';
import { dirname, isAbsolute } from 'node:path';
import { UserError } from '../domain/errors.ts';
import type { Environment } from './environment.ts';

const ADDRESS = /^(?:https:\/\/|mailto:|tel:)[\x21-\x7e]+$/;
/** An opener still running after this has found a program. */
const PATIENCE_MS = 3_000;

/** Opens an address, or a message file in our own folder. Returns whether it could; throws 'refused' for anything
 *  else. */
export async function openTarget(env: Environment, ownFolder: string, target: string): Promise<boolean> {
  if (!ADDRESS.test(target) && !isOwnMessage(target, ownFolder)) {
    throw new UserError('refused', `I can't open this: ${target}`);
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

// `start` is a command of the Windows shell; this is the program it calls.
function openerFor(target: string): readonly [string, ...string[]] {
  if (process.platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', target];
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', target];
}
