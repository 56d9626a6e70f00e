// SPDX-License-Identifier: EUPL-1.2
// A disk that fails once, or from some moment on. Preloaded into a process, it counts the calls of one kind on files under one folder, over
// all threads together (strace counts for each thread apart), and lets the n-th fail. It changes nothing else.
//   FOUT_MAP folder · FOUT_SOORT fdatasync|pwrite64|openat|ftruncate · FOUT_N number of the call, 0: only count · FOUT_ERRNO number ·
//   FOUT_KEER how many calls fail, 0: all from there on · FOUT_TELLING file that gets the number of calls at the end
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static const char *map, *soort;
static long nummer, fout, keer;
static atomic_long teller;

__attribute__((constructor)) static void begin(void) {
    map = getenv("FOUT_MAP");
    soort = getenv("FOUT_SOORT");
    nummer = getenv("FOUT_N") ? atol(getenv("FOUT_N")) : 0;
    fout = getenv("FOUT_ERRNO") ? atol(getenv("FOUT_ERRNO")) : EIO;
    keer = getenv("FOUT_KEER") ? atol(getenv("FOUT_KEER")) : 1;
}

__attribute__((destructor)) static void einde(void) {
    FILE *uit = getenv("FOUT_TELLING") ? fopen(getenv("FOUT_TELLING"), "w") : NULL;
    if (!uit) return;
    fprintf(uit, "%ld\n", atomic_load(&teller));
    fclose(uit);
}

static int van_ons(const char *pad) { return map && pad && strncmp(pad, map, strlen(map)) == 0; }

static int open_van_ons(int handvat) {
    char naam[64], pad[4096];
    snprintf(naam, sizeof naam, "/proc/self/fd/%d", handvat);
    ssize_t lengte = readlink(naam, pad, sizeof pad - 1);
    if (lengte <= 0) return 0;
    pad[lengte] = 0;
    return van_ons(pad);
}

static int mislukt(const char *welke, int ons) {
    if (!soort || strcmp(soort, welke) != 0 || !ons) return 0;
    long nu = atomic_fetch_add(&teller, 1) + 1;
    if (nummer == 0 || nu < nummer || (keer > 0 && nu >= nummer + keer)) return 0;
    errno = (int)fout;
    return 1;
}

#define ECHT(naam) static __typeof__(naam) *echt; if (!echt) echt = (__typeof__(naam) *)dlsym(RTLD_NEXT, #naam)
#define OP_HANDVAT(type, naam, welke, parameters, argumenten) \
    type naam parameters { ECHT(naam); return mislukt(welke, open_van_ons(handvat)) ? -1 : echt argumenten; }

OP_HANDVAT(int, fdatasync, "fdatasync", (int handvat), (handvat))
OP_HANDVAT(int, fsync, "fdatasync", (int handvat), (handvat))
OP_HANDVAT(int, ftruncate, "ftruncate", (int handvat, off_t lengte), (handvat, lengte))
OP_HANDVAT(int, ftruncate64, "ftruncate", (int handvat, off64_t lengte), (handvat, lengte))
OP_HANDVAT(ssize_t, pwrite, "pwrite64", (int handvat, const void *bytes, size_t n, off_t plaats), (handvat, bytes, n, plaats))
OP_HANDVAT(ssize_t, pwrite64, "pwrite64", (int handvat, const void *bytes, size_t n, off64_t plaats), (handvat, bytes, n, plaats))
OP_HANDVAT(ssize_t, write, "pwrite64", (int handvat, const void *bytes, size_t n), (handvat, bytes, n))

static mode_t rechten(int vlaggen, va_list lijst) { return vlaggen & (O_CREAT | O_TMPFILE) ? va_arg(lijst, mode_t) : 0; }
#define OPEN(naam) \
    int naam(const char *pad, int vlaggen, ...) { \
        ECHT(naam); va_list lijst; va_start(lijst, vlaggen); mode_t modus = rechten(vlaggen, lijst); va_end(lijst); \
        return mislukt("openat", van_ons(pad)) ? -1 : echt(pad, vlaggen, modus); }
#define OPENAT(naam) \
    int naam(int bij, const char *pad, int vlaggen, ...) { \
        ECHT(naam); va_list lijst; va_start(lijst, vlaggen); mode_t modus = rechten(vlaggen, lijst); va_end(lijst); \
        return mislukt("openat", van_ons(pad)) ? -1 : echt(bij, pad, vlaggen, modus); }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)
