#ifndef REGIONETZ_CNCURSES_SHIM_H
#define REGIONETZ_CNCURSES_SHIM_H

// Without it the wide character functions are not declared.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdio.h>
#include <wchar.h>

// Only what Swift's importer refuses: macros with casts, and globals that Swift 6 calls unsafe.
static const attr_t shim_A_BOLD = A_BOLD;
static const attr_t shim_A_DIM = A_DIM;
static const attr_t shim_A_ITALIC = A_ITALIC;
static const attr_t shim_A_UNDERLINE = A_UNDERLINE;
static const attr_t shim_A_REVERSE = A_REVERSE;

static inline WINDOW *shim_stdscr(void) { return stdscr; }
static inline int shim_colors(void) { return COLORS; }
static inline int shim_color_pairs(void) { return COLOR_PAIRS; }
static inline SCREEN *shim_newterm(const char *name) { return newterm(name, stdout, stdin); }

// From <term.h>, whose macros (`lines`, `columns`, …) would take common words from everybody.
extern int setupterm(const char *name, int descriptor, int *error);
extern char *tigetstr(const char *capability);
extern int tigetflag(const char *capability);
extern int tigetnum(const char *capability);

// Hidden behind _XOPEN_SOURCE.
extern int wcwidth(wchar_t character);

#endif
