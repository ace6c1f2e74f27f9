#ifndef REGIONETZ_CSYSTEM_SHIM_H
#define REGIONETZ_CSYSTEM_SHIM_H

// Headers of glibc that Swift's Glibc module does not have.
#include <linux/magic.h>
#include <linux/memfd.h>
#include <sys/random.h>
#include <sys/signalfd.h>
#include <sys/vfs.h>

// Hidden behind _GNU_SOURCE, which Swift does not define.
extern int memfd_create(const char *name, unsigned int flags);

#endif
