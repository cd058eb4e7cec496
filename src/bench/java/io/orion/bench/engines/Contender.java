package io.orion.bench.engines;

/** The order flow on one engine: recorded, approved by a person, billed in a job of its own, paid, closed. */
interface Contender extends AutoCloseable {

    /** Records the order and its lines, up to the approval that somebody has to give. */
    void start(String number);

    /** Finds the order's task and completes it; the invoice is made after that, in a transaction of its own. */
    void approve(String number);

    /** The payment has come: the order is closed. */
    void pay(String number);

    @Override
    void close();
}
