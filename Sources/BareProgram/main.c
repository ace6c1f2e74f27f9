// The reference of the benchmarks: the least that a program of this kind must do. It opens the same
// book with the same settings, reads one row, fills the screen with plain text, and redraws two
// rows at j and k. What regionetz needs beyond it is regionetz's own.

#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

static char title[512];
static char text[4096];

static int read_row(const char *path) {
  sqlite3 *database;
  sqlite3_stmt *statement;
  if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, 0) != SQLITE_OK) return -1;
  // The pragmas of Store.open, in its order.
  const char *pragmas =
      "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
      "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
      "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;";
  if (sqlite3_exec(database, pragmas, 0, 0, 0) != SQLITE_OK) return -1;
  const char *query = "SELECT title, text FROM topic ORDER BY key LIMIT 1";
  if (sqlite3_prepare_v2(database, query, -1, &statement, 0) != SQLITE_OK) return -1;
  if (sqlite3_step(statement) != SQLITE_ROW) return -1;
  snprintf(title, sizeof title, "%s", (const char *)sqlite3_column_text(statement, 0));
  snprintf(text, sizeof text, "%s", (const char *)sqlite3_column_text(statement, 1));
  sqlite3_finalize(statement);
  return 0;
}

static void draw_row(int row, int is_cursor) {
  // Never more than the columns: a cut inside a letter would only cost its last byte.
  char line[1024];
  snprintf(line, sizeof line, "%3d %s  %s", row, title, text);
  if (is_cursor) attron(A_REVERSE);
  mvaddnstr(row, 0, line, COLS - 1);
  if (is_cursor) attroff(A_REVERSE);
}

static void move_cursor(int *cursor, int to) {
  if (to < 0 || to >= LINES) return;
  draw_row(*cursor, 0);
  draw_row(to, 1);
  *cursor = to;
  refresh();
}

int main(int count, char **arguments) {
  setlocale(LC_ALL, "");
  if (count < 2 || read_row(arguments[1]) != 0) {
    fprintf(stderr, "BareProgram: no book, or nothing in it\n");
    return 1;
  }
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  int cursor = 0;
  for (int row = 0; row < LINES; row++) draw_row(row, row == cursor);
  refresh();
  for (int key = getch(); key != 'q' && key != ERR; key = getch()) {
    if (key == 'j') move_cursor(&cursor, cursor + 1);
    if (key == 'k') move_cursor(&cursor, cursor - 1);
  }
  endwin();
  return 0;
}
