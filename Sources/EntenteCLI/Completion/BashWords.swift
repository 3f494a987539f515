/// What makes words whole for the completion of bash, and takes what the program answers.
///
/// To bash a colon and an equals sign end a word, and it hands over `isced-f:0912` and `--party=cqmu` as three. They are
/// put together again before the completion looks at them, and an option that holds its value is taken for two words;
/// what bash has already is taken off each reply, since it replaces only the last of its own words.
enum BashWords {
    /// What a line begins with that is a reply whatever was typed.
    static let free = "\t"

    static let script = #"""
        # Replies are taken as they stand: none is expanded, and a line behind a tab is one whatever was typed.
        __entente_add_completions() {
            local completion
            if [[ "${1}" = -W ]]; then
                while IFS='' read -r completion; do
                    case "${completion}" in
                    '') ;;
                    $'\t'*)
                        free=true
                        COMPREPLY+=("${completion#$'\t'}")
                        ;;
                    "${cur}"*) COMPREPLY+=("${completion}") ;;
                    esac
                done <<<"${2}"
            else
                compopt -o filenames 2>/dev/null
                files=true
                while IFS='' read -r completion; do
                    COMPREPLY+=("${completion}")
                done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
            fi
        }

        _entente_words() {
            local rest="${COMP_LINE}" gap word piece='' before='' free=false files=false
            local -a glued=()
            local -i index left
            for ((index = 0; index <= COMP_CWORD; index++)); do
                word="${COMP_WORDS[index]}"
                gap="${rest%%[![:space:]]*}"
                rest="${rest#"${gap}"}"
                if [[ "${index}" -eq "${COMP_CWORD}" ]]; then
                    # What stands behind the cursor is not looked at.
                    left=$((COMP_POINT - ${#COMP_LINE} + ${#rest}))
                    ((left < 0)) && left=0
                    piece="${word:0:left}"
                    [[ -z "${word}" ]] || word="${piece}"
                fi
                rest="${rest#"${word}"}"
                if [[ "${#glued[@]}" -gt 1 && -z "${gap}" && ("${word}" = [:=]* || "${before}" = *[:=]) ]]; then
                    glued[${#glued[@]}-1]+="${word}"
                else
                    glued+=("${word}")
                fi
                before="${word}"
            done
            local whole="${glued[${#glued[@]}-1]}" lead=''
            local typed="${whole}" kept=''
            if [[ "${whole}" = --*=* ]]; then
                lead="${whole%%=*}="
                typed="${whole#*=}"
                glued[${#glued[@]}-1]="${lead%=}"
                glued+=("${typed}")
            fi
            # bash replaces the piece alone, and nothing of a sign.
            [[ "${piece}" = *[!:=]* ]] || piece=''
            kept="${whole%"${piece}"}"
            typed="${typed#[\"\']}"
            typed="${typed//\\/}"
            glued[${#glued[@]}-1]="${typed}"
            local -i place=$((${#glued[@]} - 1))
            local COMP_LINE="${glued[*]}"
            local -i COMP_POINT="${#COMP_LINE}"
            glued+=("${COMP_WORDS[@]:COMP_CWORD+1}")
            local -a COMP_WORDS=("${glued[@]}")
            local -i COMP_CWORD="${place}"
            _entente "${1}" "${typed}" "${COMP_WORDS[COMP_CWORD-1]}"
            if ! "${files}" && ! "${free}" && [[ "${whole#"${lead}"}" != [\"\']* ]]; then
                # Blanks and parentheses, as notations of fields have them; of files bash escapes them itself.
                for index in "${!COMPREPLY[@]}"; do printf -v "COMPREPLY[index]" %q "${COMPREPLY[index]}"; done
            fi
            COMPREPLY=("${COMPREPLY[@]/#/"${lead}"}")
            COMPREPLY=("${COMPREPLY[@]#"${kept}"}")
            if [[ "${#COMPREPLY[@]}" -eq 1 ]]; then
                [[ "${COMPREPLY[0]}" = *= ]] && compopt -o nospace 2>/dev/null
            elif "${free}"; then
                # Names to choose from: without a beginning in common, bash shows them and leaves the line alone.
                COMPREPLY+=(' ')
            fi
        }

        complete -F _entente_words entente
        """#
}
