#ifndef REGIONETZ_CPTY_H
#define REGIONETZ_CPTY_H

// Starts a program on a new terminal of that size and returns its process, or -1; the terminal's
// other end goes to `master`. `environment` replaces the inherited variables.
int cpty_spawn(
    const char *program, char *const arguments[], char *const environment[], int columns, int rows,
    int *master);

// Gives the terminal another size; the program gets SIGWINCH.
int cpty_resize(int master, int columns, int rows);

// The modes of the terminal as text, to compare two moments; 0, or -1 if it has gone.
int cpty_modes(int master, char *text, int length);

#endif
