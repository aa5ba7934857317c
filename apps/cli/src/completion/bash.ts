import type { CompletedCommand } from './commandTree.ts';
import { quoted } from './commandTree.ts';

/** A script for bash: commands first, then the options of the command, else files. */
export function bash(commands: readonly CompletedCommand[]): string {
  const words = (each: readonly string[]): string => quoted(each.join(' '));
  const cases = commands.map(({ name, options, choices }) =>
    [
      `    ${name})`,
      `      options=${words(options.map(({ flag }) => flag))}`,
      `      choices=${words(choices)}`,
      '      case "$previous" in',
      ...options
        .filter((option) => option.choices.length > 0)
        .map(({ flag, choices: of }) => `        ${flag}) options=''; choices=${words(of)} ;;`),
      '      esac ;;',
    ].join('\n'),
  );
  return `# bash completion for regchron: eval "$(regchron completion bash)"
_regchron() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" options='' choices=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=( $(compgen -W ${words(commands.map(({ name }) => name))} -- "$current") )
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=( $(compgen -W "$options" -- "$current") ) ;;
    *) COMPREPLY=( $(compgen -W "$choices" -- "$current") ) ;;
  esac
}
complete -o default -F _regchron regchron
`;
}
