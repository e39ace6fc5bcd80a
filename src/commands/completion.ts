import { Argument } from 'commander';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { SCRIPTS } from '../features/completion/scripts.ts';
import { SHELLS, type Shell } from '../features/completion/suggestions.ts';
import { toJson } from '../views/json.ts';

export const completion: Declare = (command, act) => {
  command
    .addArgument(new Argument('<shell>', 'the shell that you use').choices(SHELLS))
    .action(act(printScript, askWhichShell));
  addExamples(
    command,
    'jobtrack completion fish > ~/.config/fish/completions/jobtrack.fish',
    `echo 'source <(jobtrack completion bash)' >> ~/.bashrc`,
    `echo 'source <(jobtrack completion zsh)' >> ~/.zshrc`,
  );
};

async function askWhichShell({ ask }: Asking, flags: object, shell?: Shell): Promise<Given | null> {
  if (shell !== undefined) return null;
  const choices = SHELLS.map((value) => ({ value, label: value }));
  return { flags, args: [await ask.pick('Which shell do you use?', choices)] };
}

function printScript(context: Context, _flags: object, shell: Shell): void {
  const script = SCRIPTS[shell];
  const json = { schema: 'jobtrack/completion@1', shell, script, warnings: [] };
  context.out(context.json ? toJson(json) : script.trimEnd());
}
