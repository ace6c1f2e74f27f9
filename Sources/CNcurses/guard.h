#ifndef REGIONETZ_CNCURSES_GUARD_H
#define REGIONETZ_CNCURSES_GUARD_H

#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// The terminal's rescue after a crash, in C because a signal handler may only call what
// signal-safety(7) lists and must not touch Swift's runtime.

struct shim_guard {
  struct termios modes;
  char sequence[128];
  size_t length;
  volatile sig_atomic_t is_armed;
  // A crash by a full stack needs another one for its handler.
  char stack[65536];
};

// Static within a function, because Swift's importer emits functions but no variables. Each object
// file has its own: use these functions from one Swift file only, TerminalGuard.swift.
static inline struct shim_guard *shim_guard_state(void) {
  static struct shim_guard state;
  return &state;
}

static inline void shim_guard_handle(int number) {
  struct shim_guard *guard = shim_guard_state();
  if (guard->is_armed) {
    guard->is_armed = 0;
    if (write(STDOUT_FILENO, guard->sequence, guard->length) < 0) { /* The terminal is gone. */ }
    tcsetattr(STDIN_FILENO, TCSANOW, &guard->modes);
  }
  // SA_RESETHAND has put the default action back, SA_NODEFER lets it strike here.
  raise(number);
}

// Keeps the modes that the terminal has now, and what to write to restore it.
static inline int shim_guard_save(const char *sequence) {
  struct shim_guard *guard = shim_guard_state();
  size_t length = strlen(sequence);
  if (length > sizeof guard->sequence) return -1;
  memcpy(guard->sequence, sequence, length);
  guard->length = length;
  return tcgetattr(STDIN_FILENO, &guard->modes);
}

// Takes the fatal signals, also from Swift's backtracer, which would ask its questions on a
// terminal that nobody can read.
static inline void shim_guard_install(void) {
  const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGQUIT, SIGSYS};
  struct shim_guard *guard = shim_guard_state();
  stack_t stack;
  struct sigaction action;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = guard->stack;
  stack.ss_size = sizeof guard->stack;
  sigaltstack(&stack, 0);
  memset(&action, 0, sizeof action);
  action.sa_handler = shim_guard_handle;
  action.sa_flags = SA_RESETHAND | SA_NODEFER | SA_ONSTACK;
  // In the background tcsetattr would stop us instead of acting.
  sigemptyset(&action.sa_mask);
  sigaddset(&action.sa_mask, SIGTTOU);
  for (unsigned i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &action, 0);
}

static inline void shim_guard_arm(int is_armed) { shim_guard_state()->is_armed = is_armed; }

// Puts the kept modes back, in case a library has not.
static inline void shim_guard_restore_modes(void) {
  tcsetattr(STDIN_FILENO, TCSADRAIN, &shim_guard_state()->modes);
}

#endif
