# SPDX-License-Identifier: GPL-3.0-or-later
# The words of other languages, built into the program at :/i18n. `./dev translate` refreshes the .ts from the sources.
set(ts ${CMAKE_CURRENT_LIST_DIR}/gridhall_zh_CN.ts)
set(qm ${CMAKE_CURRENT_BINARY_DIR}/gridhall_zh_CN.qm)

add_custom_target(gridhall_lupdate
    COMMAND Qt6::lupdate -silent -I. -tr-function-alias QT_TRANSLATE_NOOP+=translatable -locations none -no-obsolete
        -source-language en -target-language zh_CN core ui app -ts ${ts}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)

add_custom_command(OUTPUT ${qm} COMMAND Qt6::lrelease -silent ${ts} -qm ${qm} DEPENDS ${ts} VERBATIM)
qt_add_resources(gridhall_render "gridhall_words" PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm})
