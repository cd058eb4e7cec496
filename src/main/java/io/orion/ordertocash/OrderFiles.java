package io.orion.ordertocash;

import io.orion.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders from a file: one as JSON or UBL, many as CSV. */
public interface OrderFiles {

    /**
     * Accepts every order of a file, each for itself: one that cannot be taken does not hold up the others.
     *
     * @param name the file's name, whose ending says what it is
     * @return one result for each order, in the order of the file
     * @throws io.orion.kernel.InvalidInput where the file cannot be read at all; then nothing of it is taken
     */
    List<Result> accept(String name, byte[] content, Actor by);

    /**
     * What became of one order.
     *
     * @param row how the file names it: its position, or customer and reference
     * @param number the order that it became
     * @param error why it became none
     */
    record Result(
            String row, @Nullable String number, @Nullable String error) {}
}
