#ifndef REGIONETZ_CSQLITE_SHIM_H
#define REGIONETZ_CSQLITE_SHIM_H

#include <sqlite3.h>

// Only what Swift's importer refuses: `sqlite3_db_config` is variadic.
static inline int shim_db_config(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}

#endif
