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

#endif
