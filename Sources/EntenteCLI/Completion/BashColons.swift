/// What makes words with a colon, such as `isced-f:0912`, whole for the completion of bash.
///
/// To bash a colon ends a word, and it hands over `isced-f`, `:` and `0912` as three. They are put together again before
/// the completion looks at them; what bash has already is taken off each reply, since it replaces only the last of them.
enum BashColons {
    static let script = #"""
        _entente_with_colons() {
            local rest="${COMP_LINE}" gap word before=''
            local -a glued=()
            local -i index place=0
            for index in "${!COMP_WORDS[@]}"; do
                word="${COMP_WORDS[index]}"
                gap="${rest%%[![:space:]]*}"
                rest="${rest#"${gap}"}"
                rest="${rest#"${word}"}"
                if [[ "${#glued[@]}" -gt 1 && -z "${gap}" && ("${word}" = :* || "${before}" = *:) ]]; then
                    glued[${#glued[@]}-1]+="${word}"
                else
                    glued+=("${word}")
                fi
                before="${word}"
                [[ "${index}" -eq "${COMP_CWORD}" ]] && place=$((${#glued[@]} - 1))
            done
            local -a COMP_WORDS=("${glued[@]}")
            local -i COMP_CWORD="${place}"
            word="${COMP_WORDS[COMP_CWORD]}"
            _entente "${1}" "${word}" "${COMP_WORDS[COMP_CWORD - 1]}"
            # A colon in a reply is no part of the name of a file, and is not to be escaped as one.
            if [[ "${COMPREPLY[*]}" = *:* ]]; then
                compopt +o filenames 2>/dev/null
                # Blanks and parentheses, as notations of fields have them, are to be.
                if [[ "${word}" != [\"\']* ]]; then
                    for index in "${!COMPREPLY[@]}"; do
                        printf -v "COMPREPLY[index]" %q "${COMPREPLY[index]}"
                    done
                fi
            fi
            if [[ "${word}" = *:* && "${COMP_WORDBREAKS}" = *:* ]]; then
                COMPREPLY=("${COMPREPLY[@]#"${word%"${word##*:}"}"}")
            fi
        }

        complete -o filenames -F _entente_with_colons entente
        """#
}
