#ifndef REGIONETZ_RESOURCES_H
#define REGIONETZ_RESOURCES_H

/// A file of this folder, embedded into the program.
struct regionetz_resource {
  const char *name;
  const unsigned char *bytes;
  unsigned long length;
};

extern const struct regionetz_resource regionetz_resources[];
extern const unsigned long regionetz_resource_count;

/// Swift does not import an array of unknown length.
static inline const struct regionetz_resource *regionetz_resource_table(void) {
  return regionetz_resources;
}

#endif
