/* The model of apps/cashflow-forecast/src/domain/uncertainty as one would write it first: month by month, path by path. It reads
 * a portfolio that the benchmark wrote, and prints its seconds, and the mean of what came in all windows together. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t state = 20261125u;

static double uniform(void) {
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return (double)((state * 2685821657736338717ull) >> 11) / 9007199254740992.0;
}

static double normal(void) {
  return sqrt(-2.0 * log(uniform() + 1e-300)) * cos(6.283185307179586 * uniform());
}

static void *all(FILE *file, size_t count, size_t size) {
  void *made = malloc(count * size + 1);
  if (made == NULL || fread(made, size, count, file) != count) exit(2);
  return made;
}

int main(int count, char **given) {
  FILE *file = count > 1 ? fopen(given[1], "rb") : NULL;
  if (file == NULL) return 2;
  int32_t *head = all(file, 6, sizeof(int32_t));
  const int towns = head[0], batches = head[1], stays = head[2], months = head[3], windows = head[4], paths = head[5];
  double *shared = all(file, towns, 8), *sure = all(file, batches, 8), *step = all(file, batches, 8);
  double *amount = all(file, months, 8), *chance = all(file, months, 8), *spread = all(file, months, 8);
  double *until = all(file, (size_t)batches * windows, 8);
  int32_t *town = all(file, batches, 4), *begins = all(file, stays + 1, 4), *batch = all(file, months, 4);
  double *came = calloc(windows, 8), *amounts = malloc(batches * 8), *shock = malloc(towns * 8);
  double total = 0;
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (int path = 0; path < paths; path++) {
    memcpy(amounts, sure, batches * 8);
    memset(came, 0, windows * 8);
    for (int stay = 0; stay < stays; stay++) {
      double before = 1, deviation = spread[begins[stay + 1] - 1] > 0 ? normal() : 0;
      for (int at = begins[stay]; at < begins[stay + 1]; at++) {
        if (uniform() >= chance[at] / before) break;
        before = chance[at];
        amounts[batch[at]] += amount[at] * (1 + spread[at] * deviation);
      }
    }
    const double wage = normal();
    for (int of = 0; of < towns; of++) shock[of] = normal();
    for (int each = 0; each < batches; each++) {
      const double alike = shared[town[each]];
      const double drawn = sqrt(alike) * shock[town[each]] + sqrt(1 - alike) * normal();
      int window = 0;
      while (window < windows && drawn >= until[(size_t)each * windows + window]) window++;
      if (window < windows) came[window] += amounts[each] + wage * step[each];
    }
    for (int window = 0; window < windows; window++) total += came[window];
  }
  clock_gettime(CLOCK_MONOTONIC, &to);
  printf("%.6f %.6f\n", (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) / 1e9, total / paths);
  return 0;
}
