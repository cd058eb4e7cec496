package io.orion.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same in every run of a seed, whatever else was rolled before. */
final class Dice {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final SplittableRandom random;

    Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** Dice for one thing, such as a document: they fall the same, in whatever order things are asked about. */
    Dice of(String thing) {
        return new Dice((seed + thing.hashCode()) * SPREAD + thing.length());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double least, double below) {
        return random.nextDouble(least, below);
    }

    /** Both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
