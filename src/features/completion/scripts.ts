// The script each shell runs on Tab. It only asks `jobtrack __complete`; the answer's first line says whether words
// follow, or whether the shell should complete files or folders. Nothing in an answer is ever executed.
import type { Shell } from './suggestions.ts';

/** Also works in bash without bash-completion, and in macOS's bash 3.2, which has no compopt. */
const BASH = `_jobtrack() {
  local answer kind
  COMPREPLY=()
  answer=$(command jobtrack __complete bash "\${COLUMNS:-80}" "\${COMP_TYPE:-9}" "$COMP_WORDBREAKS" \\
    "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null </dev/null)
  {
    IFS= read -r kind
    while IFS= read -r answer; do COMPREPLY+=("$answer"); done
  } <<<"$answer"
  case $kind in
    files) ;;
    folders) compopt +o default -o dirnames 2>/dev/null ;;
    *) compopt +o default 2>/dev/null ;;
  esac
  return 0
}
complete -o default -o nosort -F _jobtrack jobtrack 2>/dev/null || complete -o default -F _jobtrack jobtrack
`;

const ZSH = `#compdef jobtrack
_jobtrack() {
  local line tab=$'\\t'
  local -a answer values shown
  answer=("\${(@f)$(command jobtrack __complete zsh "\${(@Q)words[1,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null </dev/null)}")
  case $answer[1] in
    files) compset -P '--*='; _files; return ;;
    folders) compset -P '--*='; _files -/; return ;;
    words) ;;
    *) return 1 ;;
  esac
  for line in "\${(@)answer[2,-1]}"; do
    values+=("\${line%%$tab*}")
    shown+=("\${line%%$tab*}  \${line#*$tab}")
  done
  (( $#values )) && compadd -U -l -V jobtrack -d shown -a -- values
}
if [[ "\${funcstack[1]-}" == _jobtrack ]]; then
  _jobtrack "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i -D }
  compdef _jobtrack jobtrack
fi
`;

const FISH = `function __jobtrack_complete
    set -l typed (commandline -ct)
    set -l answer (command jobtrack __complete fish (commandline -opc) "$typed" 2>/dev/null </dev/null)
    set -l before (string match -r -- '^--[^=]*=' "$typed")
    set -l rest (string replace -r -- '^--[^=]*=' '' "$typed")
    switch "$answer[1]"
        case files
            printf '%s\\n' "$before"(__fish_complete_path "$rest")
        case folders
            printf '%s\\n' "$before"(__fish_complete_directories "$rest" '')
        case words
            set -e answer[1]
            printf '%s\\n' $answer
    end
end
complete -c jobtrack -e
complete -c jobtrack -f -k -a '(__jobtrack_complete)'
`;

export const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH } as const satisfies Record<Shell, string>;
