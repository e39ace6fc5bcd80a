import { Argument } from 'commander';
import type { Context } from '../context.ts';
import { toJson } from '../render/json.ts';
import { SHELLS, type Shell } from '../render/suggestions.ts';
import { addExamples, type Declare } from './declare.ts';
import { SCRIPTS } from './support/completion/scripts.ts';

export const completion: Declare = (command, act) => {
  command.addArgument(new Argument('<shell>', 'the shell that you use').choices(SHELLS)).action(act(printScript));
  addExamples(
    command,
    'jobtrack completion fish > ~/.config/fish/completions/jobtrack.fish',
    `echo 'source <(jobtrack completion bash)' >> ~/.bashrc`,
    `echo 'source <(jobtrack completion zsh)' >> ~/.zshrc`,
  );
};

/** The script as it is to be loaded. */
function printScript(context: Context, _flags: object, shell: Shell): void {
  const script = SCRIPTS[shell];
  const json = { schema: 'jobtrack/completion@1', shell, script, warnings: [] };
  context.out(context.json ? toJson(json) : script.trimEnd());
}
