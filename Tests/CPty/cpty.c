#define _GNU_SOURCE
#include "cpty.h"

#include <pty.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

int cpty_spawn(
    const char *program, char *const arguments[], char *const environment[], int columns, int rows,
    int *master) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  int child = forkpty(master, 0, 0, &size);
  if (child != 0) return child;
  execve(program, arguments, environment);
  _exit(127);
}

int cpty_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(master, TIOCSWINSZ, &size);
}

int cpty_modes(int master, char *text, int length) {
  struct termios modes;
  if (tcgetattr(master, &modes) != 0) return -1;
  snprintf(
      text, length, "%x %x %x %x", modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag);
  return 0;
}
